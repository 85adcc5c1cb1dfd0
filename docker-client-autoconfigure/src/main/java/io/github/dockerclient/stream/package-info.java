/**
 * Streams of an engine taken apart: frames of standard output and error, concatenated
 * JSON objects, tar archives; and sessions with processes. Works on buffers and knows no
 * HTTP. Start with {@link io.github.dockerclient.stream.Frame},
 * {@link io.github.dockerclient.stream.Attachment} and
 * {@link io.github.dockerclient.stream.TarArchive}.
 */
@NullMarked
package io.github.dockerclient.stream;

import org.jspecify.annotations.NullMarked;
