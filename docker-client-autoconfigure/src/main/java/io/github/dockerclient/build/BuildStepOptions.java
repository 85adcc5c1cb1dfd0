package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Sizes;
import io.github.dockerclient.type.Ulimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options for the steps of a build: the resources, networks, secrets and registries that
 * they may use.
 *
 * @param <S> the type of the options themselves
 */
public abstract class BuildStepOptions<S extends BuildStepOptions<S>> extends TimedOptions<S> {

	private BuildValues values = BuildValues.NONE;

	BuildStepOptions() {
	}

	/**
	 * Limit the memory of each step. By default there is no limit. Requires the classic
	 * builder.
	 * @param memory the limit in bytes
	 * @return these options
	 */
	public final S memory(long memory) {
		return set(BuildOption.MEMORY, memory);
	}

	/**
	 * As {@link #memory(long)}, with a size as {@code --memory} takes it.
	 * @param memory the limit, such as {@code 512m}, see {@link Sizes}
	 * @return these options
	 */
	public final S memory(String memory) {
		return memory(Sizes.bytes("memory", memory));
	}

	/**
	 * Limit the memory and swap of each step together. By default the limit is twice the
	 * memory. Requires the classic builder.
	 * @param memorySwap the limit in bytes; -1 is no limit
	 * @return these options
	 */
	public final S memorySwap(long memorySwap) {
		return set(BuildOption.MEMORY_SWAP, memorySwap);
	}

	/**
	 * As {@link #memorySwap(long)}, with a size as {@code --memory-swap} takes it.
	 * @param memorySwap the limit, such as {@code 1g}, see {@link Sizes}; {@code -1} is
	 * no limit
	 * @return these options
	 */
	public final S memorySwap(String memorySwap) {
		return memorySwap(Sizes.bytesOrUnlimited("memorySwap", memorySwap));
	}

	/**
	 * Set the size of {@code /dev/shm} of the steps. By default it is the engine's. With
	 * BuildKit since API 1.42.
	 * @param shmSize the size in bytes
	 * @return these options
	 */
	public final S shmSize(long shmSize) {
		return set(BuildOption.SHM_SIZE, shmSize);
	}

	/**
	 * As {@link #shmSize(long)}, with a size as {@code --shm-size} takes it.
	 * @param shmSize the size, such as {@code 64m}, see {@link Sizes}
	 * @return these options
	 */
	public final S shmSize(String shmSize) {
		return shmSize(Sizes.bytes("shmSize", shmSize));
	}

	/**
	 * Set the weight of the steps when CPU time is scarce. By default it is 1024.
	 * Requires the classic builder.
	 * @param cpuShares the weight
	 * @return these options
	 */
	public final S cpuShares(long cpuShares) {
		return set(BuildOption.CPU_SHARES, cpuShares);
	}

	/**
	 * Set the length of a period of the CPU scheduler. By default it is the kernel's.
	 * Requires the classic builder.
	 * @param cpuPeriod the length in microseconds
	 * @return these options
	 */
	public final S cpuPeriod(long cpuPeriod) {
		return set(BuildOption.CPU_PERIOD, cpuPeriod);
	}

	/**
	 * Limit the CPU time that a step gets in each period. By default there is no limit.
	 * Requires the classic builder.
	 * @param cpuQuota the limit in microseconds
	 * @return these options
	 */
	public final S cpuQuota(long cpuQuota) {
		return set(BuildOption.CPU_QUOTA, cpuQuota);
	}

	/**
	 * Set the CPUs that the steps run on. By default they run on all. Requires the
	 * classic builder.
	 * @param cpusetCpus the CPUs, such as {@code 0-3} or {@code 0,1}
	 * @return these options
	 */
	public final S cpusetCpus(String cpusetCpus) {
		Assert.notNull(cpusetCpus, "'cpusetCpus' must not be null");
		return set(BuildOption.CPUSET_CPUS, cpusetCpus);
	}

	/**
	 * Set the memory nodes that the steps use on NUMA systems. By default they use all.
	 * Requires the classic builder.
	 * @param cpusetMems the nodes, such as {@code 0-3} or {@code 0,1}
	 * @return these options
	 */
	public final S cpusetMems(String cpusetMems) {
		Assert.notNull(cpusetMems, "'cpusetMems' must not be null");
		return set(BuildOption.CPUSET_MEMS, cpusetMems);
	}

	/**
	 * Limit a resource of the steps' processes. May be called several times. With
	 * BuildKit since API 1.42.
	 * @param name the resource, such as {@code nofile}
	 * @param soft the limit in force; -1 is no limit
	 * @param hard the highest limit to which a process may raise it; -1 is no limit
	 * @return these options
	 */
	public final S ulimit(String name, long soft, long hard) {
		Assert.notNull(name, "'name' must not be null");
		return add(BuildOption.ULIMITS, new Ulimit(name, soft, hard));
	}

	/**
	 * Set the parent of the steps' cgroups. By default it is the engine's. With BuildKit
	 * since API 1.42.
	 * @param cgroupParent the parent
	 * @return these options
	 */
	public final S cgroupParent(String cgroupParent) {
		Assert.notNull(cgroupParent, "'cgroupParent' must not be null");
		return set(BuildOption.CGROUP_PARENT, cgroupParent);
	}

	/**
	 * Add a security option of the steps, for Windows. May be called several times.
	 * Requires the classic builder.
	 * @param option the security option, such as {@code credentialspec=…}
	 * @return these options
	 */
	public final S securityOpt(String option) {
		Assert.notNull(option, "'option' must not be null");
		return add(BuildOption.SECURITY_OPTS, option);
	}

