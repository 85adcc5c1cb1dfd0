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
 * Where an engine listens: a unix socket, a TCP port, or a unix socket of another machine
 * that is reached by ssh.
 *
 * @param scheme how the engine is reached: {@code unix}, {@code tcp} or {@code ssh}
 * @param user the user for ssh, or {@code null} for the one that ssh itself chooses
 * @param host the host, {@code localhost} for a unix socket
 * @param port the port, or 0 for a unix socket, and for the port that ssh itself chooses
 * @param socket the path of the unix socket, for ssh that on the other machine;
 * {@code null} for TCP, and for ssh to use the engine that {@code docker} uses there
 */
public record DockerAddress(String scheme, @Nullable String user, String host, int port, @Nullable Path socket) {

	private static final int PORT_WITHOUT_TLS = 2375;

	private static final int PORT_WITH_TLS = 2376;

	private static final String UNIX = "unix";

	private static final String TCP = "tcp";

	private static final String SSH = "ssh";

	private static final Pattern ADDRESS = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://(.*)", Pattern.DOTALL);

	private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^]/?#@]*]?|[^/?#@]*?)(?::([^]:/?#@]*))?/?");

	private static final Pattern USER_AND_PATH = Pattern.compile("(?:([^@/]*)@)?([^/]*)(/.*)?", Pattern.DOTALL);

	/** What ssh cannot take for an option, nor for something else than a user. */
	private static final Pattern USER = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._\\\\-]*");

	/** With underscores, as names of containers have them. */
	private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9._][a-zA-Z0-9._-]*|\\[[0-9a-fA-F:.]+]");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

	/** Where an engine listens unless it was told otherwise. */
	public static final DockerAddress DEFAULT = of("unix:///var/run/docker.sock");

	/**
	 * Parse an address as {@code DOCKER_HOST} has it.
	 * @param text {@code unix:///path/of.sock}, {@code tcp://host[:port]}, or
	 * {@code ssh://[user@]host[:port][/path/of.sock]}; the port for TCP is 2375 unless
	 * given
	 * @return the address
	 * @throws InvalidDockerAddressException if the text is no such address
	 */
	public static DockerAddress of(String text) {
		return of(text, false);
	}

	/**
	 * Parse an address as {@code DOCKER_HOST} has it.
	 * @param text the address, as for {@link #of(String)}
	 * @param tls whether TLS will be spoken there; the port for TCP is then 2376 unless
	 * given
	 * @return the address
	 * @throws InvalidDockerAddressException if the text is no such address
	 */
	public static DockerAddress of(String text, boolean tls) {
		Assert.notNull(text, "'text' must not be null");
		Matcher matcher = ADDRESS.matcher(text.trim());
		if (!matcher.matches()) {
			throw new InvalidDockerAddressException(text, "it has no scheme");
		}
		String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
		return switch (scheme) {
			case UNIX -> new DockerAddress(UNIX, null, "localhost", 0, socket(text, matcher.group(2)));
			case TCP, "http" ->
				listening(text, scheme, TCP, null, matcher.group(2), tls ? PORT_WITH_TLS : PORT_WITHOUT_TLS, null);
			case SSH -> ssh(text, matcher.group(2));
			case "https" -> throw new InvalidDockerAddressException(text,
					"'https' is not supported; for TLS, use 'tcp' and set docker.ssl.bundle or docker.cert-path");
			case "npipe" -> throw new InvalidDockerAddressException(text,
					"named pipes of Windows are not supported; let the engine listen at a TCP port with TLS, or run the application in WSL");
			default -> throw new InvalidDockerAddressException(text,
					String.format(Locale.ROOT, "'%s' is not supported", scheme));
		};
	}

	// What follows is a path as it stands, not a part of a URI in which some characters
	// were escaped.
	private static Path socket(String text, String path) {
		if (!path.startsWith("/") || path.equals("/")) {
			throw new InvalidDockerAddressException(text, "the socket's absolute path must follow 'unix://'");
		}
		try {
			return Path.of(path);
		}
		catch (InvalidPathException ex) {
			throw new InvalidDockerAddressException(text, "its path is none");
		}
	}

	private static DockerAddress ssh(String text, String rest) {
		Matcher matcher = USER_AND_PATH.matcher(rest);
		if (!matcher.matches()) {
			throw new InvalidDockerAddressException(text,
					"only a user, a host, a port and the path of a socket may follow 'ssh://'");
		}
		String user = matcher.group(1);
		if (user != null && user.contains(":")) {
			throw new InvalidDockerAddressException(text, "it holds a password, which ssh does not take; use a key");
		}
		if (user != null && !USER.matcher(user).matches()) {
			throw new InvalidDockerAddressException(text, "its user is none");
		}
		String path = matcher.group(3);
		@Nullable Path socket = (path == null || path.equals("/")) ? null : socket(text, path);
		return listening(text, SSH, SSH, user, matcher.group(2), 0, socket);
	}

	private static DockerAddress listening(String text, String written, String scheme, @Nullable String user,
			String rest, int defaultPort, @Nullable Path socket) {
		Matcher matcher = HOST_AND_PORT.matcher(rest);
		if (!matcher.matches()) {
			throw new InvalidDockerAddressException(text,
					String.format(Locale.ROOT, "only a host and a port may follow '%s://'", written));
		}
		String host = matcher.group(1);
		if (host.isEmpty()) {
			throw new InvalidDockerAddressException(text, "it names no host");
		}
		if (!HOST.matcher(host).matches()) {
			throw new InvalidDockerAddressException(text, String.format(Locale.ROOT, "'%s' is not a host", host));
		}
		return new DockerAddress(scheme, user, host, port(text, matcher.group(2), defaultPort), socket);
	}

	private static int port(String text, @Nullable String port, int defaultPort) {
		if (!StringUtils.hasLength(port)) {
			return defaultPort;
		}
		int number = NUMBER.matcher(port).matches() ? Integer.parseInt(port) : 0;
		if (number < 1 || number > 65535) {
			throw new InvalidDockerAddressException(text, "its port must be between 1 and 65535");
		}
		return number;
	}

	/**
	 * Return whether the engine is on another machine that is reached by ssh.
	 * @return whether it is
	 */
	public boolean isSsh() {
		return this.scheme.equals(SSH);
	}

	/**
	 * Return whether the engine listens at a TCP port.
	 * @return whether it does
	 */
	public boolean isTcp() {
		return this.scheme.equals(TCP);
	}

	/**
	 * Return the address as {@code DOCKER_HOST} has it.
	 */
	@Override
	public String toString() {
		return switch (this.scheme) {
			case UNIX -> "unix://" + this.socket;
			case SSH -> "ssh://" + ((this.user != null) ? this.user + "@" : "") + this.host
					+ ((this.port > 0) ? ":" + this.port : "") + ((this.socket != null) ? this.socket : "");
			default -> this.scheme + "://" + this.host + ":" + this.port;
		};
	}

}
