package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * When the engine starts a container again by itself.
 *
 * @param value the name on the wire; empty, as engine 20.10 answers it, is {@link #NO}
 */
public record RestartPolicyMode(@JsonValue String value) {

	/** The engine never restarts the container. */
	public static final RestartPolicyMode NO = new RestartPolicyMode("no");

	/** The engine restarts the container whenever it ends. */
	public static final RestartPolicyMode ALWAYS = new RestartPolicyMode("always");

	/**
	 * As {@link #ALWAYS}, but a container that was stopped stays so, even over a restart
	 * of the engine.
	 */
	public static final RestartPolicyMode UNLESS_STOPPED = new RestartPolicyMode("unless-stopped");

	/**
	 * The engine restarts the container when it ends with an exit code other than zero.
	 */
	public static final RestartPolicyMode ON_FAILURE = new RestartPolicyMode("on-failure");

	@Override
	public String toString() {
		return this.value;
	}

}
