package io.github.dockerclient.transport;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslClosedEngineException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what failures of TLS mean.
 */
final class TlsReasons {

	private static final Pattern CERTIFICATE_REFUSED = Pattern
		.compile("fatal alert: (\\w*certificate\\w*|unknown_ca|access_denied)");

	private static final Pattern VERSION = Pattern
		.compile("protocol_version|(?i)protocol version|appropriate protocol");

	private static final Pattern OTHER_HOST = Pattern.compile("^No (?:name|subject alternative)");

	private static final String OWN_CERTIFICATE = "Does docker.cert-path hold a 'cert.pem' and 'key.pem' (or docker.ssl.bundle a key) that the engine's authority has signed?";

	private TlsReasons() {
	}

	// Return null for a failure that has nothing to do with TLS.
	static FailureMapper.@Nullable Reason of(Throwable failure) {
		boolean secured = false;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			secured |= cause instanceof BrokenTlsException;
			if (cause instanceof SSLException tls && !(tls instanceof SslClosedEngineException)) {
				return secured ? refused(String.valueOf(tls.getMessage())) : reason(tls);
			}
		}
		return null;
	}

	// With TLS 1.3, this side has done its handshake before the engine looks at its
	// certificate.
	private static FailureMapper.@Nullable Reason refused(String message) {
		Matcher refused = CERTIFICATE_REFUSED.matcher(message);
		return refused.find() ? new FailureMapper.Reason(String.format(Locale.ROOT,
				"it does not accept this client's certificate, or wants one (%s)", refused.group(1)), OWN_CERTIFICATE)
				: null;
	}

	private static FailureMapper.Reason reason(SSLException failure) {
		String message = String.valueOf(failure.getMessage());
		if (failure instanceof NotSslRecordException) {
			return new FailureMapper.Reason("it does not speak TLS at this port",
					"Name its port for TLS (usually 2376) in docker.host, or set none of docker.cert-path, docker.tls.verify and docker.ssl.bundle.");
		}
		if (failure instanceof SslHandshakeTimeoutException) {
			return new FailureMapper.Reason("no end of the TLS handshake within the connect timeout",
					"Does it speak TLS at this port?");
		}
		if (message.startsWith("Connection closed while")) {
			return new FailureMapper.Reason("it hung up during the TLS handshake", "Does it speak TLS at this port?");
		}
		FailureMapper.Reason refused = refused(message);
		if (refused != null) {
			return refused;
		}
		if (VERSION.matcher(message).find()) {
			return new FailureMapper.Reason(
					String.format(Locale.ROOT, "it speaks no version of TLS that this client speaks (%s)", message),
					"Let both speak TLS 1.2 or later: see the options of docker.ssl.bundle, and jdk.tls.disabledAlgorithms.");
		}
		if (message.contains("handshake_failure")) {
			return new FailureMapper.Reason(
					String.format(Locale.ROOT, "it finds nothing in common in the TLS handshake (%s)", message),
					"Are there cipher suites that both have, and a certificate of this client if the engine wants one?");
		}
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			FailureMapper.Reason reason = certificate(cause);
			if (reason != null) {
				return reason;
			}
		}
		return new FailureMapper.Reason(String.format(Locale.ROOT, "TLS fails (%s)", message),
				"Does it speak TLS at this port?");
	}

	private static FailureMapper.@Nullable Reason certificate(Throwable cause) {
		String message = String.valueOf(cause.getMessage());
		if (cause instanceof CertificateExpiredException) {
			return new FailureMapper.Reason(String.format(Locale.ROOT, "its certificate has expired (%s)", message),
					"Renew the engine's certificate.");
		}
		if (cause instanceof CertificateNotYetValidException) {
			return new FailureMapper.Reason(
					String.format(Locale.ROOT, "its certificate is not valid yet (%s)", message),
					"Are the clocks of both machines right?");
		}
		if (cause instanceof CertPathBuilderException || message.contains("trustAnchors")
				|| message.contains("trust anchors")) {
			return new FailureMapper.Reason("nobody who is trusted has signed its certificate",
					"Put the certificate of the engine's authority into 'ca.pem' of docker.cert-path, or among the trusted ones of docker.ssl.bundle.");
		}
		if (cause instanceof CertificateException && OTHER_HOST.matcher(message).find()) {
			return new FailureMapper.Reason(
					String.format(Locale.ROOT, "its certificate is that of another host (%s)", message),
					"Use a name that the certificate has in docker.host, or a certificate that has this one.");
		}
		return null;
	}

}
