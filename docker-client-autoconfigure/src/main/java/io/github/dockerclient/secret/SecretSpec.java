package io.github.dockerclient.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Driver;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a secret shall be. Of one that is there, only the labels can be changed. Part of
 * {@link Secret}.
 *
 * @param name the name
 * @param labels labels by key
 * @param data what it holds, at most 500 kB; never answered
 * @param driver the driver that keeps the data outside the swarm, so that there is none
 * here; {@code null} keeps it in the swarm
 * @param templating the driver that fills in the data for each task, such as
 * {@code golang}; {@code null} leaves it as it is
 */
@RecordBuilder
public record SecretSpec(@Nullable String name, Map<String, String> labels, byte @Nullable [] data,
		@Nullable Driver driver, @Nullable Driver templating) {

	/**
	 * Create a specification.
	 */
	public SecretSpec {
		labels = Copies.of(labels);
		data = (data != null) ? data.clone() : null;
	}

	/**
	 * Describe a secret.
	 * @param name the name
	 * @param data what it holds
	 * @return the specification
	 */
	public static SecretSpec of(String name, byte[] data) {
		return builder().name(name).data(data).build();
	}

	/**
	 * Describe a secret that holds text.
	 * @param name the name
	 * @param text what it holds, in UTF-8
	 * @return the specification
	 */
	public static SecretSpec of(String name, String text) {
		return of(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static SecretSpecBuilder builder() {
		return SecretSpecBuilder.builder();
	}

	/**
	 * Return what it holds.
	 * @return a copy of the data, or {@code null}
	 */
	@Override
	public byte @Nullable [] data() {
		return (this.data != null) ? this.data.clone() : null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SecretSpec spec && Objects.equals(this.name, spec.name)
				&& this.labels.equals(spec.labels) && Arrays.equals(this.data, spec.data)
				&& Objects.equals(this.driver, spec.driver) && Objects.equals(this.templating, spec.templating);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.name, this.labels, Arrays.hashCode(this.data), this.driver, this.templating);
	}

	/**
	 * Return all but the data, which must not get into logs.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "SecretSpec[name=%s, labels=%s, driver=%s, templating=%s]", this.name,
				this.labels, this.driver, this.templating);
	}

}
