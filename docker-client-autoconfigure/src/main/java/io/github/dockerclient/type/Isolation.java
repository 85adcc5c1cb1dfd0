package io.github.dockerclient.type;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a Windows container is kept apart from its host.
 *
 * @param value the name on the wire; empty, as Linux engines answer it, is
 * {@link #DEFAULT}
 */
public record Isolation(@JsonValue String value) {

	/** The engine's default. */
	public static final Isolation DEFAULT = new Isolation("default");

	/** A process on the kernel of the host. */
	public static final Isolation PROCESS = new Isolation("process");

	/** A small virtual machine. */
	public static final Isolation HYPERV = new Isolation("hyperv");

	@Override
	public String toString() {
		return this.value;
	}

}
