package io.github.dockerclient.system;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.volume.Volume;
import org.jspecify.annotations.Nullable;

/**
 * The disk space of an engine's objects, as returned by {@code df}. The API reports it in
 * one form up to API 1.51 and in another since API 1.52, where engines also return the
 * older form unless {@link SystemDfOptions#verbose} is set. The totals of
 * {@link #ofImages()}, {@link #ofContainers()}, {@link #ofVolumes()} and
 * {@link #ofBuildCache()} are the engine's own since API 1.52, and computed from the
 * objects before. Components of objects that were not requested are empty.
 *
 * @param layersSize the size of the layers of all images in bytes
 * @param images the images
 * @param containers the containers with their sizes
 * @param volumes the volumes with their sizes
 * @param buildCache the records of the build cache
 * @param builderSize the size of the build cache in bytes
 * @param imageUsage the disk space of images
 * @param containerUsage the disk space of containers
 * @param volumeUsage the disk space of volumes
 * @param buildCacheUsage the disk space of the build cache
 */
public record SystemDataUsage(@Until("1.51") @Nullable Long layersSize, @Until("1.51") List<ImageSummary> images,
		@Until("1.51") List<ContainerSummary> containers, @Until("1.51") List<Volume> volumes,
		@Until("1.51") List<BuildCacheRecord> buildCache, @Until("1.41") @Nullable Long builderSize,
		@Since("1.52") @Nullable ImagesDiskUsage imageUsage,
		@Since("1.52") @Nullable ContainersDiskUsage containerUsage,
		@Since("1.52") @Nullable VolumesDiskUsage volumeUsage,
		@Since("1.52") @Nullable BuildCacheDiskUsage buildCacheUsage) {

	private static final Set<String> ACTIVE = Set.of("running", "paused", "restarting");

	/**
	 * Create a usage.
	 */
	public SystemDataUsage {
		images = Copies.of(images);
		containers = Copies.of(containers);
		volumes = Copies.of(volumes);
		buildCache = Copies.of(buildCache);
	}

	/**
	 * Return the totals of images. Images that containers use are active. Up to API 1.51,
	 * the disk space that they share with other images counts as reclaimable. Since API
	 * 1.52, it does not, and engines from Docker 29.0 to 29.3 report as reclaimable what
	 * is not. The totals are those of {@code docker system df} in each case.
	 * @return the totals, for any API version
	 */
	public DiskUsage ofImages() {
		if (this.imageUsage != null) {
			return new DiskUsage(this.imageUsage.activeCount(), this.imageUsage.totalCount(),
					this.imageUsage.totalSize(), this.imageUsage.reclaimable());
		}
		long size = orZero(this.layersSize);
		List<ImageSummary> active = this.images.stream()
			.filter((image) -> image.containers() != null && image.containers() > 0)
			.toList();
		long used = active.stream()
			.filter((image) -> orZero(image.size()) >= 0 && orZero(image.sharedSize()) >= 0)
			.mapToLong((image) -> orZero(image.size()) - orZero(image.sharedSize()))
			.sum();
		return new DiskUsage(active.size(), this.images.size(), size, size - used);
	}

	/**
	 * Return the totals of containers. Running and paused containers are active.
	 * @return the totals, for any API version
	 */
	public DiskUsage ofContainers() {
		if (this.containerUsage != null) {
			return new DiskUsage(this.containerUsage.activeCount(), this.containerUsage.totalCount(),
					this.containerUsage.totalSize(), this.containerUsage.reclaimable());
		}
		List<ContainerSummary> active = this.containers.stream()
			.filter((container) -> ACTIVE.contains(String.valueOf(container.state())))
			.toList();
		long size = sizeOf(this.containers);
		return new DiskUsage(active.size(), this.containers.size(), size, size - sizeOf(active));
	}

	private static long sizeOf(List<ContainerSummary> containers) {
		return containers.stream().mapToLong((container) -> orZero(container.sizeRw())).sum();
	}

	/**
	 * Return the totals of volumes. Volumes that containers use are active, and since API
	 * 1.52 also those whose size the engine does not know. The latter count as empty.
	 * @return the totals, for any API version
	 */
	public DiskUsage ofVolumes() {
		if (this.volumeUsage != null) {
			return new DiskUsage(this.volumeUsage.activeCount(), this.volumeUsage.totalCount(),
					this.volumeUsage.totalSize(), this.volumeUsage.reclaimable());
		}
		List<Volume.UsageData> known = this.volumes.stream().flatMap(SystemDataUsage::usage).toList();
		List<Volume.UsageData> active = known.stream().filter((usage) -> orZero(usage.refCount()) > 0).toList();
		long size = sizeOfVolumes(known);
		return new DiskUsage(active.size(), this.volumes.size(), size, size - sizeOfVolumes(active));
	}

	private static Stream<Volume.UsageData> usage(Volume volume) {
		return Stream.ofNullable(volume.usageData());
	}

	private static long sizeOfVolumes(List<Volume.UsageData> volumes) {
		return volumes.stream().mapToLong((usage) -> Math.max(0, orZero(usage.size()))).sum();
	}

	/**
	 * Return the totals of the build cache. Records that builds are currently using are
	 * active. Records that share their disk space with images count as empty up to API
	 * 1.51, and since API 1.52 only as not reclaimable.
	 * @return the totals, for any API version
	 */
	public DiskUsage ofBuildCache() {
		if (this.buildCacheUsage != null) {
			return new DiskUsage(this.buildCacheUsage.activeCount(), this.buildCacheUsage.totalCount(),
					this.buildCacheUsage.totalSize(), this.buildCacheUsage.reclaimable());
		}
		List<BuildCacheRecord> active = this.buildCache.stream().filter((cache) -> isTrue(cache.inUse())).toList();
		long size = sizeOfCache(this.buildCache);
		return new DiskUsage(active.size(), this.buildCache.size(), size, size - sizeOfCache(active));
	}

	private static long sizeOfCache(List<BuildCacheRecord> records) {
		return records.stream()
			.filter((cache) -> !isTrue(cache.shared()))
			.mapToLong((cache) -> orZero(cache.size()))
			.sum();
	}

	private static boolean isTrue(@Nullable Boolean value) {
		return Boolean.TRUE.equals(value);
	}

	private static long orZero(@Nullable Long value) {
		return (value != null) ? value : 0;
	}

}
