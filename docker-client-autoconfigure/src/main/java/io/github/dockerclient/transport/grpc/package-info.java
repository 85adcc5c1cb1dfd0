/**
 * Calls by gRPC over a connection that an engine has upgraded to HTTP/2: this client
 * calls the engine, or the engine calls this client. Start with
 * {@link io.github.dockerclient.transport.grpc.GrpcConnection}.
 */
@NullMarked
@Internal
package io.github.dockerclient.transport.grpc;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.NullMarked;
