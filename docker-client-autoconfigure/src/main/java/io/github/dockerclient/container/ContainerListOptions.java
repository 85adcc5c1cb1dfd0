package io.github.dockerclient.container;

import io.github.dockerclient.transport.LabelFilterOptions;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Isolation;

import org.springframework.util.Assert;

/**
 * Options of {@link ContainerOperations#list}.
 */
public final class ContainerListOptions extends LabelFilterOptions<ContainerListOptions> {

	/**
	 * List only containers with a status, running or not.
	 * @param statuses the statuses, one of which must match
	 * @return these options
	 */
	public ContainerListOptions status(ContainerStatus... statuses) {
		return filter("status",
				Copies.nonNull("statuses", statuses).stream().map(ContainerStatus::value).toArray(String[]::new));
	}

	/**
	 * List only containers whose name contains a text or matches a regular expression.
	 * @param names the texts, one of which must match
	 * @return these options
	 */
	public ContainerListOptions name(String... names) {
		return filter("name", names);
	}

	/**
	 * List only containers whose id begins with a text.
	 * @param ids the texts, one of which must match
	 * @return these options
	 */
	public ContainerListOptions id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * List only containers of an image, or of images that were built from it.
	 * @param images the names or ids of the images, one of which must match
	 * @return these options
	 */
	public ContainerListOptions ancestor(String... images) {
		return filter("ancestor", images);
	}

	/**
	 * List only containers whose health checks have a result.
	 * @param results the results, one of which must match
	 * @return these options
	 */
	public ContainerListOptions health(HealthStatus... results) {
		return filter("health",
				Copies.nonNull("results", results).stream().map(HealthStatus::value).toArray(String[]::new));
	}

	/**
	 * List only containers that are connected to a network.
	 * @param networks the names or ids of the networks, one of which must match
	 * @return these options
	 */
	public ContainerListOptions network(String... networks) {
		return filter("network", networks);
	}

	/**
	 * List only containers with a volume or a mount.
	 * @param volumes the names of the volumes or the paths in the container, one of which
	 * must match
	 * @return these options
	 */
	public ContainerListOptions volume(String... volumes) {
		return filter("volume", volumes);
	}

	/**
	 * List only containers that have exited with an exit code. May be called several
	 * times; one of the exit codes must match. Requires {@link #all} or {@link #status}.
	 * @param exitCode the exit code
	 * @return these options
	 */
	public ContainerListOptions exited(int exitCode) {
		return filter("exited", String.valueOf(exitCode));
	}

	/**
	 * List only containers that were created before another container.
	 * @param container the name or id of the other container
	 * @return these options
	 */
	public ContainerListOptions before(String container) {
		return filter("before", container);
	}

	/**
	 * List only containers that were created after another container.
	 * @param container the name or id of the other container
	 * @return these options
	 */
	public ContainerListOptions since(String container) {
		return filter("since", container);
	}

	/**
	 * List only containers that publish a port.
	 * @param ports the ports in the container, such as {@code 80}, {@code 53/udp} or
	 * {@code 8000-8010/tcp}, one of which must match
	 * @return these options
	 */
	public ContainerListOptions publish(String... ports) {
		return filter("publish", ports);
	}

	/**
	 * List only containers that expose a port.
	 * @param ports the ports in the container, as for {@link #publish}
	 * @return these options
	 */
	public ContainerListOptions expose(String... ports) {
		return filter("expose", ports);
	}

	/**
	 * List only containers with an isolation, on engines for Windows.
	 * @param isolation the isolation
	 * @return these options
	 */
	public ContainerListOptions isolation(Isolation isolation) {
		Assert.notNull(isolation, "'isolation' must not be null");
		return filter("isolation", isolation.value());
	}

	/**
	 * List only containers that are tasks of a swarm, or only others.
	 * @param task whether to list tasks
	 * @return these options
	 */
	public ContainerListOptions task(boolean task) {
		return filter("is-task", String.valueOf(task));
	}

	/**
	 * Set whether containers that are not running are listed too. By default they are
	 * not.
	 * @param all whether to list them
	 * @return these options
	 */
	public ContainerListOptions all(boolean all) {
		return query("all", all);
	}

	/**
	 * List only the containers that were created last, running or not. By default there
	 * is no limit.
	 * @param limit how many containers to list
	 * @return these options
	 */
	public ContainerListOptions limit(int limit) {
		return query("limit", limit);
	}

	/**
	 * Set whether the engine computes the sizes on disk, which takes time. By default it
	 * does not.
	 * @param size whether to compute them
	 * @return these options
	 */
	public ContainerListOptions size(boolean size) {
		return query("size", size);
	}

	boolean isSize() {
		return isTrue("size");
	}

}
