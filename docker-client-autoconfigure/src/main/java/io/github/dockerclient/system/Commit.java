package io.github.dockerclient.system;

import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The version of a program that the engine uses. Part of {@link SystemInfo}.
 *
 * @param id the version or commit; empty if it is unknown
 * @param expected the version that the engine was built for, up to API 1.48
 */
public record Commit(@WireName("ID") @Nullable String id, @Until("1.48") @Nullable String expected) {

}
