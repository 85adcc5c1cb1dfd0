// Derived from the record Mount.TmpfsOptions. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link Mount.TmpfsOptions}. A component that is not set is {@code null}, or
 * an empty collection.
 */
public final class MountTmpfsOptionsBuilder {

	private @Nullable Long sizeBytes;

	private @Nullable Long mode;

	private List<List<String>> options = List.of();

	private MountTmpfsOptionsBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static MountTmpfsOptionsBuilder builder() {
		return new MountTmpfsOptionsBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static MountTmpfsOptionsBuilder builder(Mount.TmpfsOptions from) {
		MountTmpfsOptionsBuilder builder = new MountTmpfsOptionsBuilder();
		builder.sizeBytes = from.sizeBytes();
		builder.mode = from.mode();
		builder.options = from.options();
		return builder;
	}

	/**
	 * Set the maximum size in bytes; {@code null} or zero is no limit.
	 * @param sizeBytes the value, or {@code null}
	 * @return this builder
	 */
	public MountTmpfsOptionsBuilder sizeBytes(@Nullable Long sizeBytes) {
		this.sizeBytes = sizeBytes;
		return this;
	}

	/**
	 * Set the permissions of the root directory as a number; 01777 by default.
	 * @param mode the value, or {@code null}
	 * @return this builder
	 */
	public MountTmpfsOptionsBuilder mode(@Nullable Long mode) {
		this.mode = mode;
		return this;
	}

	/**
	 * Set additional mount options, each as a name and, if it has one, a value. Since API
	 * 1.46.
	 * @param options the elements, which replace those set before
	 * @return this builder
	 */
	public MountTmpfsOptionsBuilder options(List<List<String>> options) {
		this.options = options;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public Mount.TmpfsOptions build() {
		return new Mount.TmpfsOptions(this.sizeBytes, this.mode, this.options);
	}

}
