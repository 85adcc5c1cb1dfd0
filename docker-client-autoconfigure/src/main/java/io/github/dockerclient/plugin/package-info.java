/**
 * Operations on plugins:
 * {@code docker plugin install, ls, inspect, enable, disable, set, upgrade, create, push, rm}.
 * Start with {@link io.github.dockerclient.plugin.PluginOperations}, or its reactive
 * twin.
 */
@NullMarked
package io.github.dockerclient.plugin;

import org.jspecify.annotations.NullMarked;
