/**
 * For the tests of applications: an engine that a test scripts, and what removes from a
 * real one what a test has created. Start with
 * {@link io.github.dockerclient.test.ScriptedEngine}.
 */
@NullMarked
package io.github.dockerclient.test;

import org.jspecify.annotations.NullMarked;
