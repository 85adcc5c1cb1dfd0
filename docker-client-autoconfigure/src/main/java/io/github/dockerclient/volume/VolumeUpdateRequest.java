package io.github.dockerclient.volume;

/**
 * The body of an update request.
 *
 * @param spec what the volume shall be
 */
record VolumeUpdateRequest(ClusterVolumeSpec spec) {

}
