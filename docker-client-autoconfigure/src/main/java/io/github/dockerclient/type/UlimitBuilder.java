// Derived from the record Ulimit. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Builder of {@link Ulimit}. A component that is not set is {@code null}. {@code name} is
 * required.
 */
public final class UlimitBuilder {

	private @Nullable String name;

	private @Nullable Long soft;

	private @Nullable Long hard;

	private UlimitBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static UlimitBuilder builder() {
		return new UlimitBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static UlimitBuilder builder(Ulimit from) {
		UlimitBuilder builder = new UlimitBuilder();
		builder.name = from.name();
		builder.soft = from.soft();
		builder.hard = from.hard();
		return builder;
	}

	/**
	 * Set the resource, such as {@code nofile}.
	 * @param name the value, which is required
	 * @return this builder
	 */
	public UlimitBuilder name(String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the limit in effect, which a process may raise up to the hard limit; -1 is no
	 * limit.
	 * @param soft the value, or {@code null}
	 * @return this builder
	 */
	public UlimitBuilder soft(@Nullable Long soft) {
		this.soft = soft;
		return this;
	}

	/**
	 * Set the maximum of the soft limit; -1 is no limit.
	 * @param hard the value, or {@code null}
	 * @return this builder
	 */
	public UlimitBuilder hard(@Nullable Long hard) {
		this.hard = hard;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 * @throws IllegalArgumentException if {@code name} is not set
	 */
	public Ulimit build() {
		Assert.notNull(this.name, "'name' must not be null");
		return new Ulimit(this.name, this.soft, this.hard);
	}

}
