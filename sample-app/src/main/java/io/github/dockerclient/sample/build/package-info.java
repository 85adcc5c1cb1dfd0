/**
 * Builds of images, step by step, and compared with the build before.
 */
@NullMarked
package io.github.dockerclient.sample.build;

import org.jspecify.annotations.NullMarked;
