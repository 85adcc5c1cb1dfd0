package io.github.dockerclient.transport;

import java.io.File;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dockerclient.stream.FileNames;
import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * The address of an engine: a unix socket, a Windows named pipe, a TCP port, or a unix
 * socket of another machine that is reached over ssh. Every form of {@code DOCKER_HOST}
 * that Docker's command line accepts has the same meaning here, except for user
 * information, a query and a fragment: the command line ignores them, this class rejects
 * them.
 *
 * @param scheme the way to connect: {@code unix}, {@code npipe}, {@code tcp} or
 * {@code ssh}
 * @param user the user for ssh, or {@code null} for ssh's default
 * @param host the host, or {@code localhost} for a unix socket and a named pipe; an IPv6
 * address is in brackets and may have a zone, as in {@code [fe80::1%eth0]}
 * @param port the port; 0 for a unix socket, for a named pipe, and for ssh's default
 * @param socket the path of the unix socket or named pipe, which for ssh is a path on the
 * other machine; {@code null} for TCP, and for ssh to connect to the engine that
 * {@code docker} uses on the other machine
 * @param path the prefix of the paths of all requests over TCP, such as {@code /docker}
 * behind a proxy; {@code null} for none
 */
public record DockerAddress(String scheme, @Nullable String user, String host, int port, @Nullable Path socket,
		@Nullable String path) {

	private static final int PORT_WITHOUT_TLS = 2375;

	private static final int PORT_WITH_TLS = 2376;

	private static final String UNIX = "unix";

	private static final String TCP = "tcp";

	private static final String SSH = "ssh";

	private static final Pattern DEVIATIONS = Pattern.compile("[\\u00DF\\u1E9E\\u03C2\\u200C\\u200D]");

	private static final Pattern ADDRESS = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://(.*)", Pattern.DOTALL);

	private static final String HTTP = "http";

	private static final String LOCALHOST = "localhost";

	private static final String USUAL_SOCKET = "/var/run/docker.sock";

	private static final String PIPE = "npipe";

	private static final String USUAL_PIPE = "//./pipe/docker_engine";

	private static final boolean WINDOWS = File.separatorChar == '\\';

	private static final Pattern PIPE_PATH = Pattern.compile("[/\\\\]{2}[^/\\\\]+[/\\\\](?i:pipe)[/\\\\].+");

	/**
	 * An address without a scheme, as opposed to one with a scheme but without its
	 * slashes.
	 */
	private static final Pattern BARE = Pattern
		.compile("(?!(?i:unix|tcp|ssh|https?|npipe|fd):(?![0-9]+(?:/|$)))[^/\\s].*");

	private static final Pattern HOST_AND_PORT = Pattern
		.compile("(\\[[^]/?#@]*]?|[^/?#@]*?)(?::([^]:/?#@]*))?(/[^?#]*)?");

	/** A path whose escapes are valid. */
	private static final Pattern PATH = Pattern.compile("(?:[^%\\p{Cntrl}]|%[0-9a-fA-F]{2})+");

	private static final Pattern EMPTY_NAME_OR_DOTS = Pattern.compile("/\\.{0,2}(?:/|$)");

	private static final Pattern NOT_IN_PATHS = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@%/-]+");

	private static final Pattern USER_AND_PATH = Pattern.compile("(?:([^@/]*)@)?([^/]*)(/.*)?", Pattern.DOTALL);

	/** A user name that ssh cannot misinterpret as an option or as anything else. */
	private static final Pattern USER = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._\\\\-]*");

	/** Includes underscores, which the names of containers may contain. */
	private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9._][a-zA-Z0-9._-]*|\\[[0-9a-fA-F:.]+]");

	/** The escaped percent sign before the zone of an IPv6 address. */
	private static final String ZONE = "%25";

	private static final Pattern ZONED = Pattern.compile("\\[[0-9a-fA-F:.]+" + ZONE + "[a-zA-Z0-9._~-]+]");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

	/**
	 * The default address of an engine: a named pipe on Windows, a unix socket on other
	 * systems.
	 */
	public static final DockerAddress DEFAULT = of(WINDOWS ? PIPE + "://" : UNIX + "://");

	/** The default address of an engine with TLS. */
	public static final DockerAddress DEFAULT_WITH_TLS = of(TCP + "://" + LOCALHOST, true);

	/**
	 * Parse an address in the form of {@code DOCKER_HOST}.
	 * @param text {@code unix://[/path/of.sock]}, {@code tcp://[host][:port][/path]},
	 * {@code ssh://[user@]host[:port][/path/of.sock]}, or on Windows
	 * {@code npipe://[//./pipe/name]}. Without a scheme, a text that begins with
	 * {@code /} or {@code ./} is the path of a unix socket, any other a TCP address.
	 * Defaults: the socket {@code /var/run/docker.sock}, the pipe
	 * {@code //./pipe/docker_engine}, and for TCP the host {@code localhost} and the port
	 * 2375
	 * @return the address
	 * @throws InvalidDockerAddressException if the text is not a valid address
	 */
	public static DockerAddress of(String text) {
		return of(text, false);
	}

	/**
	 * Parse an address in the form of {@code DOCKER_HOST}.
	 * @param text the address, as for {@link #of(String)}
	 * @param tls whether the engine requires TLS, in which case the default port for TCP
	 * is 2376
	 * @return the address
	 * @throws InvalidDockerAddressException if the text is not a valid address
	 */
	public static DockerAddress of(String text, boolean tls) {
		Assert.notNull(text, "'text' must not be null");
		String trimmed = trim(text);
		Matcher matcher = ADDRESS.matcher(trimmed);
		int defaultPort = tls ? PORT_WITH_TLS : PORT_WITHOUT_TLS;
		if (!matcher.matches()) {
			boolean path = trimmed.matches("(?s)(?:/(?!/)|\\./).*");
			if (trimmed.contains("://") || (!path && !BARE.matcher(trimmed).matches())) {
				throw new InvalidDockerAddressException(text, "it has no scheme");
			}
			return path ? unix(text, trimmed) : tcp(text, TCP, trimmed, defaultPort);
		}
		String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
		String rest = rest(text, scheme, matcher.group(2));
		return switch (scheme) {
			case UNIX -> unix(text, rest.isEmpty() ? USUAL_SOCKET : rest);
			case TCP, HTTP -> tcp(text, scheme, rest, defaultPort);
			case SSH -> ssh(text, rest);
			case "https" -> throw new InvalidDockerAddressException(text,
					"'https' is not supported; for TLS, use 'tcp' and set docker.ssl.bundle or docker.cert-path");
			case PIPE -> new DockerAddress(PIPE, null, LOCALHOST, 0, pipe(text, rest, WINDOWS), null);
			case "fd" -> throw new InvalidDockerAddressException(text,
					"'fd' is for engines that systemd starts, not for clients");
			default -> throw new InvalidDockerAddressException(text,
					String.format(Locale.ROOT, "'%s' is not supported", scheme));
		};
	}

	// As with the command line, the scheme may be repeated once.
	private static String rest(String text, String scheme, String written) {
		String rest = written.startsWith(scheme + "://") ? written.substring(scheme.length() + 3) : written;
		if (rest.contains("://") && !scheme.equals(SSH)) {
			throw new InvalidDockerAddressException(text, "it has two schemes");
		}
		return rest;
	}

	private static DockerAddress unix(String text, String path) {
		return new DockerAddress(UNIX, null, LOCALHOST, 0, socket(text, path), null);
	}

	// Trims only the characters that Go trims, as other control characters may be part of
	// a path.
	private static String trim(String text) {
		int begin = 0;
		int end = text.length();
		while (begin < end && isSpace(text.charAt(begin))) {
			begin++;
		}
		while (begin < end && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(begin, end);
	}

	private static boolean isSpace(char character) {
		return (character >= '\t' && character <= '\r') || character == '\u0085' || Character.isSpaceChar(character);
	}

	// The rest is a path without URI escapes. A relative path is resolved against the
	// working directory.
	private static Path socket(String text, String path) {
		if (path.matches("/*")) {
			throw new InvalidDockerAddressException(text, "the path of a socket must follow 'unix://'");
		}
		try {
			return FileNames.path(FileSystems.getDefault(), path);
		}
		catch (InvalidPathException ex) {
			throw new InvalidDockerAddressException(text, "its path is not valid");
		}
	}

	static Path pipe(String text, String path, boolean windows) {
		if (!windows) {
			throw new InvalidDockerAddressException(text, "named pipes are supported only on Windows");
		}
		String pipe = path.isEmpty() ? USUAL_PIPE : path;
		if (!PIPE_PATH.matcher(pipe).matches()) {
			throw new InvalidDockerAddressException(text,
					"the path of a pipe must follow 'npipe://', as in npipe:////./pipe/docker_engine");
		}
		return socket(text, pipe);
	}

	private static DockerAddress tcp(String text, String written, String rest, int defaultPort) {
		Matcher matcher = listening(text, written, isBareIpv6(rest) ? "[" + rest + "]" : rest);
		String host = matcher.group(1).isEmpty() ? LOCALHOST : ascii(text, matcher.group(1));
		return new DockerAddress(TCP, null, host(text, host), port(text, matcher.group(2), defaultPort), null,
				path(text, written, matcher.group(3)));
	}

	// If the part before the last colon is also a valid address, the last part may be a
	// port.
	private static boolean isBareIpv6(String rest) {
		return rest.indexOf(':') != rest.lastIndexOf(':') && NetUtil.isValidIpV6Address(rest) && !rest.startsWith("[")
				&& rest.indexOf('%') < 0 && !NetUtil.isValidIpV6Address(rest.substring(0, rest.lastIndexOf(':')));
	}

	// The JDK implements an older standard than Go, in which these characters are
	// replaced and result in another host.
	private static String ascii(String text, String host) {
		if (DEVIATIONS.matcher(host).find()) {
			throw new InvalidDockerAddressException(text,
					"Java would take its host for another one; write it as it is registered, with 'xn--'");
		}
		try {
			return StandardCharsets.US_ASCII.newEncoder().canEncode(host) ? host : IDN.toASCII(host);
		}
		catch (IllegalArgumentException ex) {
			return host;
		}
	}

	private static @Nullable String path(String text, String written, @Nullable String path) {
		if (path == null || path.equals("/")) {
			return null;
		}
		String shortened = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		if (written.equals(HTTP)) {
			throw new InvalidDockerAddressException(text, onlyHostAndPort(written));
		}
		if (!PATH.matcher(shortened).matches() || !FileNames.isUtf8(shortened)) {
			throw new InvalidDockerAddressException(text,
					"its path contains a control character, or '%' without two hexadecimal digits");
		}
		if (EMPTY_NAME_OR_DOTS.matcher(shortened).find()) {
			throw new InvalidDockerAddressException(text, "its path contains an empty name, '.' or '..'");
		}
		return NOT_IN_PATHS.matcher(shortened)
			.replaceAll((found) -> UriUtils.encode(found.group(), StandardCharsets.UTF_8));
	}

	private static DockerAddress ssh(String text, String rest) {
		Matcher matcher = USER_AND_PATH.matcher(rest);
		if (!matcher.matches()) {
			throw new InvalidDockerAddressException(text,
					"only a user, a host, a port and the path of a socket may follow 'ssh://'");
		}
		String user = matcher.group(1);
		if (user != null && user.contains(":")) {
			throw new InvalidDockerAddressException(text,
					"it contains a password, which ssh does not accept; use a key");
		}
		if (user != null && !USER.matcher(user).matches()) {
			throw new InvalidDockerAddressException(text, "its user is not valid");
		}
		String path = matcher.group(3);
		@Nullable Path socket = (path == null || path.equals("/")) ? null : socket(text, path);
		Matcher address = listening(text, SSH, matcher.group(2));
		if (address.group(1).isEmpty()) {
			throw new InvalidDockerAddressException(text, "it does not contain a host");
		}
		return new DockerAddress(SSH, user, host(text, address.group(1)), port(text, address.group(2), 0), socket,
				null);
	}

	private static Matcher listening(String text, String written, String rest) {
		Matcher matcher = HOST_AND_PORT.matcher(rest);
		if (!matcher.matches()) {
			throw new InvalidDockerAddressException(text, onlyHostAndPort(written));
		}
		return matcher;
	}

	private static String onlyHostAndPort(String scheme) {
		return String.format(Locale.ROOT, "only a host%s may follow '%s://'",
				scheme.equals(TCP) ? ", a port and a path" : " and a port", scheme);
	}

	private static String host(String text, String host) {
		if (ZONED.matcher(host).matches()) {
			return host.replace(ZONE, "%");
		}
		if (host.startsWith("[") && host.indexOf('%') > 0) {
			throw new InvalidDockerAddressException(text,
					String.format(Locale.ROOT, "'%s' is not a host; a zone is written as in [fe80::1%%25eth0]", host));
		}
		if (!HOST.matcher(host).matches() || (host.startsWith("[") && !NetUtil.isValidIpV6Address(host))) {
			throw new InvalidDockerAddressException(text, String.format(Locale.ROOT, "'%s' is not a host", host));
		}
		return host;
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
	 * Return whether the engine is on another machine that is reached over ssh.
	 * @return whether the scheme is {@code ssh}
	 */
	public boolean isSsh() {
		return this.scheme.equals(SSH);
	}

	/**
	 * Return whether the engine listens at a Windows named pipe. Over a pipe, a client
	 * cannot close the standard input of a process.
	 * @return whether the scheme is {@code npipe}
	 */
	public boolean isPipe() {
		return this.scheme.equals(PIPE);
	}

	/**
	 * Return whether the engine listens at a TCP port.
	 * @return whether the scheme is {@code tcp}
	 */
	public boolean isTcp() {
		return this.scheme.equals(TCP);
	}

	private String ofSocket() {
		return (this.socket != null) ? FileNames.text(this.socket) : "";
	}

	/**
	 * Return the address in the form of {@code DOCKER_HOST}.
	 */
	@Override
	public String toString() {
		return switch (this.scheme) {
			case UNIX -> "unix://" + ofSocket();
			case PIPE -> "npipe://" + String.valueOf(this.socket).replace('\\', '/');
			case SSH -> "ssh://" + ((this.user != null) ? this.user + "@" : "") + this.host.replace("%", ZONE)
					+ ((this.port > 0) ? ":" + this.port : "") + ofSocket();
			default -> this.scheme + "://" + this.host.replace("%", ZONE) + ":" + this.port
					+ ((this.path != null) ? this.path : "");
		};
	}

}
