package io.github.dockerclient.volume;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link VolumeOperations#list}. The keys of its filters are {@code name} (a
 * part of it), {@code driver}, {@code dangling} (whether no container uses the volume)
 * and {@code label}.
 */
public final class VolumeListOptions extends LabelFilterOptions<VolumeListOptions> {

}
