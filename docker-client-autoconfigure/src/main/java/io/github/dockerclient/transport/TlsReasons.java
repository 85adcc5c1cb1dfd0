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
 * Maps TLS failures to reasons with a remedy.
 */
final class TlsReasons {

	private static final Pattern CERTIFICATE_REFUSED = Pattern
		.compile("fatal alert: (\\w*certificate\\w*|unknown_ca|access_denied)");

	private static final Pattern VERSION = Pattern
		.compile("protocol_version|(?i)protocol version|appropriate protocol");

	private static final Pattern OTHER_HOST = Pattern.compile("^No (?:name|subject alternative)");

	private static final String OWN_CERTIFICATE = "Does docker.cert-path contain a 'cert.pem' and 'key.pem' (or docker.ssl.bundle a key) that is signed by the engine's authority?";

	private TlsReasons() {
	}

	// Returns null for a failure that is not related to TLS.
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

	// With TLS 1.3, this side completes its handshake before the engine checks its
	// certificate.
	private static FailureMapper.@Nullable Reason refused(String message) {
		Matcher refused = CERTIFICATE_REFUSED.matcher(message);
		return refused.find() ? new FailureMapper.Reason(String.format(Locale.ROOT,
				"it rejects this client's certificate, or requires one (%s)", refused.group(1)), OWN_CERTIFICATE)
				: null;
	}

	private static FailureMapper.Reason reason(SSLException failure) {
		String message = String.valueOf(failure.getMessage());
		if (failure instanceof NotSslRecordException) {
			return new FailureMapper.Reason("it does not speak TLS at this port",
					"Set docker.host to its TLS port (usually 2376), or remove docker.cert-path, docker.tls.verify and docker.ssl.bundle.");
		}
		if (failure instanceof SslHandshakeTimeoutException) {
			return new FailureMapper.Reason("the TLS handshake was not complete within the connect timeout",
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
					String.format(Locale.ROOT, "it supports no TLS version that this client supports (%s)", message),
					"Enable TLS 1.2 or later on both sides: see the options of docker.ssl.bundle, and jdk.tls.disabledAlgorithms.");
		}
		if (message.contains("handshake_failure")) {
			return new FailureMapper.Reason(
					String.format(Locale.ROOT, "the TLS handshake found no common parameters (%s)", message),
					"Do both sides support a common cipher suite, and does this client have a certificate if the engine requires one?");
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
			return new FailureMapper.Reason("its certificate is not signed by a trusted authority",
					"Add the certificate of the engine's authority to 'ca.pem' in docker.cert-path, or to the trusted certificates of docker.ssl.bundle.");
		}
		if (cause instanceof CertificateException && OTHER_HOST.matcher(message).find()) {
			return new FailureMapper.Reason(
					String.format(Locale.ROOT, "its certificate is for another host (%s)", message),
					"Use a name in docker.host that the certificate contains, or a certificate that contains this name.");
		}
		return null;
	}

}
