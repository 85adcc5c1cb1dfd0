package io.github.dockerclient.volume;

import java.util.Map;

import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link VolumeOperations#create}.
 */
public final class VolumeCreateOptions extends RequestOptions<VolumeCreateOptions> {

	private @Nullable String name;

	private @Nullable String driver;

	private Map<String, String> driverOpts = Map.of();

	private Map<String, String> labels = Map.of();

	private @Nullable ClusterVolumeSpec clusterVolumeSpec;

	/**
	 * Set the name. By default the volume is anonymous, and the engine chooses its name.
	 * @param name the name
	 * @return these options
	 */
	public VolumeCreateOptions name(String name) {
		Assert.notNull(name, "'name' must not be null");
		this.name = name;
		return this;
	}

	/**
	 * Set the driver. By default it is {@code local}.
	 * @param driver the driver
	 * @return these options
	 */
	public VolumeCreateOptions driver(String driver) {
		Assert.notNull(driver, "'driver' must not be null");
		this.driver = driver;
		return this;
	}

	/**
	 * Add an option of the driver. May be called several times.
	 * @param name the option's name, such as {@code device}
	 * @param value its value
	 * @return these options
	 */
	public VolumeCreateOptions driverOpt(String name, String value) {
		Assert.notNull(name, "'name' must not be null");
		Assert.notNull(value, "'value' must not be null");
		this.driverOpts = Copies.plus(this.driverOpts, name, value);
		return this;
	}

	/**
	 * Add a label. May be called several times.
	 * @param key the label's key
	 * @param value its value
	 * @return these options
	 */
	public VolumeCreateOptions label(String key, String value) {
		Assert.hasText(key, "'key' of a label must not be empty");
		Assert.notNull(value, "'value' must not be null");
		this.labels = Copies.plus(this.labels, key, value);
		return this;
	}

	/**
	 * Create a volume of the swarm (CSI). By default the volume belongs to the engine.
	 * Since API 1.42.
	 * @param clusterVolumeSpec the specification of the volume
	 * @return these options
	 */
	public VolumeCreateOptions clusterVolumeSpec(ClusterVolumeSpec clusterVolumeSpec) {
		Assert.notNull(clusterVolumeSpec, "'clusterVolumeSpec' must not be null");
		this.clusterVolumeSpec = clusterVolumeSpec;
		return this;
	}

	VolumeCreateRequest request(CallDefaults defaults) {
		return new VolumeCreateRequest(this.name, this.driver, this.driverOpts, defaults.labels(this.labels),
				this.clusterVolumeSpec);
	}

	// Without the values of the driver's options, which are often secrets.
	@Override
	public String toString() {
		return request(CallDefaults.NONE).toString();
	}

}
