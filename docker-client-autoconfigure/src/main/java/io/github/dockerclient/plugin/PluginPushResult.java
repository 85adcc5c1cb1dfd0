package io.github.dockerclient.plugin;

import org.jspecify.annotations.Nullable;

/**
 * The result of a push.
 *
 * @param tag the tag that was pushed, or {@code null} if the engine does not report it
 * @param digest the digest by which the plugin can be pulled, or {@code null} if the
 * engine does not report it
 * @param size the size of the plugin's manifest in bytes, or {@code null} if the engine
 * does not report it
 */
public record PluginPushResult(@Nullable String tag, @Nullable String digest, @Nullable Long size) {

}
