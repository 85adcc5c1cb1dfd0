/**
 * What all features of the console share: problems, event streams, command lines and
 * protection.
 */
@NullMarked
package io.github.dockerclient.sample.web;

import org.jspecify.annotations.NullMarked;
