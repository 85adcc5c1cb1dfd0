package io.github.dockerclient.container;

import java.util.Locale;
import java.util.function.Consumer;

import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.ContainerConfigBuilder;
import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ContainerOperations#commit}.
 */
public final class ContainerCommitOptions extends TimedOptions<ContainerCommitOptions> {

	private @Nullable ContainerConfig config;

	/**
	 * Set the name of the new image with its tag, {@code latest} unless given. By default
	 * the image has no name.
	 * @param image the name, which must not have a digest
	 * @return these options
	 */
	public ContainerCommitOptions image(String image) {
		Assert.notNull(image, "'image' must not be null");
		ImageReference reference = ImageReference.of(image).withDefaultTag();
		Assert.isTrue(reference.digest() == null, () -> String.format(Locale.ROOT,
				"Image name '%s' must not have a digest: a new image gets its own", image));
		return query("repo", reference.name()).query("tag", String.valueOf(reference.tag()));
	}

	/**
	 * Set the comment in the history of the new image. By default there is none.
	 * @param comment the comment
	 * @return these options
	 */
	public ContainerCommitOptions comment(String comment) {
		Assert.notNull(comment, "'comment' must not be null");
		return query("comment", comment);
	}

	/**
	 * Set the author of the new image. By default it has none.
	 * @param author the author, such as {@code Jane Doe <jane@example.com>}
	 * @return these options
	 */
	public ContainerCommitOptions author(String author) {
		Assert.notNull(author, "'author' must not be null");
		return query("author", author);
	}

	/**
	 * Set whether the container is paused during the commit. By default it is.
	 * @param pause whether it is paused
	 * @return these options
	 */
	public ContainerCommitOptions pause(boolean pause) {
		return query("pause", pause);
	}

	/**
	 * Change the configuration of the new image. May be called several times.
	 * @param instruction an instruction as in a Dockerfile, such as {@code CMD ["sh"]}
	 * @return these options
	 */
	public ContainerCommitOptions change(String instruction) {
		Assert.notNull(instruction, "'instruction' must not be null");
		return addQuery("changes", instruction);
	}

	/**
	 * Set the configuration of the new image. Settings that are not made here are taken
	 * from the container.
	 * @param config sets the configuration
	 * @return these options
	 */
	public ContainerCommitOptions config(Consumer<ContainerConfigBuilder> config) {
		Assert.notNull(config, "'config' must not be null");
		ContainerConfigBuilder builder = ContainerConfig.builder();
		config.accept(builder);
		this.config = builder.build();
		return this;
	}

	@Nullable ContainerConfig config() {
		return this.config;
	}

}
