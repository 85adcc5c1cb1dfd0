// Derived from the record NetworkAttachmentConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link NetworkAttachmentConfig}. A component that is not set is
 * {@code null}, or an empty collection.
 */
public final class NetworkAttachmentConfigBuilder {

	private @Nullable String target;

	private List<String> aliases = List.of();

	private Map<String, String> driverOpts = Map.of();

	private NetworkAttachmentConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static NetworkAttachmentConfigBuilder builder() {
		return new NetworkAttachmentConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static NetworkAttachmentConfigBuilder builder(NetworkAttachmentConfig from) {
		NetworkAttachmentConfigBuilder builder = new NetworkAttachmentConfigBuilder();
		builder.target = from.target();
		builder.aliases = from.aliases();
		builder.driverOpts = from.driverOpts();
		return builder;
	}

	/**
	 * Set the name or id of the network; responses contain the id.
	 * @param target the value, or {@code null}
	 * @return this builder
	 */
	public NetworkAttachmentConfigBuilder target(@Nullable String target) {
		this.target = target;
		return this;
	}

	/**
	 * Set additional names by which the tasks can be found in the network.
	 * @param aliases the elements, which replace those set before
	 * @return this builder
	 */
	public NetworkAttachmentConfigBuilder aliases(List<String> aliases) {
		this.aliases = aliases;
		return this;
	}

	/**
	 * Set the options of the network's driver for this connection, by name.
	 * {@code com.docker.network.endpoint.sysctls} requires API 1.46.
	 * @param driverOpts the entries, which replace those set before
	 * @return this builder
	 */
	public NetworkAttachmentConfigBuilder driverOpts(Map<String, String> driverOpts) {
		this.driverOpts = driverOpts;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public NetworkAttachmentConfig build() {
		return new NetworkAttachmentConfig(this.target, this.aliases, this.driverOpts);
	}

}
