package io.github.dockerclient.type;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The isolation of a Windows container from its host.
 *
 * @param value the name that the API uses; an empty name, which Linux engines send, is
 * {@link #DEFAULT}
 */
public record Isolation(@JsonValue String value) {

	/** The engine's default. */
	public static final Isolation DEFAULT = new Isolation("default");

	/** The container runs as a process on the host's kernel. */
	public static final Isolation PROCESS = new Isolation("process");

	/** The container runs in a small virtual machine. */
	public static final Isolation HYPERV = new Isolation("hyperv");

	@Override
	public String toString() {
		return this.value;
	}

}
