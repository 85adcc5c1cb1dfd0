package io.github.dockerclient.build;

import io.github.dockerclient.transport.FilterOptions;
import io.github.dockerclient.type.Sizes;

/**
 * Options of {@link BuildOperations#prune}. The keys of its filters are {@code until},
 * {@code id}, {@code parent}, {@code type}, {@code description}, {@code inuse},
 * {@code shared} and {@code private}. The layers of the classic builder are images, and
 * are pruned with these.
 */
public final class BuildPruneOptions extends FilterOptions<BuildPruneOptions> {

	/**
	 * Set whether internal entries, and entries that others depend on, are removed too.
	 * By default they are not.
	 * @param all whether to remove them
	 * @return these options
	 */
	public BuildPruneOptions all(boolean all) {
		return query("all", all);
	}

	/**
	 * Set how much of the build cache is always kept. By default the engine decides.
	 * Since API 1.48.
	 * @param reservedSpace the size in bytes
	 * @return these options
	 */
	public BuildPruneOptions reservedSpace(long reservedSpace) {
		return query("reserved-space", reservedSpace, "1.48");
	}

	/**
	 * As {@link #reservedSpace(long)}, with a size as {@code --reserved-space} takes it.
	 * @param reservedSpace the size, such as {@code 10gb}, see {@link Sizes}
	 * @return these options
	 */
	public BuildPruneOptions reservedSpace(String reservedSpace) {
		return reservedSpace(Sizes.bytes("reservedSpace", reservedSpace));
	}

	/**
	 * Limit the size of the build cache. By default the engine decides. Since API 1.48.
	 * @param maxUsedSpace the size in bytes
	 * @return these options
	 */
	public BuildPruneOptions maxUsedSpace(long maxUsedSpace) {
		return query("max-used-space", maxUsedSpace, "1.48");
	}

	/**
	 * As {@link #maxUsedSpace(long)}, with a size as {@code --max-used-space} takes it.
	 * @param maxUsedSpace the size, such as {@code 10gb}, see {@link Sizes}
	 * @return these options
	 */
	public BuildPruneOptions maxUsedSpace(String maxUsedSpace) {
		return maxUsedSpace(Sizes.bytes("maxUsedSpace", maxUsedSpace));
	}

	/**
	 * Set how much of the disk must be free. By default the engine decides. Since API
	 * 1.48.
	 * @param minFreeSpace the size in bytes
	 * @return these options
	 */
	public BuildPruneOptions minFreeSpace(long minFreeSpace) {
		return query("min-free-space", minFreeSpace, "1.48");
	}

	/**
	 * As {@link #minFreeSpace(long)}, with a size as {@code --min-free-space} takes it.
	 * @param minFreeSpace the size, such as {@code 10gb}, see {@link Sizes}
	 * @return these options
	 */
	public BuildPruneOptions minFreeSpace(String minFreeSpace) {
		return minFreeSpace(Sizes.bytes("minFreeSpace", minFreeSpace));
	}

	/**
	 * Set how much of the build cache is kept. By default the engine decides. Until API
	 * 1.51; {@link #reservedSpace(long)} replaces it.
	 * @param keepStorage the size in bytes
	 * @return these options
	 */
	public BuildPruneOptions keepStorage(long keepStorage) {
		return query("keep-storage", keepStorage);
	}

	/**
	 * As {@link #keepStorage(long)}, with a size as {@code --keep-storage} takes it.
	 * @param keepStorage the size, such as {@code 10gb}, see {@link Sizes}
	 * @return these options
	 */
	public BuildPruneOptions keepStorage(String keepStorage) {
		return keepStorage(Sizes.bytes("keepStorage", keepStorage));
	}

}
