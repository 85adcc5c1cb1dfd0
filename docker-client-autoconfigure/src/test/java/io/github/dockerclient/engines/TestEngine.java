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
 * An engine that tests run on. What it can is asked of the engine, or told by its API
 * version: no test goes by its name.
 *
 * @param name what the script calls it
 * @param address where it listens
 * @param pinned the API version that the tests speak with it, or {@code null} for the
 * newest
 * @param version what it tells of its version
 * @param info what it tells of itself
 * @param proxy what the clients under test connect to instead
 */
public record TestEngine(String name, DockerAddress address, @Nullable ApiVersion pinned, SystemVersion version,
		SystemInfo info, RecordingProxy proxy) {

	/**
	 * Return the API version that the tests speak with it.
	 * @return the version
	 */
	public ApiVersion apiVersion() {
		return (this.pinned != null) ? this.pinned : newestVersion();
	}

	/**
	 * Return the newest API version that the engine and the client have.
	 * @return the version
	 */
	public ApiVersion newestVersion() {
		ApiVersion newest = maximumVersion();
		return newest.isBefore(ApiVersion.NEWEST) ? newest : ApiVersion.NEWEST;
	}

	/**
	 * Return the newest API version that the engine has, whether the client has it or
	 * not.
	 * @return the version
	 */
	public ApiVersion maximumVersion() {
		return ApiVersion.of(String.valueOf(this.version.apiVersion()));
	}

	/**
	 * Return the oldest API version that the engine has.
	 * @return the version
	 */
	public ApiVersion minimumVersion() {
		return ApiVersion.of(String.valueOf(this.version.minApiVersion()));
	}

	/**
	 * Return the oldest API version that the engine and the client have.
	 * @return the version
	 */
	public ApiVersion oldestVersion() {
		ApiVersion minimum = minimumVersion();
		return minimum.isBefore(ApiVersion.OLDEST) ? ApiVersion.OLDEST : minimum;
	}

	/**
	 * Tell whether the tests speak an API version with the engine.
	 * @param version the version
	 * @return whether it is that or a later one
	 */
	public boolean has(String version) {
		return !apiVersion().isBefore(ApiVersion.of(version));
	}

	/**
	 * Tell whether the engine itself has an API version, whichever is spoken.
	 * @param version the version
	 * @return whether it has that or a later one
	 */
	public boolean knows(String version) {
		return !newestVersion().isBefore(ApiVersion.of(version));
	}

	/**
	 * Tell whether it is Podman.
	 * @return whether it is
	 */
	public boolean isPodman() {
		return this.version.components().stream().anyMatch((component) -> component.name().startsWith("Podman"));
	}

	/**
	 * Tell whether images are in containerd's store, where an image is known by the
	 * digest of its manifest or index.
	 * @return whether they are
	 */
	public boolean storesImagesInContainerd() {
		return this.info.storesImagesInContainerd();
	}

	/**
	 * Tell whether it has BuildKit.
	 * @return whether it has
	 */
	public boolean hasBuildKit() {
		return !isPodman();
	}

	/**
	 * Return the script's name for another way to the engine than its socket.
	 * @param variable which way: {@code ENGINE_TLS} or {@code ENGINE_SSH}
	 * @return the name, or {@code null} if there is no such way
	 */
	public @Nullable String door(String variable) {
		return Engines.variables(this.name).get(variable);
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
		return "%s (API %s)".formatted(this.name, apiVersion());
	}

}
