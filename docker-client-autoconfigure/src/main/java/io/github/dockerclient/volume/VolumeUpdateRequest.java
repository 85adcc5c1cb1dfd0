package io.github.dockerclient.volume;

/**
 * The body of an update request.
 *
 * @param spec the new specification of the volume
 */
record VolumeUpdateRequest(ClusterVolumeSpec spec) {

}
