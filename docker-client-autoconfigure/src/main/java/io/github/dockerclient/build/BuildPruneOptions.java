package io.github.dockerclient.build;

import java.time.Duration;
import java.util.List;

import io.github.dockerclient.transport.FilterOptions;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Filters;
import io.github.dockerclient.type.Sizes;

import org.springframework.util.Assert;

/**
 * Options of {@link BuildOperations#prune}. An entry must match every filter, and an
 * engine rejects a filter with several values. The layers of the classic builder are
 * images, and are pruned with these.
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

	/**
	 * Remove only entries that have not been used for some time.
	 * @param unused the time since the last use, in whole seconds
	 * @return these options
	 */
	public BuildPruneOptions until(Duration unused) {
		Assert.notNull(unused, "'until' must not be null");
		Assert.isTrue(!unused.isNegative(), "'until' must not be negative");
		return filter("until", unused.toSeconds() + "s");
	}

	/**
	 * Remove only the entry with an id.
	 * @param id the id, or a part of it
	 * @return these options
	 */
	public BuildPruneOptions id(String id) {
		return filter("id", id);
	}

	/**
	 * Remove only entries that are based on another entry. Docker 20.10 and 28.5 find
	 * none by this filter.
	 * @param id the id of the other entry
	 * @return these options
	 */
	public BuildPruneOptions parent(String id) {
		return filter("parent", id);
	}

	/**
	 * Remove only entries with a kind of content.
	 * @param type the kind, such as {@code regular}, {@code exec.cachemount} or
	 * {@code source.local}
	 * @return these options
	 */
	public BuildPruneOptions type(String type) {
		return filter("type", type);
	}

	/**
	 * Remove only entries with a description, as the disk usage reports it. Docker 20.10
	 * finds none by this filter.
	 * @param description the whole description
	 * @return these options
	 */
	public BuildPruneOptions description(String description) {
		Assert.notNull(description, "'description' must not be null");
		return filter("description", '"' + description.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
	}

	/**
	 * Remove only entries that a build is using. Engines keep these, so nothing is
	 * removed.
	 * @return these options
	 */
	public BuildPruneOptions inUse() {
		return flag("inuse");
	}

	/**
	 * Remove only entries that share their disk space, for example with an image.
	 * @return these options
	 */
	public BuildPruneOptions shared() {
		return flag("shared");
	}

	/**
	 * Remove only entries that do not share their disk space.
	 * @return these options
	 */
	public BuildPruneOptions unshared() {
		return flag("private");
	}

	// The engine compares a value, if there is one, with a text that is always empty.
	private BuildPruneOptions flag(String key) {
		return query("filters", new Filters(Copies.plus(filters().values(), key, List.of())));
	}

}
