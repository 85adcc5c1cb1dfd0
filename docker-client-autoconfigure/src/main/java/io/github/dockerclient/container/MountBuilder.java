// Derived from the record Mount. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link Mount}. A component that is not set is {@code null}.
 */
public final class MountBuilder {

	private @Nullable String target;

	private @Nullable String source;

	private @Nullable MountType type;

	private @Nullable Boolean readOnly;

	private @Nullable MountConsistency consistency;

	private Mount.@Nullable BindOptions bindOptions;

	private Mount.@Nullable VolumeOptions volumeOptions;

	private Mount.@Nullable ImageOptions imageOptions;

	private Mount.@Nullable TmpfsOptions tmpfsOptions;

	private MountBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static MountBuilder builder() {
		return new MountBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static MountBuilder builder(Mount from) {
		MountBuilder builder = new MountBuilder();
		builder.target = from.target();
		builder.source = from.source();
		builder.type = from.type();
		builder.readOnly = from.readOnly();
		builder.consistency = from.consistency();
		builder.bindOptions = from.bindOptions();
		builder.volumeOptions = from.volumeOptions();
		builder.imageOptions = from.imageOptions();
		builder.tmpfsOptions = from.tmpfsOptions();
		return builder;
	}

	/**
	 * Set the path in the container.
	 * @param target the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder target(@Nullable String target) {
		this.target = target;
		return this;
	}

	/**
	 * Set the name of a volume, a path of the host, or an image; {@code null} for a file
	 * system in memory and for anonymous volumes.
	 * @param source the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder source(@Nullable String source) {
		this.source = source;
		return this;
	}

	/**
	 * Set the type of the mount. {@code image} requires API 1.48. {@code cluster}
	 * requires API 1.42.
	 * @param type the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder type(@Nullable MountType type) {
		this.type = type;
		return this;
	}

	/**
	 * Set whether the container can only read.
	 * @param readOnly the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder readOnly(@Nullable Boolean readOnly) {
		this.readOnly = readOnly;
		return this;
	}

	/**
	 * Set how strictly both sides are kept consistent; without effect on Linux.
	 * @param consistency the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder consistency(@Nullable MountConsistency consistency) {
		this.consistency = consistency;
		return this;
	}

	/**
	 * Set the options of a bind mount; since API 1.42, engines reject options of another
	 * type of mount.
	 * @param bindOptions the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder bindOptions(Mount.@Nullable BindOptions bindOptions) {
		this.bindOptions = bindOptions;
		return this;
	}

	/**
	 * Set the options of a volume.
	 * @param volumeOptions the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder volumeOptions(Mount.@Nullable VolumeOptions volumeOptions) {
		this.volumeOptions = volumeOptions;
		return this;
	}

	/**
	 * Set the options of an image mount. Since API 1.48.
	 * @param imageOptions the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder imageOptions(Mount.@Nullable ImageOptions imageOptions) {
		this.imageOptions = imageOptions;
		return this;
	}

	/**
	 * Set the options of a file system in memory.
	 * @param tmpfsOptions the value, or {@code null}
	 * @return this builder
	 */
	public MountBuilder tmpfsOptions(Mount.@Nullable TmpfsOptions tmpfsOptions) {
		this.tmpfsOptions = tmpfsOptions;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public Mount build() {
		return new Mount(this.target, this.source, this.type, this.readOnly, this.consistency, this.bindOptions,
				this.volumeOptions, this.imageOptions, this.tmpfsOptions);
	}

}
