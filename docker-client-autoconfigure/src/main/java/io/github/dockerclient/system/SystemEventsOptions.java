package io.github.dockerclient.system;

import java.time.Instant;
import java.util.function.Consumer;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which events {@link SystemOperations#events} shall give.
 *
 * @param since the instant of the first event, or {@code null} for now. Engines remember
 * the last 256 events at most, until they are restarted
 * @param until the instant of the last event, or {@code null} for no end
 * @param filters what events must match
 */
public record SystemEventsOptions(@Nullable Instant since, @Nullable Instant until, Filters filters) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static SystemEventsOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link SystemEventsOptions}.
	 */
	public static final class Builder {

		private @Nullable Instant since;

		private @Nullable Instant until;

		private Filters filters = Filters.none();

		private Builder() {
		}

		/**
		 * Set the instant of the first event. Events of that very instant are given too:
		 * who goes on after a known event has to drop what he has seen.
		 * @param since the instant of the first event; one that has passed gives what the
		 * engine remembers, at most its last 256 events
		 * @return this builder
		 */
		public Builder since(Instant since) {
			Assert.notNull(since, "'since' must not be null");
			this.since = since;
			return this;
		}

		/**
		 * Set the instant of the last event.
		 * @param until the instant of the last event; one that has passed ends the events
		 * at once
		 * @return this builder
		 */
		public Builder until(Instant until) {
			Assert.notNull(until, "'until' must not be null");
			this.until = until;
			return this;
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key; one that the engine does not know has no effect
		 * @param values the values, any of which will do
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Let only the events of some kinds of objects through.
		 * @param types the kinds, any of which will do
		 * @return this builder
		 */
		public Builder type(EventType... types) {
			return filter("type", Copies.nonNull("types", types).stream().map(EventType::value).toArray(String[]::new));
		}

		/**
		 * Let only some actions through.
		 * @param actions the actions, any of which will do, with or without their detail
		 * @return this builder
		 */
		public Builder event(EventAction... actions) {
			return filter("event",
					Copies.nonNull("actions", actions).stream().map(EventAction::value).toArray(String[]::new));
		}

		/**
		 * Let only events of a scope through.
		 * @param scopes the scopes, any of which will do
		 * @return this builder
		 */
		public Builder scope(EventScope... scopes) {
			return filter("scope",
					Copies.nonNull("scopes", scopes).stream().map(EventScope::value).toArray(String[]::new));
		}

		/**
		 * Let only the events of some containers through.
		 * @param containers the ids or names of the containers, any of which will do
		 * @return this builder
		 */
		public Builder container(String... containers) {
			return filter("container", containers);
		}

		/**
		 * Let only the events of some images through.
		 * @param images the names or ids of the images, any of which will do
		 * @return this builder
		 */
		public Builder image(String... images) {
			return filter("image", images);
		}

		/**
		 * Let only the events of some networks through.
		 * @param networks the ids or names of the networks, any of which will do
		 * @return this builder
		 */
		public Builder network(String... networks) {
			return filter("network", networks);
		}

		/**
		 * Let only the events of some volumes through.
		 * @param volumes the names of the volumes, any of which will do
		 * @return this builder
		 */
		public Builder volume(String... volumes) {
			return filter("volume", volumes);
		}

		/**
		 * Let only the events of some plugins through.
		 * @param plugins the names or ids of the plugins, any of which will do
		 * @return this builder
		 */
		public Builder plugin(String... plugins) {
			return filter("plugin", plugins);
		}

		/**
		 * Let only the events of some engines through.
		 * @param engines the names or ids of the engines, any of which will do
		 * @return this builder
		 */
		public Builder daemon(String... engines) {
			return filter("daemon", engines);
		}

		/**
		 * Let only events of objects through that carry a label.
		 * @param label the label's name
		 * @return this builder
		 */
		public Builder label(String label) {
			return filter("label", label);
		}

		/**
		 * Let only events of objects through that carry a label of a value.
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
		public SystemEventsOptions build() {
			return new SystemEventsOptions(this.since, this.until, this.filters);
		}

	}

}
