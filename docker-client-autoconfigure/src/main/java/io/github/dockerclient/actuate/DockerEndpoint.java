package io.github.dockerclient.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.network.NetworkSummary;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * {@link Endpoint} that lists what Docker engines have: containers, images and networks
 * in short, without labels, commands and environment. It changes nothing. Its methods
 * wait for the engines and must not be called by a thread of an event loop.
 */
@Endpoint(id = "docker")
public final class DockerEndpoint {

	private static final int SHORT_ID = 12;

	private final BlockingDaemons daemons;

	/**
	 * Create an endpoint.
	 * @param daemons gives the engines by their names, when they are asked
	 * @param timeout how long an engine may take to answer
	 */
	public DockerEndpoint(Supplier<Map<String, ReactiveDockerOperations>> daemons, Duration timeout) {
		this.daemons = new BlockingDaemons(daemons, timeout);
	}

	/**
	 * List what all engines have: {@code GET /containers/json}, {@code GET /images/json}
	 * and {@code GET /networks}, since API 1.41.
	 * @return by the name of the engine, its {@code containers}, {@code images} and
	 * {@code networks}, or an {@code error} if it cannot tell
	 */
	@ReadOperation
	public Map<String, Map<String, Object>> daemons() {
		return OperationResponseBody.of(this.daemons.ask(DockerEndpoint::describe, DockerEndpoint::error));
	}

	/**
	 * List what one engine has.
	 * @param daemon the name of the engine, {@code default} for the one without a name
	 * @return its {@code containers}, {@code images} and {@code networks}, or an
	 * {@code error} if it cannot tell; {@code null} if there is no engine of that name
	 */
	@ReadOperation
	public @Nullable Map<String, Object> daemon(@Selector String daemon) {
		Map<String, Object> found = this.daemons.askOnly(daemon, DockerEndpoint::describe, DockerEndpoint::error)
			.get(daemon);
		return (found != null) ? OperationResponseBody.of(found) : null;
	}

	private static Map<String, Object> error(Exception ex) {
		return Map.of("error", String.valueOf(ex.getMessage()));
	}

	private static Mono<Map<String, Object>> describe(ReactiveDockerOperations docker) {
		return Mono
			.zip(docker.containers().list((options) -> options.all(true)).map(Container::of).collectList(),
					docker.images().list().map(Image::of).collectList(),
					docker.networks().list().map(Network::of).collectList())
			.map((all) -> Map.of("containers", all.getT1(), "images", all.getT2(), "networks", all.getT3()));
	}

	private static String shorten(String id) {
		String digest = id.substring(id.indexOf(':') + 1);
		return (digest.length() > SHORT_ID) ? digest.substring(0, SHORT_ID) : digest;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/**
	 * A container in short.
	 *
	 * @param id the first twelve digits of the id
	 * @param name the name, or {@code null} if it has none any more
	 * @param image the image's name or id
	 * @param state what it is doing, such as {@code running}
	 * @param health the result of its health checks, or {@code none}
	 * @param created when it was created
	 */
	public record Container(String id, @Nullable String name, @Nullable String image, @Nullable String state,
			String health, @Nullable Instant created) {

		static Container of(ContainerSummary container) {
			return new Container(shorten(container.id()), container.name(), container.image(), text(container.state()),
					container.healthStatus().toString(), container.created());
		}

	}

	/**
	 * An image in short.
	 *
	 * @param id the first twelve digits of the id
	 * @param tags the names with their tags
	 * @param size the size in bytes
	 * @param created when it was created
	 */
	public record Image(String id, List<String> tags, @Nullable Long size, @Nullable Instant created) {

		/**
		 * Create an image in short.
		 */
		public Image {
			tags = Copies.of(tags);
		}

		static Image of(ImageSummary image) {
			return new Image(shorten(image.id()), image.repoTags(), image.size(), image.created());
		}

	}

	/**
	 * A network in short.
	 *
	 * @param id the first twelve digits of the id
	 * @param name the name
	 * @param driver the driver, such as {@code bridge}
	 * @param scope how far it reaches, such as {@code local}
	 */
	public record Network(String id, String name, @Nullable String driver, @Nullable String scope) {

		static Network of(NetworkSummary network) {
			return new Network(shorten(network.id()), network.name(), network.driver(), network.scope());
		}

	}

}
