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
 * Removes the objects of a test from an engine: all containers, networks, volumes and
 * images that have a certain label. The test puts that label on everything that it
 * creates:
 *
 * <pre>{@code
 * try (DockerCleanup cleanup = DockerCleanup.of(docker)) {
 *     docker.containers().create((container) -> container.image("nginx")
 *         .label(cleanup.label(), cleanup.value()));
 * }
 * }</pre>
 */
public final class DockerCleanup implements AutoCloseable {

	/** The default label of the objects of a test. */
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
	 * Create a cleanup for objects that have the label {@value #LABEL} with a unique
	 * value.
	 * @param docker the operations on the engine
	 * @return the cleanup, which removes the objects when the caller closes it
	 */
	public static DockerCleanup of(DockerOperations docker) {
		return of(docker, LABEL, UUID.randomUUID().toString());
	}

	/**
	 * Create a cleanup for objects that have a label with a value. It may be a label that
	 * the application itself puts on objects.
	 * @param docker the operations on the engine
	 * @param label the name of the label
	 * @param value the value of the label
	 * @return the cleanup, which removes the objects when the caller closes it
	 */
	public static DockerCleanup of(DockerOperations docker, String label, String value) {
		return new DockerCleanup(docker, label, value);
	}

	/**
	 * Return the name of the label.
	 * @return the name
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
	 * Remove all objects with the label by force, and the anonymous volumes of
	 * containers. A failure does not prevent the removal of the remaining objects.
	 * @throws DockerException if an object could not be removed; further failures are
	 * added to it as suppressed exceptions
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
	 * Continues after failures, and collects them.
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
				// The object has already been removed.
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
