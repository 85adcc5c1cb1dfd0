/**
 * Support for tests of applications: an engine that a test scripts, and a cleanup that
 * removes the objects of a test from a real engine. Start with
 * {@link io.github.dockerclient.test.ScriptedEngine}.
 */
@NullMarked
package io.github.dockerclient.test;

import org.jspecify.annotations.NullMarked;
