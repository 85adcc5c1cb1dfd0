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
 * {@link Endpoint} that lists the containers, images and networks of Docker engines in
 * short form, without labels, commands and environment variables. It has no write
 * operations. Its methods wait for the engines and must not be called on an event loop.
 */
@Endpoint(id = "docker")
public final class DockerEndpoint {

	private static final int SHORT_ID = 12;

	private final BlockingDaemons daemons;

	/**
	 * Create an endpoint.
	 * @param daemons supplies the engines by name, on each call of the endpoint
	 * @param timeout how long an engine may take to answer
	 */
	public DockerEndpoint(Supplier<Map<String, ReactiveDockerOperations>> daemons, Duration timeout) {
		this.daemons = new BlockingDaemons(daemons, timeout);
	}

	/**
	 * List the containers, images and networks of all engines:
	 * {@code GET /containers/json}, {@code GET /images/json} and {@code GET /networks},
	 * since API 1.41.
	 * @return for each engine, by its name, the {@code containers}, {@code images} and
	 * {@code networks}, or an {@code error} if they cannot be listed
	 */
	@ReadOperation
	public Map<String, Map<String, Object>> daemons() {
		return OperationResponseBody.of(this.daemons.ask(DockerEndpoint::describe, DockerEndpoint::error));
	}

	/**
	 * List the containers, images and networks of one engine.
	 * @param daemon the name of the engine, such as {@code default}
	 * @return the {@code containers}, {@code images} and {@code networks}, or an
	 * {@code error} if they cannot be listed, or {@code null} if there is no engine of
	 * that name
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
	 * The short form of a container.
	 *
	 * @param id the first twelve digits of the id
	 * @param name the name, or {@code null} if it no longer has one
	 * @param image the image's name or id
	 * @param state the state, such as {@code running}
	 * @param health the result of its health checks, or {@code none}
	 * @param created the time of creation
	 */
	public record Container(String id, @Nullable String name, @Nullable String image, @Nullable String state,
			String health, @Nullable Instant created) {

		static Container of(ContainerSummary container) {
			return new Container(shorten(container.id()), container.name(), container.image(), text(container.state()),
					container.healthStatus().toString(), container.created());
		}

	}

	/**
	 * The short form of an image.
	 *
	 * @param id the first twelve digits of the id
	 * @param tags the names with their tags
	 * @param size the size in bytes
	 * @param created the time of creation
	 */
	public record Image(String id, List<String> tags, @Nullable Long size, @Nullable Instant created) {

		/**
		 * Create the short form of an image.
		 */
		public Image {
			tags = Copies.of(tags);
		}

		static Image of(ImageSummary image) {
			return new Image(shorten(image.id()), image.repoTags(), image.size(), image.created());
		}

	}

	/**
	 * The short form of a network.
	 *
	 * @param id the first twelve digits of the id
	 * @param name the name
	 * @param driver the driver, such as {@code bridge}
	 * @param scope the scope, such as {@code local}
	 */
	public record Network(String id, String name, @Nullable String driver, @Nullable String scope) {

		static Network of(NetworkSummary network) {
			return new Network(shorten(network.id()), network.name(), network.driver(), network.scope());
		}

	}

}
