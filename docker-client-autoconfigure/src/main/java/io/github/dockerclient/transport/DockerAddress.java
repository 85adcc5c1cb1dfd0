package io.github.dockerclient.transport;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Where an engine listens: a unix socket or a TCP port.
 *
 * @param socket the path of the unix socket, or {@code null} for TCP
 * @param host the host for TCP, {@code localhost} for a unix socket
 * @param port the TCP port, or 0 for a unix socket
 */
public record DockerAddress(@Nullable Path socket, String host, int port) {

	private static final int DEFAULT_PORT = 2375;

	private static final Pattern ADDRESS = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://(.*)", Pattern.DOTALL);

	private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^]/?#@]*]?|[^/?#@]*?)(?::([^]:/?#@]*))?/?");

	/** With underscores, as names of containers have them. */
	private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9._-]+|\\[[0-9a-fA-F:.]+]");

	private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

	/** Where an engine listens unless it was told otherwise. */
	public static final DockerAddress DEFAULT = of("unix:///var/run/docker.sock");

	/**
	 * Parse an address as {@code DOCKER_HOST} has it.
	 * @param text {@code unix:///path/of.sock} or {@code tcp://host[:port]}; the port is
	 * 2375 unless given
	 * @return the address
	 * @throws InvalidDockerAddressException if the text is no such address
	 */
	public static DockerAddress of(String text) {
		Assert.notNull(text, "'text' must not be null");
		Matcher matcher = ADDRESS.matcher(text.trim());
		if (!matcher.matches()) {
			throw new InvalidDockerAddressException(text, "it has no scheme");
		}
		String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
		return switch (scheme) {
			case "unix" -> unix(text, matcher.group(2));
			case "tcp", "http" -> tcp(text, scheme, matcher.group(2));
			default -> throw new InvalidDockerAddressException(text, "'%s' is not supported".formatted(scheme));
		};
	}

	// What follows is a path as it stands, not a part of a URI in which some characters
	// were escaped.
	private static DockerAddress unix(String text, String path) {
		if (!path.startsWith("/") || path.equals("/")) {
			throw new InvalidDockerAddressException(text, "the socket's absolute path must follow 'unix://'");
		}
		try {
			return new DockerAddress(Path.of(path), "localhost", 0);
		}
		catch (InvalidPathException ex) {
			throw new InvalidDockerAddressException(text, "its path is none");
		}
	}

	private static DockerAddress tcp(String text, String scheme, String rest) {
		Matcher matcher = HOST_AND_PORT.matcher(rest);
		if (!matcher.matches()) {
			throw new InvalidDockerAddressException(text,
					"only a host and a port may follow '%s://'".formatted(scheme));
		}
		String host = matcher.group(1);
		if (host.isEmpty()) {
			throw new InvalidDockerAddressException(text, "it names no host");
		}
		if (!HOST.matcher(host).matches()) {
			throw new InvalidDockerAddressException(text, "'%s' is not a host".formatted(host));
		}
		return new DockerAddress(null, host, port(text, matcher.group(2)));
	}

	private static int port(String text, @Nullable String port) {
		if (!StringUtils.hasLength(port)) {
			return DEFAULT_PORT;
		}
		int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
		if (number < 1 || number > 65535) {
			throw new InvalidDockerAddressException(text, "its port must be between 1 and 65535");
		}
		return number;
	}

	/**
	 * Return the address as {@code DOCKER_HOST} has it.
	 */
	@Override
	public String toString() {
		return (this.socket != null) ? "unix://" + this.socket : "tcp://" + this.host + ":" + this.port;
	}

}
