package io.github.dockerclient.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.InvalidDockerAddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Finds the engine of {@code docker.daemons} that a failure is about, so that the
 * analysis of the failure names the properties of that engine.
 */
final class NamedEngine {

	private static final Pattern PROPERTY = Pattern.compile("\\bdocker\\.(?=(?:host|api-version)\\b)");

	private static final Pattern VARIABLE = Pattern.compile(" \\(DOCKER_\\w+ in the environment\\)");

	private NamedEngine() {
	}

	// Replace the properties of the default engine in a text by those of the engine whose
	// address the message contains.
	static String describe(Environment environment, String message, String text) {
		List<String> names = DockerBinder.daemons(environment)
			.entrySet()
			.stream()
			.filter((daemon) -> isAt(daemon.getValue().getHost(), message))
			.map(Map.Entry::getKey)
			.toList();
		if (names.size() != 1) {
			return text;
		}
		String renamed = PROPERTY.matcher(text)
			.replaceAll(Matcher.quoteReplacement(DockerClients.prefix(names.get(0)) + "."));
		return VARIABLE.matcher(renamed).replaceAll("");
	}

	// The default port depends on TLS.
	private static boolean isAt(@Nullable String host, String message) {
		if (!StringUtils.hasText(host)) {
			return false;
		}
		try {
			return contains(message, DockerAddress.of(host, false)) || contains(message, DockerAddress.of(host, true));
		}
		catch (InvalidDockerAddressException ex) {
			return false;
		}
	}

	private static boolean contains(String message, DockerAddress address) {
		return Pattern.compile(Pattern.quote(address.toString()) + "(?![\\w/-]|\\.\\w)").matcher(message).find();
	}

}
