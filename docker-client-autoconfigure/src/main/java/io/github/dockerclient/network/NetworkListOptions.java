package io.github.dockerclient.network;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link NetworkOperations#list}. The keys of its filters are {@code name} and
 * {@code id} (a part of it), {@code driver}, {@code scope}, {@code type} ({@code custom}
 * or {@code builtin}), {@code dangling} and {@code label}.
 */
public final class NetworkListOptions extends LabelFilterOptions<NetworkListOptions> {

}
