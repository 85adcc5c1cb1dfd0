package io.github.dockerclient.engines;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;

/**
 * An engine that tests run on.
 *
 * @param name what the tests call it
 * @param address where it listens
 * @param apiVersion the newest API version that it has
 * @param proxy what the clients under test connect to instead
 */
public record TestEngine(String name, DockerAddress address, ApiVersion apiVersion, RecordingProxy proxy) {

	/**
	 * Tell whether the engine has an API version.
	 * @param version the version
	 * @return whether it has that or a later one
	 */
	public boolean has(String version) {
		return !this.apiVersion.isBefore(ApiVersion.of(version));
	}

	/**
	 * Return where to connect to.
	 * @param address the address of an engine
	 * @return the address of its socket
	 */
	public static SocketAddress socketAddress(DockerAddress address) {
		return (address.socket() != null) ? UnixDomainSocketAddress.of(address.socket())
				: new InetSocketAddress(address.host(), address.port());
	}

	@Override
	public String toString() {
		return "%s (API %s)".formatted(this.name, this.apiVersion);
	}

}
