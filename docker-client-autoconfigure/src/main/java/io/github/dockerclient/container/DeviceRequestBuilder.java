// Derived from the record DeviceRequest. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link DeviceRequest}. A component that is not set is {@code null}, or an
 * empty collection.
 */
public final class DeviceRequestBuilder {

	private @Nullable String driver;

	private @Nullable Long count;

	private List<String> deviceIds = List.of();

	private List<List<String>> capabilities = List.of();

	private Map<String, String> options = Map.of();

	private DeviceRequestBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static DeviceRequestBuilder builder() {
		return new DeviceRequestBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static DeviceRequestBuilder builder(DeviceRequest from) {
		DeviceRequestBuilder builder = new DeviceRequestBuilder();
		builder.driver = from.driver();
		builder.count = from.count();
		builder.deviceIds = from.deviceIds();
		builder.capabilities = from.capabilities();
		builder.options = from.options();
		return builder;
	}

	/**
	 * Set the device driver, such as {@code nvidia} or {@code cdi}; if {@code null} or
	 * empty, the capabilities decide.
	 * @param driver the value, or {@code null}
	 * @return this builder
	 */
	public DeviceRequestBuilder driver(@Nullable String driver) {
		this.driver = driver;
		return this;
	}

	/**
	 * Set the number of devices; -1 is all devices; cannot be combined with ids.
	 * @param count the value, or {@code null}
	 * @return this builder
	 */
	public DeviceRequestBuilder count(@Nullable Long count) {
		this.count = count;
		return this;
	}

	/**
	 * Set the ids of the devices.
	 * @param deviceIds the elements, which replace those set before
	 * @return this builder
	 */
	public DeviceRequestBuilder deviceIds(List<String> deviceIds) {
		this.deviceIds = deviceIds;
		return this;
	}

	/**
	 * Set alternative sets of capabilities: the devices must have all capabilities of one
	 * of the inner lists.
	 * @param capabilities the elements, which replace those set before
	 * @return this builder
	 */
	public DeviceRequestBuilder capabilities(List<List<String>> capabilities) {
		this.capabilities = capabilities;
		return this;
	}

	/**
	 * Set the options of the driver by name.
	 * @param options the entries, which replace those set before
	 * @return this builder
	 */
	public DeviceRequestBuilder options(Map<String, String> options) {
		this.options = options;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public DeviceRequest build() {
		return new DeviceRequest(this.driver, this.count, this.deviceIds, this.capabilities, this.options);
	}

}
