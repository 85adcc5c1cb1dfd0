package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * When the engine restarts a container automatically. The pause before a restart is 100
 * milliseconds at first, and doubles each time. Part of {@link HostConfig} and of an
 * update.
 *
 * @param name when the engine restarts the container; {@code null} is never
 * @param maximumRetryCount the maximum number of restarts with
 * {@link RestartPolicyMode#ON_FAILURE}; {@code null} or zero is no limit
 */
public record RestartPolicy(@Nullable RestartPolicyMode name, @Nullable Long maximumRetryCount) {

	/**
	 * The engine never restarts the container.
	 * @return the policy, which is the default of a new container
	 */
	public static RestartPolicy never() {
		return new RestartPolicy(RestartPolicyMode.NO, null);
	}

	/**
	 * The engine restarts the container whenever it exits, and when the engine itself is
	 * started.
	 * @return the policy
	 */
	public static RestartPolicy always() {
		return new RestartPolicy(RestartPolicyMode.ALWAYS, null);
	}

	/**
	 * As {@link #always()}, but a stopped container remains stopped, even if the engine
	 * is restarted.
	 * @return the policy
	 */
	public static RestartPolicy unlessStopped() {
		return new RestartPolicy(RestartPolicyMode.UNLESS_STOPPED, null);
	}

	/**
	 * The engine restarts the container whenever its exit code is not zero.
	 * @return the policy
	 */
	public static RestartPolicy onFailure() {
		return new RestartPolicy(RestartPolicyMode.ON_FAILURE, null);
	}

	/**
	 * The engine restarts the container if its exit code is not zero, a limited number of
	 * times.
	 * @param maximumRetryCount the maximum number of restarts, which must be positive
	 * @return the policy
	 */
	public static RestartPolicy onFailure(int maximumRetryCount) {
		Assert.isTrue(maximumRetryCount > 0, "'maximumRetryCount' must be positive");
		return new RestartPolicy(RestartPolicyMode.ON_FAILURE, (long) maximumRetryCount);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static RestartPolicyBuilder builder() {
		return RestartPolicyBuilder.builder();
	}

}
