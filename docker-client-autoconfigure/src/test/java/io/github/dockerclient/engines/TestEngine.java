package io.github.dockerclient.engines;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;

import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

/**
 * An engine that tests run on. Tests determine its capabilities from the engine's answers
 * or its API version, never from its name.
 *
 * @param name its name in the script
 * @param address the address at which it listens
 * @param pinned the API version that the tests use with it, or {@code null} for the
 * newest
 * @param version the version that it reports
 * @param info the information that it reports about itself
 * @param proxy the proxy that the clients under test connect to instead
 */
public record TestEngine(String name, DockerAddress address, @Nullable ApiVersion pinned, SystemVersion version,
		SystemInfo info, RecordingProxy proxy) {

	/**
	 * Return the API version that the tests use with the engine.
	 * @return the version
	 */
	public ApiVersion apiVersion() {
		return (this.pinned != null) ? this.pinned : newestVersion();
	}

	/**
	 * Return the newest API version that both the engine and the client support.
	 * @return the version
	 */
	public ApiVersion newestVersion() {
		ApiVersion newest = maximumVersion();
		return newest.isBefore(ApiVersion.NEWEST) ? newest : ApiVersion.NEWEST;
	}

	/**
	 * Return the newest API version that the engine supports, whether or not the client
	 * supports it.
	 * @return the version
	 */
	public ApiVersion maximumVersion() {
		return ApiVersion.of(String.valueOf(this.version.apiVersion()));
	}

	/**
	 * Return the oldest API version that the engine supports.
	 * @return the version
	 */
	public ApiVersion minimumVersion() {
		return ApiVersion.of(String.valueOf(this.version.minApiVersion()));
	}

	/**
	 * Return the oldest API version that both the engine and the client support.
	 * @return the version
	 */
	public ApiVersion oldestVersion() {
		ApiVersion minimum = minimumVersion();
		return minimum.isBefore(ApiVersion.OLDEST) ? ApiVersion.OLDEST : minimum;
	}

	/**
	 * Return whether the tests use at least an API version with the engine.
	 * @param version the version
	 * @return whether they use that version or a later one
	 */
	public boolean has(String version) {
		return !apiVersion().isBefore(ApiVersion.of(version));
	}

	/**
	 * Return whether the engine itself supports an API version, whichever version the
	 * tests use.
	 * @param version the version
	 * @return whether it supports that version or a later one
	 */
	public boolean knows(String version) {
		return !newestVersion().isBefore(ApiVersion.of(version));
	}

	/**
	 * Return whether the engine is Podman.
	 * @return whether it is
	 */
	public boolean isPodman() {
		return this.version.components().stream().anyMatch((component) -> component.name().startsWith("Podman"));
	}

	/**
	 * Return whether the engine stores images in containerd, where the id of an image is
	 * the digest of its manifest or index.
	 * @return whether it does
	 */
	public boolean storesImagesInContainerd() {
		return this.info.storesImagesInContainerd();
	}

	/**
	 * Return whether the engine supports BuildKit.
	 * @return whether it does
	 */
	public boolean hasBuildKit() {
		return !isPodman();
	}

	/**
	 * Return the script's name for an alternative to the engine's socket, such as TLS or
	 * SSH.
	 * @param variable the variable with the name: {@code ENGINE_TLS} or
	 * {@code ENGINE_SSH}
	 * @return the name, or {@code null} if the engine does not offer it
	 */
	public @Nullable String door(String variable) {
		return Engines.variables(this.name).get(variable);
	}

	/**
	 * Return the socket address to connect to.
	 * @param address the address of an engine
	 * @return the address of its socket
	 */
	public static SocketAddress socketAddress(DockerAddress address) {
		return (address.socket() != null) ? UnixDomainSocketAddress.of(address.socket())
				: new InetSocketAddress(address.host(), address.port());
	}

	/**
	 * Return the properties by which an application connects to the engine, in the API
	 * version that the tests use.
	 * @param address the address at which the application reaches the engine
	 * @return the properties, each as {@code name=value}
	 */
	public String[] properties(DockerAddress address) {
		String host = "docker.host=" + address;
		return (this.pinned != null) ? new String[] { host, "docker.api-version=" + this.pinned }
				: new String[] { host };
	}

	@Override
	public String toString() {
		return "%s (API %s)".formatted(this.name, apiVersion());
	}

}
