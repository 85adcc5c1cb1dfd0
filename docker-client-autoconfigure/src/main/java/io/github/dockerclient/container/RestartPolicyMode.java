package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The condition under which the engine restarts a container automatically.
 *
 * @param value the name that the API uses; empty, which engine 20.10 returns, is
 * {@link #NO}
 */
public record RestartPolicyMode(@JsonValue String value) {

	/** The engine never restarts the container. */
	public static final RestartPolicyMode NO = new RestartPolicyMode("no");

	/** The engine restarts the container whenever it exits. */
	public static final RestartPolicyMode ALWAYS = new RestartPolicyMode("always");

	/**
	 * As {@link #ALWAYS}, but a stopped container remains stopped, even if the engine is
	 * restarted.
	 */
	public static final RestartPolicyMode UNLESS_STOPPED = new RestartPolicyMode("unless-stopped");

	/**
	 * The engine restarts the container if its exit code is not zero.
	 */
	public static final RestartPolicyMode ON_FAILURE = new RestartPolicyMode("on-failure");

	@Override
	public String toString() {
		return this.value;
	}

}
