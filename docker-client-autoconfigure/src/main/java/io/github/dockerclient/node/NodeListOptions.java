package io.github.dockerclient.node;

import java.util.function.Consumer;

import io.github.dockerclient.type.Filters;

import org.springframework.util.Assert;

/**
 * What {@link NodeOperations#list} shall list.
 *
 * @param filters what nodes must match to be listed
 */
public record NodeListOptions(Filters filters) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static NodeListOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link NodeListOptions}.
	 */
	public static final class Builder {

		private Filters filters = Filters.none();

		private Builder() {
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key: {@code id} or {@code name} (the beginning of it;
		 * the name is the machine's), {@code node.label} or {@code engine.label},
		 * {@code membership} ({@code accepted} or {@code pending}) or {@code role}
		 * @param values the values, any of which will do
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Let only those through that play one part in the swarm.
		 * @param role the part
		 * @return this builder
		 */
		public Builder role(NodeSpec.Role role) {
			Assert.notNull(role, "'role' must not be null");
			return filter("role", role.value());
		}

		/**
		 * Let only those through whose {@link NodeSpec} carries a label of a value.
		 * @param label the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String label, String value) {
			return filter("node.label", Filters.label(label, value));
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public NodeListOptions build() {
			return new NodeListOptions(this.filters);
		}

	}

}
