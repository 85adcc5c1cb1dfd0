package io.github.dockerclient.system;

/**
 * The totals of the space that objects of one kind take up. Made of
 * {@link SystemDataUsage}.
 *
 * @param activeCount the number of objects in use
 * @param totalCount the number of all objects
 * @param totalSize the bytes of all objects
 * @param reclaimable the bytes of them that are not in use
 */
public record DiskUsage(long activeCount, long totalCount, long totalSize, long reclaimable) {

}
