/**
 * Decoding of an engine's streams: frames of standard output and standard error,
 * consecutive JSON objects, and tar archives. Also contains sessions with processes. The
 * package works on buffers and does not depend on HTTP. Start with
 * {@link io.github.dockerclient.stream.Frame},
 * {@link io.github.dockerclient.stream.Attachment} and
 * {@link io.github.dockerclient.stream.TarArchive}.
 */
@NullMarked
package io.github.dockerclient.stream;

import org.jspecify.annotations.NullMarked;
