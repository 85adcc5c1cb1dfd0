// Derived from the record Mount.BindOptions. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link Mount.BindOptions}. A component that is not set is {@code null}.
 */
public final class MountBindOptionsBuilder {

	private @Nullable MountPropagation propagation;

	private @Nullable Boolean nonRecursive;

	private @Nullable Boolean createMountpoint;

	private @Nullable Boolean readOnlyNonRecursive;

	private @Nullable Boolean readOnlyForceRecursive;

	private MountBindOptionsBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static MountBindOptionsBuilder builder() {
		return new MountBindOptionsBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static MountBindOptionsBuilder builder(Mount.BindOptions from) {
		MountBindOptionsBuilder builder = new MountBindOptionsBuilder();
		builder.propagation = from.propagation();
		builder.nonRecursive = from.nonRecursive();
		builder.createMountpoint = from.createMountpoint();
		builder.readOnlyNonRecursive = from.readOnlyNonRecursive();
		builder.readOnlyForceRecursive = from.readOnlyForceRecursive();
		return builder;
	}

	/**
	 * Set whether later mounts below it are visible on the other side.
	 * @param propagation the value, or {@code null}
	 * @return this builder
	 */
	public MountBindOptionsBuilder propagation(@Nullable MountPropagation propagation) {
		this.propagation = propagation;
		return this;
	}

	/**
	 * Set whether mounts below the source are excluded.
	 * @param nonRecursive the value, or {@code null}
	 * @return this builder
	 */
	public MountBindOptionsBuilder nonRecursive(@Nullable Boolean nonRecursive) {
		this.nonRecursive = nonRecursive;
		return this;
	}

	/**
	 * Set whether the engine creates a missing source as a directory instead of rejecting
	 * the mount. Since API 1.42.
	 * @param createMountpoint the value, or {@code null}
	 * @return this builder
	 */
	public MountBindOptionsBuilder createMountpoint(@Nullable Boolean createMountpoint) {
		this.createMountpoint = createMountpoint;
		return this;
	}

	/**
	 * Set whether mounts below a read-only one remain writable, as before API 1.44. Since
	 * API 1.44.
	 * @param readOnlyNonRecursive the value, or {@code null}
	 * @return this builder
	 */
	public MountBindOptionsBuilder readOnlyNonRecursive(@Nullable Boolean readOnlyNonRecursive) {
		this.readOnlyNonRecursive = readOnlyNonRecursive;
		return this;
	}

	/**
	 * Set whether to fail if mounts below a read-only one cannot be made read-only. Since
	 * API 1.44.
	 * @param readOnlyForceRecursive the value, or {@code null}
	 * @return this builder
	 */
	public MountBindOptionsBuilder readOnlyForceRecursive(@Nullable Boolean readOnlyForceRecursive) {
		this.readOnlyForceRecursive = readOnlyForceRecursive;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public Mount.BindOptions build() {
		return new Mount.BindOptions(this.propagation, this.nonRecursive, this.createMountpoint,
				this.readOnlyNonRecursive, this.readOnlyForceRecursive);
	}

}
