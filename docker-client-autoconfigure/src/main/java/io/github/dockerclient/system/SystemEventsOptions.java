package io.github.dockerclient.system;

import java.time.Instant;

import io.github.dockerclient.transport.LabelFilterOptions;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link SystemOperations#events} and {@link SystemOperations#followEvents}.
 * Engines ignore filters with unknown keys.
 */
public final class SystemEventsOptions extends LabelFilterOptions<SystemEventsOptions> {

	/**
	 * Create options.
	 */
	public SystemEventsOptions() {
	}

	SystemEventsOptions(Instant since, @Nullable Instant until, Filters filters) {
		since(since);
		if (until != null) {
			until(until);
		}
		query("filters", filters);
	}

	/**
	 * Set the time of the first event. By default it is now. Events of exactly this time
	 * are returned too, so that a caller who continues after a known event must drop the
	 * events that it has received.
	 * @param since the time; the engine remembers only its last 256 events, and none from
	 * before its start
	 * @return these options
	 */
	public SystemEventsOptions since(Instant since) {
		Assert.notNull(since, "'since' must not be null");
		return query("since", since);
	}

	/**
	 * Set the time of the last event. By default there is no end.
	 * @param until the time; a time in the past ends the events at once
	 * @return these options
	 */
	public SystemEventsOptions until(Instant until) {
		Assert.notNull(until, "'until' must not be null");
		return query("until", until);
	}

	/**
	 * Select only events of some types of objects.
	 * @param types the types, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions type(EventType... types) {
		return filter("type", Copies.nonNull("types", types).stream().map(EventType::value).toArray(String[]::new));
	}

	/**
	 * Select only some actions.
	 * @param actions the actions, with or without their detail, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions event(EventAction... actions) {
		return filter("event",
				Copies.nonNull("actions", actions).stream().map(EventAction::value).toArray(String[]::new));
	}

	/**
	 * Select only events of a scope.
	 * @param scopes the scopes, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions scope(EventScope... scopes) {
		return filter("scope", Copies.nonNull("scopes", scopes).stream().map(EventScope::value).toArray(String[]::new));
	}

	/**
	 * Select only events of some containers.
	 * @param containers the names or ids of the containers, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions container(String... containers) {
		return filter("container", containers);
	}

	/**
	 * Select only events of some images.
	 * @param images the names or ids of the images, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions image(String... images) {
		return filter("image", images);
	}

	/**
	 * Select only events of some networks.
	 * @param networks the names or ids of the networks, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions network(String... networks) {
		return filter("network", networks);
	}

	/**
	 * Select only events of some volumes.
	 * @param volumes the names of the volumes, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions volume(String... volumes) {
		return filter("volume", volumes);
	}

	/**
	 * Select only events of some plugins.
	 * @param plugins the names or ids of the plugins, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions plugin(String... plugins) {
		return filter("plugin", plugins);
	}

	/**
	 * Select only events of some engines.
	 * @param engines the names or ids of the engines, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions daemon(String... engines) {
		return filter("daemon", engines);
	}

	/**
	 * Select only events of some services.
	 * @param services the names or ids of the services, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions service(String... services) {
		return filter("service", services);
	}

	/**
	 * Select only events of some nodes.
	 * @param nodes the ids of the nodes, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions node(String... nodes) {
		return filter("node", nodes);
	}

	/**
	 * Select only events of some secrets.
	 * @param secrets the names or ids of the secrets, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions secret(String... secrets) {
		return filter("secret", secrets);
	}

	/**
	 * Select only events of some configs.
	 * @param configs the names or ids of the configs, one of which must match
	 * @return these options
	 */
	public SystemEventsOptions config(String... configs) {
		return filter("config", configs);
	}

	@Nullable Instant since() {
		return (Instant) value("since");
	}

	@Nullable Instant until() {
		return (Instant) value("until");
	}

	@Override
	protected SystemEventsOptions copy() {
		return super.copy();
	}

	@Override
	protected Filters filters() {
		return super.filters();
	}

}
