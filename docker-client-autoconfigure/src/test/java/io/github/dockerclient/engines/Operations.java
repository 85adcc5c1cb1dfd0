package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The operations of {@code engine-operations.txt}.
 */
final class Operations {

	private static final String RESOURCE = "/engine-operations.txt";

	private static final List<Operation> ALL = load();

	private Operations() {
	}

	static List<String> all() {
		return ALL.stream().map(Operation::text).toList();
	}

	static @Nullable String of(Exchange exchange) {
		return ALL.stream()
			.filter((operation) -> operation.matches(exchange))
			.map(Operation::text)
			.findFirst()
			.orElse(null);
	}

	private static List<Operation> load() {
		try (InputStream resource = Operations.class.getResourceAsStream(RESOURCE)) {
			if (resource == null) {
				throw new IllegalStateException(RESOURCE + " is missing");
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(String::trim)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.map(Operation::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Operation(String text, String method, Pattern path, List<String> parameters) {

		static Operation of(String line) {
			int space = line.indexOf(' ');
			int question = line.indexOf('?');
			String path = line.substring(space + 1, (question > 0) ? question : line.length());
			String regex = Stream.of(path.split("(?=[{])|(?<=[}])"))
				.map((part) -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
				.collect(Collectors.joining());
			return new Operation(line, line.substring(0, space), Pattern.compile(regex),
					(question > 0) ? List.of(line.substring(question + 1).split("&")) : List.of());
		}

		boolean matches(Exchange exchange) {
			return exchange.method().equals(this.method) && this.path.matcher(exchange.path()).matches()
					&& this.parameters.stream().allMatch((name) -> exchange.parameter(name) != null);
		}

	}

}
