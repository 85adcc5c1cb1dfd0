package io.github.dockerclient.plugin;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a push.
 *
 * @param tag the tag that was pushed, or {@code null} if the engine does not tell
 * @param digest the digest by which it can be pulled, or {@code null} if the engine does
 * not tell
 * @param size the size of its manifest in bytes, or {@code null} if the engine does not
 * tell
 */
public record PluginPushResult(@Nullable String tag, @Nullable String digest, @Nullable Long size) {

}
