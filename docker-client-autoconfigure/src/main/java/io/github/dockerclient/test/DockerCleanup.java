package io.github.dockerclient.test;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Removes from an engine what a test has created: the containers, networks, volumes and
 * images that have a label. The test puts that label on what it creates:
 *
 * <pre>{@code
 * try (DockerCleanup cleanup = DockerCleanup.of(docker)) {
 *     docker.containers().create((container) -> container.image("nginx")
 *         .label(cleanup.label(), cleanup.value()));
 * }
 * }</pre>
 */
public final class DockerCleanup implements AutoCloseable {

	/** The label of what belongs to a test. */
	public static final String LABEL = "io.github.dockerclient.test";

	private final DockerOperations docker;

	private final String label;

	private final String value;

	private DockerCleanup(DockerOperations docker, String label, String value) {
		Assert.notNull(docker, "'docker' must not be null");
		Assert.hasText(label, "'label' must not be empty");
		Assert.hasText(value, "'value' must not be empty");
		this.docker = docker;
		this.label = label;
		this.value = value;
	}

	/**
	 * Remove what has the label {@value #LABEL} with a value that nothing else has.
	 * @param docker the engine
	 * @return what removes it, when it is closed
	 */
	public static DockerCleanup of(DockerOperations docker) {
		return of(docker, LABEL, UUID.randomUUID().toString());
	}

	/**
	 * Remove what has a label with a value, such as one that the application itself puts
	 * on what it creates.
	 * @param docker the engine
	 * @param label the label
	 * @param value its value
	 * @return what removes it, when it is closed
	 */
	public static DockerCleanup of(DockerOperations docker, String label, String value) {
		return new DockerCleanup(docker, label, value);
	}

	/**
	 * Return the label.
	 * @return its name
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Return the value of the label.
	 * @return the value
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Remove it all, by force, containers with their anonymous volumes. What cannot be
	 * removed does not keep the rest.
	 * @throws DockerException if something could not be removed; what else could not is
	 * suppressed in it
	 */
	@Override
	public void close() {
		Removal removal = new Removal();
		removal.of(() -> this.docker.containers().list((list) -> list.all(true).label(this.label, this.value)),
				(container) -> this.docker.containers()
					.remove(container.id(), (options) -> options.force(true).volumes(true)));
		removal.of(() -> this.docker.networks().list((list) -> list.label(this.label, this.value)),
				(network) -> this.docker.networks().remove(network.id()));
		removal.of(() -> this.docker.volumes().list((list) -> list.label(this.label, this.value)).volumes(),
				(volume) -> this.docker.volumes().remove(volume.name(), (options) -> options.force(true)));
		removal.of(() -> this.docker.images().list((list) -> list.label(this.label, this.value)),
				(image) -> this.docker.images().remove(image.id(), (options) -> options.force(true)));
		removal.complete();
	}

	/**
	 * Goes on after failures.
	 */
	private static final class Removal {

		private @Nullable DockerException failure;

		<T> void of(Listing<T> listing, Consumer<T> remove) {
			attempt(() -> listing.list().forEach((object) -> attempt(() -> remove.accept(object))));
		}

		private void attempt(Runnable work) {
			try {
				work.run();
			}
			catch (NotFoundException ex) {
				// It is gone, which is all that was wanted.
			}
			catch (DockerException ex) {
				if (this.failure == null) {
					this.failure = ex;
				}
				else {
					this.failure.addSuppressed(ex);
				}
			}
		}

		void complete() {
			if (this.failure != null) {
				throw this.failure;
			}
		}

	}

	@FunctionalInterface
	private interface Listing<T> {

		List<T> list();

	}

}