	/**
	 * Set how the steps are isolated from the host, for Windows. By default the engine
	 * decides. Requires the classic builder.
	 * @param isolation the isolation
	 * @return these options
	 */
	public final S isolation(Isolation isolation) {
		Assert.notNull(isolation, "'isolation' must not be null");
		return set(BuildOption.ISOLATION, isolation.toString());
	}

	/**
	 * Set the network of the steps. By default it is the engine's default network.
	 * @param networkMode {@code bridge}, {@code host} or {@code none}; with the classic
	 * builder also {@code container:name} or the name of a network
	 * @return these options
	 */
	public final S networkMode(String networkMode) {
		Assert.notNull(networkMode, "'networkMode' must not be null");
		return set(BuildOption.NETWORK_MODE, networkMode);
	}

	/**
	 * Add a host to {@code /etc/hosts} of the steps. May be called several times.
	 * @param name the host's name
	 * @param address the host's address; with the classic builder also
	 * {@code host-gateway} for that of the engine's host
	 * @return these options
	 */
	public final S extraHost(String name, String address) {
		Assert.notNull(name, "'name' must not be null");
		Assert.notNull(address, "'address' must not be null");
		return add(BuildOption.EXTRA_HOSTS, name + ":" + address);
	}

	/**
	 * Let steps mount a secret, as {@code RUN --mount=type=secret,id=…}. May be called
	 * several times. Requires BuildKit.
	 * @param id the secret's id in the Dockerfile
	 * @param secret the secret
	 * @return these options
	 */
	public final S secret(String id, BuildSecret secret) {
		Assert.notNull(id, "'id' must not be null");
		Assert.notNull(secret, "'secret' must not be null");
		return put(BuildOption.SECRETS, id, secret);
	}

	/**
	 * As {@link #secret(String, BuildSecret)}, with the secret as text.
	 * @param id the secret's id in the Dockerfile
	 * @param value the secret
	 * @return these options
	 */
	public final S secret(String id, String value) {
		return secret(id, new BuildSecret.Value(value));
	}

	/**
	 * As {@link #secret(String, BuildSecret)}, with the secret in a file.
	 * @param id the secret's id in the Dockerfile
	 * @param file the file, which is read when the build begins
	 * @return these options
	 */
	public final S secret(String id, Path file) {
		return secret(id, new BuildSecret.File(file));
	}

	/**
	 * As {@link #secret(String, BuildSecret)}, with the secret in an environment variable
	 * of this process.
	 * @param id the secret's id in the Dockerfile
	 * @param variable the name of the variable
	 * @return these options
	 */
	public final S secretVariable(String id, String variable) {
		return secret(id, new BuildSecret.Variable(variable));
	}

	/**
	 * Let steps use the keys of an ssh agent, as {@code RUN --mount=type=ssh}. Requires
	 * BuildKit.
	 * @param socket the agent's socket, as in {@code SSH_AUTH_SOCK}
	 * @return these options
	 */
	public final S ssh(Path socket) {
		return ssh("default", socket);
	}

	/**
	 * Let steps use the keys of an ssh agent, as {@code RUN --mount=type=ssh,id=…}. May
	 * be called several times. Requires BuildKit.
	 * @param id the agent's id in the Dockerfile
	 * @param socket the agent's socket
	 * @return these options
	 */
	public final S ssh(String id, Path socket) {
		Assert.notNull(id, "'id' must not be null");
		Assert.notNull(socket, "'socket' must not be null");
		return put(BuildOption.SSH_AGENTS, id, socket);
	}

	/**
	 * Add credentials for a registry of base images. They take precedence over those that
	 * the client was configured with. May be called several times.
	 * @param credentials the credentials
	 * @return these options
	 */
	public final S credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		return add(BuildOption.CREDENTIALS, credentials);
	}

	/**
	 * Send the credentials that the client was configured with for a registry. May be
	 * called several times. The registries that a local Dockerfile names need not be
	 * added; a Dockerfile in an archive, or one that the engine fetches, is not read for
	 * them.
	 * @param registry the registry as in the names of its images; {@code docker.io} for
	 * Docker Hub
	 * @return these options
	 */
	public final S registry(String registry) {
		Assert.notNull(registry, "'registry' must not be null");
		return add(BuildOption.REGISTRIES, registry);
	}

	/**
	 * Set whether the containers of the steps are removed after a successful build. By
	 * default they are. BuildKit leaves no containers.
	 * @param rm whether to remove them
	 * @return these options
	 */
	public final S rm(boolean rm) {
		return set(BuildOption.RM, rm);
	}

	/**
	 * Set whether the containers of the steps are removed after a failed build too. By
	 * default they are not. BuildKit leaves no containers.
	 * @param forceRm whether to remove them
	 * @return these options
	 */
	public final S forceRm(boolean forceRm) {
		return set(BuildOption.FORCE_RM, forceRm);
	}

	final <T> S set(BuildOption<T> option, T value) {
		this.values = this.values.with(option, value);
		return self();
	}

	final <T> S add(BuildOption<List<T>> option, T value) {
		return set(option, Copies.plus(this.values.list(option), List.of(value)));
	}

	final <V extends @Nullable Object> S put(BuildOption<Map<String, V>> option, String name, V value) {
		return set(option, Copies.plus(this.values.map(option), name, value));
	}

	final BuildValues values() {
		return this.values;
	}

	@Override
	public final String toString() {
		return getClass().getSimpleName() + this.values;
	}

}
