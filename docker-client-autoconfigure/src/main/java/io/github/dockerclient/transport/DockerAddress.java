package io.github.dockerclient.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

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

	/** Where an engine listens unless it was told otherwise. */
	public static final DockerAddress DEFAULT = of("unix:///var/run/docker.sock");

	private static final int DEFAULT_PORT = 2375;

	/**
	 * Parse an address as {@code DOCKER_HOST} has it.
	 * @param text {@code unix:///path/of.sock} or {@code tcp://host[:port]}; the port is
	 * 2375 unless given
	 * @return the address
	 * @throws InvalidDockerAddressException if the text is no such address
	 */
	public static DockerAddress of(String text) {
		Assert.notNull(text, "'text' must not be null");
		URI uri = parse(text.trim());
		String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
		return switch (scheme) {
			case "unix" -> unix(text, uri);
			case "tcp", "http" -> tcp(text, uri);
			case "" -> throw new InvalidDockerAddressException(text, "it has no scheme");
			default -> throw new InvalidDockerAddressException(text, "'%s' is not supported".formatted(scheme));
		};
	}

	private static URI parse(String text) {
		try {
			return new URI(text);
		}
		catch (URISyntaxException ex) {
			throw new InvalidDockerAddressException(text, ex.getReason().toLowerCase(Locale.ROOT));
		}
	}

	private static DockerAddress unix(String text, URI uri) {
		String path = uri.getPath();
		if (StringUtils.hasText(uri.getAuthority()) || !StringUtils.hasText(path) || path.equals("/")) {
			throw new InvalidDockerAddressException(text, "the socket's absolute path must follow 'unix://'");
		}
		return new DockerAddress(Path.of(path), "localhost", 0);
	}

	private static DockerAddress tcp(String text, URI uri) {
		if (uri.getHost() == null) {
			throw new InvalidDockerAddressException(text, "it names no host");
		}
		if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null
				|| (StringUtils.hasText(uri.getPath()) && !uri.getPath().equals("/"))) {
			throw new InvalidDockerAddressException(text,
					"only a host and a port may follow '%s://'".formatted(uri.getScheme()));
		}
		int port = (uri.getPort() >= 0) ? uri.getPort() : DEFAULT_PORT;
		if (port < 1 || port > 65535) {
			throw new InvalidDockerAddressException(text, "its port must be between 1 and 65535");
		}
		return new DockerAddress(null, uri.getHost(), port);
	}

	/**
	 * Return the address as {@code DOCKER_HOST} has it.
	 */
	@Override
	public String toString() {
		return (this.socket != null) ? "unix://" + this.socket : "tcp://" + this.host + ":" + this.port;
	}

}
