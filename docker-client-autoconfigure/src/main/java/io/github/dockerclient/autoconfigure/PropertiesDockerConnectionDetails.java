package io.github.dockerclient.autoconfigure;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.DockerContext;
import io.github.dockerclient.transport.DockerTls;
import io.github.dockerclient.transport.InvalidDockerAddressException;
import io.github.dockerclient.transport.InvalidDockerContextException;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * {@link DockerConnectionDetails} from the properties of an engine. The address is that
 * of {@code docker.host}, else of {@code docker.context}, else of the context that
 * Docker's own configuration selects.
 */
final class PropertiesDockerConnectionDetails implements DockerConnectionDetails {

	private final String prefix;

	private final DockerDaemonProperties properties;

	private final DockerAddress address;

	private final @Nullable DockerTls tls;

	private final @Nullable ApiVersion apiVersion;

	PropertiesDockerConnectionDetails(String prefix, DockerDaemonProperties properties, Path config,
			Environment environment, @Nullable SslBundles bundles) {
		this.prefix = prefix;
		this.properties = properties;
		checkBundle(environment, bundles);
		boolean named = StringUtils.hasText(properties.getHost());
		DockerContext context = named ? null : context(config);
		this.address = (context != null) ? address(context) : address(String.valueOf(properties.getHost()));
		this.tls = tls(context, config, bundles);
		this.apiVersion = apiVersion(properties.getApiVersion());
	}

	// A bundle overrides DOCKER_CERT_PATH, which many machines have for Docker's command
	// line. A DOCKER_SSL_BUNDLE that names no bundle may be meant for another program,
	// but must not be ignored if the connection needs it.
	private void checkBundle(Environment environment, @Nullable SslBundles bundles) {
		String bundle = this.properties.getSsl().getBundle();
		if (!StringUtils.hasText(bundle)) {
			return;
		}
		String certPath = this.properties.getCertPath();
		if (StringUtils.hasText(certPath) && !isVariable(environment, "cert-path")) {
			MutuallyExclusiveConfigurationPropertiesException.throwIfMultipleNonNullValuesIn((entries) -> {
				entries.put(this.prefix + ".cert-path", certPath);
				entries.put(this.prefix + ".ssl.bundle", bundle);
			});
		}
		if (!isVariable(environment, "ssl.bundle")) {
			known(bundle, bundles);
		}
	}

	private boolean isVariable(Environment environment, String name) {
		return VariablesBindHandler.isVariable(environment, this.prefix + "." + name);
	}

	private SslBundles known(String bundle, @Nullable SslBundles bundles) {
		if (bundles == null) {
			throw invalid("ssl.bundle", bundle, "This application has no SSL bundles");
		}
		if (!bundles.getBundleNames().contains(bundle)) {
			throw invalid("ssl.bundle", bundle, "There is no SSL bundle of this name");
		}
		return bundles;
	}

	private DockerContext context(Path config) {
		String name = this.properties.getContext();
		try {
			return DockerContext.read(config, StringUtils.hasText(name) ? name : DockerContext.current(config));
		}
		catch (InvalidDockerContextException ex) {
			throw invalid("context", ex.context(), ex.getMessage());
		}
		catch (InvalidDockerAddressException ex) {
			throw invalid("context", ex.address(), ex.getMessage());
		}
	}

	// With TLS, the default address is another one, as for Docker's command line.
	private DockerAddress address(DockerContext context) {
		return (context.name().equals(DockerContext.DEFAULT) && this.properties.getTls().getVerify() != null)
				? DockerAddress.DEFAULT_WITH_TLS : context.address();
	}

	private DockerAddress address(String host) {
		try {
			return DockerAddress.of(host, speaksTls());
		}
		catch (InvalidDockerAddressException ex) {
			throw invalid("host", ex.address(), ex.getMessage());
		}
	}

	private boolean speaksTls() {
		return StringUtils.hasText(this.properties.getSsl().getBundle())
				|| StringUtils.hasText(this.properties.getCertPath()) || this.properties.getTls().getVerify() != null;
	}

	private @Nullable DockerTls tls(@Nullable DockerContext context, Path config, @Nullable SslBundles bundles) {
		if (!this.address.isTcp()) {
			return null;
		}
		boolean verify = !Boolean.FALSE.equals(this.properties.getTls().getVerify());
		String bundle = this.properties.getSsl().getBundle();
		if (StringUtils.hasText(bundle)) {
			return tls(known(bundle, bundles), bundle, verify);
		}
		if (StringUtils.hasText(this.properties.getCertPath())) {
			Path directory = Path.of(this.properties.getCertPath());
			if (!BundleSslContext.isIn(directory)) {
				throw invalid("cert-path", directory.toString(),
						"The directory contains neither 'ca.pem' nor 'cert.pem' with 'key.pem'");
			}
			return certificates("cert-path", directory, verify);
		}
		if (this.properties.getTls().getVerify() != null) {
			return certificates("tls.verify", config, verify);
		}
		if (context != null && (context.certificates() != null || context.skipTlsVerify())) {
			return certificates("context", context.certificates(), !context.skipTlsVerify());
		}
		return null;
	}

	private DockerTls tls(SslBundles bundles, String bundle, boolean verify) {
		try {
			SslOptions options = bundles.getBundle(bundle).getOptions();
			return new DockerTls(BundleSslContext.of(bundles, bundle, verify), verify,
					list(options.getEnabledProtocols()), list(options.getCiphers()));
		}
		catch (IllegalStateException | UncheckedIOException ex) {
			throw invalid("ssl.bundle", bundle, "The SSL bundle cannot be loaded: " + ex.getMessage());
		}
	}

	private static List<String> list(String @Nullable [] values) {
		return (values != null) ? List.of(values) : List.of();
	}

	private DockerTls certificates(String name, @Nullable Path directory, boolean verify) {
		try {
			return new DockerTls(BundleSslContext.of(directory, verify), verify);
		}
		catch (IllegalStateException ex) {
			throw invalid(name, String.valueOf(directory), ex.getMessage());
		}
	}

	private @Nullable ApiVersion apiVersion(@Nullable String text) {
		if (!StringUtils.hasText(text)) {
			return null;
		}
		try {
			ApiVersion version = ApiVersion.of(text);
			if (!version.isBefore(ApiVersion.OLDEST)) {
				return version;
			}
		}
		catch (IllegalArgumentException ex) {
			throw invalid("api-version", text, ex.getMessage());
		}
		throw invalid("api-version", text,
				String.format(Locale.ROOT, "This client supports API versions from %s on", ApiVersion.OLDEST));
	}

	private InvalidConfigurationPropertyValueException invalid(String name, @Nullable String value,
			@Nullable String reason) {
		return new InvalidConfigurationPropertyValueException(this.prefix + "." + name, value, String.valueOf(reason));
	}

	@Override
	public DockerAddress getAddress() {
		return this.address;
	}

	@Override
	public @Nullable DockerTls getTls() {
		return this.tls;
	}

	@Override
	public @Nullable ApiVersion getApiVersion() {
		return this.apiVersion;
	}

}
