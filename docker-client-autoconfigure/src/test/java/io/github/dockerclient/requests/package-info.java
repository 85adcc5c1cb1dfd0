/**
 * Helpers of the tests for the requests that operations send. Start with
 * {@link io.github.dockerclient.requests.ScriptedClient}.
 */
@NullMarked
package io.github.dockerclient.requests;

import org.jspecify.annotations.NullMarked;
