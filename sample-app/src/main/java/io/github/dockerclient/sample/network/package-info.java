/**
 * Networks.
 */
@NullMarked
package io.github.dockerclient.sample.network;

import org.jspecify.annotations.NullMarked;
