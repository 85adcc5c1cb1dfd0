package io.github.dockerclient.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A request to create a container with many options: about 30 KB of JSON.
 */
final class LargeRequest {

	static final String IMAGE = "busybox";

	static final List<String> ENV = lines("VARIABLE_%1$d=the value of the variable with the number %1$d", 200);

	static final Map<String, String> LABELS = lines("com.example.label-%d", 100).stream()
		.collect(Collectors.toMap(Function.identity(), (name) -> "the value of " + name));

	static final List<String> BINDS = lines("/srv/data/directory-%1$d:/mnt/directory-%1$d:ro", 100);

	static final List<String> EXTRA_HOSTS = lines("host-%1$d.example.com:10.0.0.%1$d", 100);

	private LargeRequest() {
	}

	private static List<String> lines(String format, int count) {
		return IntStream.range(0, count).mapToObj((index) -> String.format(Locale.ROOT, format, index)).toList();
	}

}
