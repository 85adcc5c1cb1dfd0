/**
 * Types that several packages use: image references, platforms, filters, API versions.
 * Start with {@link io.github.dockerclient.type.ImageReference}.
 */
@NullMarked
package io.github.dockerclient.type;

import org.jspecify.annotations.NullMarked;
