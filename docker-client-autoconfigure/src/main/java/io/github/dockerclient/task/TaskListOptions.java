package io.github.dockerclient.task;

import java.util.function.Consumer;

import io.github.dockerclient.type.Filters;

import org.springframework.util.Assert;

/**
 * Which tasks {@link TaskOperations#list} shall list.
 *
 * @param filters what tasks must match to be listed
 */
public record TaskListOptions(Filters filters) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static TaskListOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link TaskListOptions}.
	 */
	public static final class Builder {

		private Filters filters = Filters.none();

		private Builder() {
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key: {@code id}, {@code name}, {@code service},
		 * {@code node}, {@code label}, {@code desired-state} or {@code runtime}, which is
		 * {@code container} unless set
		 * @param values the values, any of which will do
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Let only those of a service through.
		 * @param service the service's name, or its id
		 * @return this builder
		 */
		public Builder service(String service) {
			return filter("service", service);
		}

		/**
		 * Let only those of a node through.
		 * @param node the node's name, or its id
		 * @return this builder
		 */
		public Builder node(String node) {
			return filter("node", node);
		}

		/**
		 * Let only those through that shall come to a state. May be called several times.
		 * @param state {@link TaskState#RUNNING}, {@link TaskState#SHUTDOWN} or
		 * {@link TaskState#ACCEPTED}; engines refuse others
		 * @return this builder
		 */
		public Builder desiredState(TaskState state) {
			Assert.notNull(state, "'state' must not be null");
			return filter("desired-state", state.value());
		}

		/**
		 * Let only those through that carry a label.
		 * @param label the label's name
		 * @return this builder
		 */
		public Builder label(String label) {
			return filter("label", label);
		}

		/**
		 * Let only those through that carry a label of a value.
		 * @param label the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String label, String value) {
			return filter("label", Filters.label(label, value));
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public TaskListOptions build() {
			return new TaskListOptions(this.filters);
		}

	}

}
