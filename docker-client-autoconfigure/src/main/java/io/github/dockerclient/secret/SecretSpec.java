package io.github.dockerclient.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Driver;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a secret. An update can change only the labels. Part of
 * {@link Secret}.
 *
 * @param name the name
 * @param labels the labels by key
 * @param data the content, at most 500 kB; engines never return it
 * @param driver the driver that stores the data outside the swarm, in which case there is
 * no data here; {@code null} stores the data in the swarm
 * @param templating the driver that expands the data as a template for each task, such as
 * {@code golang}; {@code null} leaves the data as it is
 */
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
	 * Create the specification of a secret.
	 * @param name the name
	 * @param data the content
	 * @return the specification
	 */
	public static SecretSpec of(String name, byte[] data) {
		return builder().name(name).data(data).build();
	}

	/**
	 * Create the specification of a secret that contains text.
	 * @param name the name
	 * @param text the content, which is encoded in UTF-8
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
	 * Return the content.
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
	 * Return all components but the data, which must not appear in logs.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "SecretSpec[name=%s, labels=%s, driver=%s, templating=%s]", this.name,
				this.labels, this.driver, this.templating);
	}

}
