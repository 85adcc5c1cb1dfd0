package io.github.dockerclient.secret;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link SecretOperations#list}. The keys of its filters are {@code id} and
 * {@code name} (the beginning of it), {@code names} (the whole of it) and {@code label}.
 */
public final class SecretListOptions extends LabelFilterOptions<SecretListOptions> {

}
