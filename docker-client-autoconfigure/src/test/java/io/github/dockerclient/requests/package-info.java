/**
 * Helpers of the tests for the requests that operations send and for the answers that
 * they read. Start with {@link io.github.dockerclient.requests.ScriptedClient}, or with
 * {@link io.github.dockerclient.requests.EngineApi} for tests of all operations at once.
 */
@NullMarked
package io.github.dockerclient.requests;

import org.jspecify.annotations.NullMarked;
