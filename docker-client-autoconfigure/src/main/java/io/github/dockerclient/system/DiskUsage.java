package io.github.dockerclient.system;

/**
 * The total disk space of objects of one kind. Derived from {@link SystemDataUsage}.
 *
 * @param activeCount the number of objects in use
 * @param totalCount the number of all objects
 * @param totalSize the size of all objects in bytes
 * @param reclaimable the size of the objects that are not in use in bytes
 */
public record DiskUsage(long activeCount, long totalCount, long totalSize, long reclaimable) {

}
