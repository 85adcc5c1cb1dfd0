// Derived from the record ContainerSpec.CredentialSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ContainerSpec.CredentialSpec}. A component that is not set is
 * {@code null}.
 */
public final class ContainerSpecCredentialSpecBuilder {

	private @Nullable String config;

	private @Nullable String file;

	private @Nullable String registry;

	private ContainerSpecCredentialSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ContainerSpecCredentialSpecBuilder builder() {
		return new ContainerSpecCredentialSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ContainerSpecCredentialSpecBuilder builder(ContainerSpec.CredentialSpec from) {
		ContainerSpecCredentialSpecBuilder builder = new ContainerSpecCredentialSpecBuilder();
		builder.config = from.config();
		builder.file = from.file();
		builder.registry = from.registry();
		return builder;
	}

	/**
	 * Set the id of the config that contains the specification.
	 * @param config the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecCredentialSpecBuilder config(@Nullable String config) {
		this.config = config;
		return this;
	}

	/**
	 * Set the file that contains the specification, below the engine's data directory.
	 * @param file the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecCredentialSpecBuilder file(@Nullable String file) {
		this.file = file;
		return this;
	}

	/**
	 * Set the value of the Windows registry that contains the specification.
	 * @param registry the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecCredentialSpecBuilder registry(@Nullable String registry) {
		this.registry = registry;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ContainerSpec.CredentialSpec build() {
		return new ContainerSpec.CredentialSpec(this.config, this.file, this.registry);
	}

}
