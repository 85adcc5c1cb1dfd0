package io.github.dockerclient.transport;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.net.ssl.SNIServerName;
import javax.net.ssl.StandardConstants;

import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a certificate is valid for a host, by the rules of Go and therefore of
 * Docker's command line. Only subject alternative names are checked, never the common
 * name. An address must be among the addresses, and a name among the names, which may
 * contain underscores. A wildcard matches the whole first label of a name with several
 * labels. The JDK's own verification rejects names with underscores.
 */
final class HostVerifier {

	private static final int DNS = 2;

	private static final int IP = 7;

	private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]*)";

	private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

	private static final Pattern PATTERN = Pattern.compile("(?:\\*|" + LABEL + ")(?:\\." + LABEL + ")*");

	private final String host;

	private final @Nullable InetAddress address;

	HostVerifier(String host) {
		String bare = host.replaceAll("[\\[\\]]", "");
		this.address = NetUtil.createInetAddressFromIpAddressString(bare);
		this.host = lower(bare.replaceFirst("\\.$", ""));
	}

	// Returns the name to send in the handshake, or null for addresses. As Go does, send
	// names with underscores too: proxies select the certificate by the name.
	@Nullable SNIServerName serverName() {
		return (this.address == null) ? new ServerName(this.host) : null;
	}

	void verify(X509Certificate certificate) throws CertificateException {
		List<Object> names = names(certificate, (this.address != null) ? IP : DNS);
		if (names.stream().noneMatch(this::matches)) {
			throw new CertificateException(
					String.format(Locale.ROOT, "No subject alternative name is %s, only %s", this.host, names));
		}
	}

	private boolean matches(Object name) {
		return (this.address != null)
				? this.address.equals(NetUtil.createInetAddressFromIpAddressString(name.toString()))
				: matches(lower(name.toString()));
	}

	private boolean matches(String pattern) {
		if (this.host.equals(pattern)) {
			return true;
		}
		String rest = this.host.replaceFirst("^[^.]*", "");
		return HOST.matcher(this.host).matches() && PATTERN.matcher(pattern).matches() && !rest.isEmpty()
				&& pattern.equals("*" + rest);
	}

	private static List<Object> names(X509Certificate certificate, int kind) throws CertificateParsingException {
		List<Object> names = new ArrayList<>();
		Collection<List<?>> all = certificate.getSubjectAlternativeNames();
		if (all != null) {
			all.stream().filter((name) -> name.get(0).equals(kind)).forEach((name) -> names.add(name.get(1)));
		}
		return names;
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	/** A name that may contain underscores, unlike {@code SNIHostName}. */
	private static final class ServerName extends SNIServerName {

		ServerName(String host) {
			super(StandardConstants.SNI_HOST_NAME, host.getBytes(StandardCharsets.US_ASCII));
		}

	}

}
