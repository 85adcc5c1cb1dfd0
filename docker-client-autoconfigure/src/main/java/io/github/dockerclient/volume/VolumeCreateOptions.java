package io.github.dockerclient.volume;

import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What a new volume shall be.
 *
 * @param name the name; {@code null} for an anonymous volume, whose name the engine
 * chooses
 * @param driver the driver; {@code null} is {@code local}
 * @param driverOpts options of the driver, by name
 * @param labels labels by key
 * @param clusterVolumeSpec what a volume of a swarm shall be, or {@code null} for one of
 * the engine
 */
public record VolumeCreateOptions(@Nullable String name, @Nullable String driver, Map<String, String> driverOpts,
		Map<String, String> labels, @Since("1.42") @Nullable ClusterVolumeSpec clusterVolumeSpec) {

	/**
	 * Create options.
	 */
	public VolumeCreateOptions {
		driverOpts = Copies.hiding(driverOpts);
		labels = Copies.of(labels);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static VolumeCreateOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link VolumeCreateOptions}.
	 */
	public static final class Builder {

		private @Nullable String name;

		private @Nullable String driver;

		private Map<String, String> driverOpts = Map.of();

		private Map<String, String> labels = Map.of();

		private @Nullable ClusterVolumeSpec clusterVolumeSpec;

		private Builder() {
		}

		/**
		 * Set the name.
		 * @param name the name
		 * @return this builder
		 */
		public Builder name(String name) {
			Assert.notNull(name, "'name' must not be null");
			this.name = name;
			return this;
		}

		/**
		 * Set the driver.
		 * @param driver the driver
		 * @return this builder
		 */
		public Builder driver(String driver) {
			Assert.notNull(driver, "'driver' must not be null");
			this.driver = driver;
			return this;
		}

		/**
		 * Set what the volume shall be as one of a swarm.
		 * @param clusterVolumeSpec what the volume shall be as one of a swarm
		 * @return this builder
		 */
		public Builder clusterVolumeSpec(ClusterVolumeSpec clusterVolumeSpec) {
			Assert.notNull(clusterVolumeSpec, "'clusterVolumeSpec' must not be null");
			this.clusterVolumeSpec = clusterVolumeSpec;
			return this;
		}

		/**
		 * Add an option of the driver. May be called several times.
		 * @param name the option's name, such as {@code device}
		 * @param value its value
		 * @return this builder
		 */
		public Builder driverOpt(String name, String value) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(value, "'value' must not be null");
			this.driverOpts = Copies.plus(this.driverOpts, name, value);
			return this;
		}

		/**
		 * Add a label. May be called several times.
		 * @param key the label's key
		 * @param value its value
		 * @return this builder
		 */
		public Builder label(String key, String value) {
			Assert.hasText(key, "'key' of a label must not be empty");
			Assert.notNull(value, "'value' must not be null");
			this.labels = Copies.plus(this.labels, key, value);
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public VolumeCreateOptions build() {
			return new VolumeCreateOptions(this.name, this.driver, this.driverOpts, this.labels,
					this.clusterVolumeSpec);
		}

	}

}
