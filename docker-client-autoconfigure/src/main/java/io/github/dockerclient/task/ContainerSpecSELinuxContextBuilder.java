// Derived from the record ContainerSpec.SELinuxContext. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ContainerSpec.SELinuxContext}. A component that is not set is
 * {@code null}.
 */
public final class ContainerSpecSELinuxContextBuilder {

	private @Nullable Boolean disable;

	private @Nullable String user;

	private @Nullable String role;

	private @Nullable String type;

	private @Nullable String level;

	private ContainerSpecSELinuxContextBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ContainerSpecSELinuxContextBuilder builder() {
		return new ContainerSpecSELinuxContextBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ContainerSpecSELinuxContextBuilder builder(ContainerSpec.SELinuxContext from) {
		ContainerSpecSELinuxContextBuilder builder = new ContainerSpecSELinuxContextBuilder();
		builder.disable = from.disable();
		builder.user = from.user();
		builder.role = from.role();
		builder.type = from.type();
		builder.level = from.level();
		return builder;
	}

	/**
	 * Set whether SELinux is disabled for the container.
	 * @param disable the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecSELinuxContextBuilder disable(@Nullable Boolean disable) {
		this.disable = disable;
		return this;
	}

	/**
	 * Set the user label.
	 * @param user the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecSELinuxContextBuilder user(@Nullable String user) {
		this.user = user;
		return this;
	}

	/**
	 * Set the role label.
	 * @param role the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecSELinuxContextBuilder role(@Nullable String role) {
		this.role = role;
		return this;
	}

	/**
	 * Set the type label.
	 * @param type the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecSELinuxContextBuilder type(@Nullable String type) {
		this.type = type;
		return this;
	}

	/**
	 * Set the level label.
	 * @param level the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecSELinuxContextBuilder level(@Nullable String level) {
		this.level = level;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ContainerSpec.SELinuxContext build() {
		return new ContainerSpec.SELinuxContext(this.disable, this.user, this.role, this.type, this.level);
	}

}
