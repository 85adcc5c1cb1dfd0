package io.github.dockerclient.autoconfigure;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * Supplies the {@link SSLContext} for TLS from an SSL bundle, including later reloads of
 * the bundle, or from the certificate files that Docker's command line uses.
 */
final class BundleSslContext implements Supplier<SSLContext> {

	private final boolean verify;

	private volatile SSLContext context;

	private BundleSslContext(SslBundle bundle, boolean verify) {
		this.verify = verify;
		this.context = context(bundle, verify);
	}

	static BundleSslContext of(SslBundles bundles, String name, boolean verify) {
		BundleSslContext context = new BundleSslContext(bundles.getBundle(name), verify);
		bundles.addBundleUpdateHandler(name, context::update);
		return context;
	}

	static BundleSslContext of(@Nullable Path directory, boolean verify) {
		String authority = file(directory, "ca.pem");
		String certificate = file(directory, "cert.pem");
		String key = file(directory, "key.pem");
		if ((certificate == null) != (key == null)) {
			throw new IllegalStateException(String.format(Locale.ROOT,
					"The directory %s must contain both 'cert.pem' and 'key.pem', or neither", directory));
		}
		PemSslStoreDetails own = (certificate != null)
				? PemSslStoreDetails.forCertificate(certificate).withPrivateKey(key) : null;
		PemSslStoreDetails trusted = (authority != null) ? PemSslStoreDetails.forCertificate(authority) : null;
		return new BundleSslContext(SslBundle.of(new PemSslStoreBundle(own, trusted)), verify);
	}

	static boolean isIn(Path directory) {
		return file(directory, "ca.pem") != null || file(directory, "cert.pem") != null
				|| file(directory, "key.pem") != null;
	}

	private static @Nullable String file(@Nullable Path directory, String name) {
		Path file = (directory != null) ? directory.resolve(name) : null;
		return (file != null && Files.exists(file)) ? file.toUri().toString() : null;
	}

	private void update(SslBundle bundle) {
		this.context = context(bundle, this.verify);
	}

	private static SSLContext context(SslBundle bundle, boolean verify) {
		if (verify) {
			return bundle.createSslContext();
		}
		try {
			SSLContext context = SSLContext.getInstance(bundle.getProtocol());
			context.init(bundle.getManagers().getKeyManagers(), new TrustManager[] { new TrustAll() }, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Could not load SSL context: " + ex.getMessage(), ex);
		}
	}

	@Override
	public SSLContext get() {
		return this.context;
	}

	/**
	 * Trusts every certificate, for connections whose verification is turned off.
	 */
	private static final class TrustAll extends X509ExtendedTrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}

	}

}
