package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The protocol of a port.
 *
 * @param value the name that the API uses
 */
public record PortType(@JsonValue String value) {

	/** TCP. */
	public static final PortType TCP = new PortType("tcp");

	/** UDP. */
	public static final PortType UDP = new PortType("udp");

	/** SCTP. */
	public static final PortType SCTP = new PortType("sctp");

	@Override
	public String toString() {
		return this.value;
	}

}
