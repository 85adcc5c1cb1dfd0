package io.github.dockerclient.testcontainers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.dockerclient.autoconfigure.DockerConnectionDetails;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.DockerTls;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.Container;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;

/**
 * Creates {@link DockerConnectionDetails} from a container of the image {@code docker}
 * (such as {@code docker:dind}) that is annotated with
 * {@link ServiceConnection @ServiceConnection}. The connection uses TLS if the container
 * exposes port 2376, and otherwise port 2375 without TLS.
 */
final class DockerInDockerContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<Container<?>, DockerConnectionDetails> {

	private static final String CONNECTION_NAME = "docker";

	private static final int PORT = 2375;

	private static final int TLS_PORT = 2376;

	/** The directory of the image that contains the certificates for clients. */
	private static final String CERTIFICATES = "/certs/client/";

	DockerInDockerContainerConnectionDetailsFactory() {
		super(CONNECTION_NAME);
	}

	@Override
	protected DockerConnectionDetails getContainerConnectionDetails(ContainerConnectionSource<Container<?>> source) {
		return new DockerInDockerConnectionDetails(source);
	}

	/**
	 * {@link DockerConnectionDetails} of an engine in a container.
	 */
	private static final class DockerInDockerConnectionDetails extends ContainerConnectionDetails<Container<?>>
			implements DockerConnectionDetails {

		private DockerInDockerConnectionDetails(ContainerConnectionSource<Container<?>> source) {
			super(source);
		}

		@Override
		public DockerAddress getAddress() {
			Container<?> container = getContainer();
			return DockerAddress.of(String.format(Locale.ROOT, "tcp://%s:%d", container.getHost(),
					container.getMappedPort(speaksTls(container) ? TLS_PORT : PORT)));
		}

		@Override
		public @Nullable DockerTls getTls() {
			Container<?> container = getContainer();
			if (!speaksTls(container)) {
				return null;
			}
			SslBundle bundle = SslBundle.of(new PemSslStoreBundle(
					PemSslStoreDetails.forCertificate(read(container, "cert.pem"))
						.withPrivateKey(read(container, "key.pem")),
					PemSslStoreDetails.forCertificate(read(container, "ca.pem"))));
			// The host is not verified: the certificate of the engine cannot be for the
			// host that the port is mapped to, and its authority was created for this
			// container alone.
			return new DockerTls(bundle::createSslContext, false);
		}

		private static boolean speaksTls(Container<?> container) {
			return container.getExposedPorts().contains(TLS_PORT);
		}

		private static String read(Container<?> container, String file) {
			return container.copyFileFromContainer(CERTIFICATES + file,
					(content) -> new String(content.readAllBytes(), StandardCharsets.US_ASCII));
		}

	}

}
