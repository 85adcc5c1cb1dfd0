package io.github.dockerclient.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Driver;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a config. An update can change only the labels. Part of
 * {@link Config}.
 *
 * @param name the name
 * @param labels the labels by key
 * @param data the content, at most 1000 kB
 * @param templating the driver that expands the data as a template for each task, such as
 * {@code golang}; {@code null} leaves the data as it is
 */
public record ConfigSpec(@Nullable String name, Map<String, String> labels, byte @Nullable [] data,
		@Nullable Driver templating) {

	/**
	 * Create a specification.
	 */
	public ConfigSpec {
		labels = Copies.of(labels);
		data = (data != null) ? data.clone() : null;
	}

	/**
	 * Create the specification of a config.
	 * @param name the name
	 * @param data the content
	 * @return the specification
	 */
	public static ConfigSpec of(String name, byte[] data) {
		return builder().name(name).data(data).build();
	}

	/**
	 * Create the specification of a config that contains text.
	 * @param name the name
	 * @param text the content, which is encoded in UTF-8
	 * @return the specification
	 */
	public static ConfigSpec of(String name, String text) {
		return of(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static ConfigSpecBuilder builder() {
		return ConfigSpecBuilder.builder();
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
		return other instanceof ConfigSpec spec && Objects.equals(this.name, spec.name)
				&& this.labels.equals(spec.labels) && Arrays.equals(this.data, spec.data)
				&& Objects.equals(this.templating, spec.templating);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.name, this.labels, Arrays.hashCode(this.data), this.templating);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "ConfigSpec[name=%s, labels=%s, data=%s, templating=%s]", this.name,
				this.labels, (this.data != null) ? this.data.length + " bytes" : null, this.templating);
	}

}
