package io.github.dockerclient.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.TwoWayStream;
import io.github.dockerclient.transport.grpc.GrpcCalls;
import io.github.dockerclient.transport.grpc.GrpcMethod;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;

/**
 * A request to an engine. The first methods set its parameters, headers and body. The
 * methods that return a response send the request on each subscription. Failures are
 * {@link io.github.dockerclient.error.DockerException}s. Responses are delivered on the
 * client's event loop, which must not be blocked.
 *
 * @see DockerRequest
 */
public interface ReactiveDockerRequest {

	/**
	 * Set a query parameter.
	 * @param name the name of the parameter
	 * @param value the value: {@code null} and an empty collection omit the parameter, a
	 * collection repeats it, an {@link java.time.Instant} is written as seconds since
	 * 1970 with a fraction, and a record such as
	 * {@link io.github.dockerclient.type.Filters} is written as JSON
	 * @return this request
	 */
	ReactiveDockerRequest query(String name, @Nullable Object value);

	/**
	 * Set a query parameter that requires a certain API version. If the parameter has a
	 * value and an older API version is in use, the request fails before it is sent.
	 * @param name the name of the parameter
	 * @param value the value, as for {@link #query(String, Object)}
	 * @param since the API version that introduced the parameter, such as {@code 1.43}
	 * @return this request
	 */
	ReactiveDockerRequest query(String name, @Nullable Object value, String since);

	/**
	 * Set the query parameters of an operation's options. Time limits, credentials and
	 * bodies of options are not query parameters, and are ignored.
	 * @param options the options
	 * @return this request
	 * @throws IllegalArgumentException if the options conflict
	 */
	ReactiveDockerRequest with(RequestOptions<?> options);

	/**
	 * Set a header.
	 * @param name the name of the header
	 * @param value the value; {@code null} omits the header
	 * @return this request
	 */
	ReactiveDockerRequest header(String name, @Nullable String value);

	/**
	 * Set a header with several values, each of which is sent as a separate header.
	 * @param name the name of the header
	 * @param values the values
	 * @return this request
	 */
	ReactiveDockerRequest headers(String name, Collection<String> values);

	/**
	 * Send a body as JSON. If it contains components of records that are newer than the
	 * API version in use (see {@link io.github.dockerclient.type.Since}), the request
	 * fails before it is sent.
	 * @param body the body
	 * @return this request
	 */
	ReactiveDockerRequest json(Object body);

	/**
	 * Send a tar archive, compressed or not, as the body. If the archive cannot be read,
	 * the request fails with an {@link java.io.UncheckedIOException}.
	 * @param archive the archive
	 * @return this request
	 */
	ReactiveDockerRequest tar(ByteSource archive);

	/**
	 * Send bytes as the body. If the bytes cannot be read, the request fails with an
	 * {@link java.io.UncheckedIOException}.
	 * @param body the bytes
	 * @param contentType the media type of the bytes, such as
	 * {@code application/octet-stream}
	 * @return this request
	 */
	ReactiveDockerRequest body(ByteSource body, String contentType);

	/**
	 * Require an API version. If an older version is in use, the request fails before it
	 * is sent.
	 * @param what the feature that requires it, such as {@code this endpoint}, for the
	 * message of the exception
	 * @param version the API version that introduced the feature
	 * @return this request
	 */
	ReactiveDockerRequest since(String what, String version);

	/**
	 * Extend the response timeout, for an operation that the engine answers only when it
	 * is complete.
	 * @param time the time that the operation may take in addition to the response
	 * timeout; {@code null} for no limit
	 * @return this request
	 */
	ReactiveDockerRequest patience(@Nullable Duration time);

	/**
	 * Set a callback for the beginning of a successful response. Some responses begin
	 * long before they are complete.
	 * @param callback the callback, which is called on the event loop and must not block
	 * @return this request
	 */
	ReactiveDockerRequest onAnswer(Runnable callback);

	/**
	 * Use the work timeout instead of the response timeout, for an operation that the
	 * engine answers only when it is complete or has begun. The work timeout limits the
	 * time without any data from the engine.
	 * @param longRunning {@code false} for the response timeout
	 * @return this request
	 */
	ReactiveDockerRequest longRunning(boolean longRunning);

	/**
	 * Read one JSON value.
	 * @param <T> the type of the value
	 * @param type the type of the value
	 * @return the value
	 */
	<T> Mono<T> value(Class<T> type);

	/**
	 * Read a JSON array. JSON's {@code null} is read as an empty array.
	 * @param <T> the type of the elements
	 * @param type the type of the elements
	 * @return the elements
	 */
	<T> Mono<List<T>> list(Class<T> type);

	/**
	 * Send the request and ignore the content of a successful response.
	 * @return completes when the engine has answered
	 */
	Mono<Void> nothing();

	/**
	 * Read only the headers of the response.
	 * @return the headers
	 */
	Mono<HttpHeaders> headers();

	/**
	 * Read a JSON value from a Base64-encoded header, and ignore the rest of the
	 * response.
	 * @param <T> the type of the value
	 * @param name the name of the header
	 * @param type the type of the value
	 * @return the value
	 */
	<T> Mono<T> headerValue(String name, Class<T> type);

	/**
	 * Read JSON objects as they arrive. The response timeout limits the time until the
	 * response begins; its duration is not limited. Cancelling closes the connection.
	 * @param <T> the type of the objects
	 * @param type the type of the objects
	 * @return the objects
	 */
	<T> Flux<T> stream(Class<T> type);

	/**
	 * Read the progress messages of an operation. The work timeout limits the time until
	 * the response begins; its duration is not limited. A message that reports an error
	 * fails the stream with a
	 * {@link io.github.dockerclient.error.StreamedErrorException}. Cancelling closes the
	 * connection, and the engine then cancels the operation.
	 * @return the messages
	 */
	Flux<ProgressMessage> progress();

	/**
	 * Read output frames as they arrive. The response timeout limits the time until the
	 * response begins; its duration is not limited. Cancelling closes the connection.
	 * @param tty whether there is a terminal, so that the stream is not multiplexed;
	 * subscribed to only before API 1.42, as newer engines report this in the response
	 * @return the frames
	 */
	Flux<Frame> frames(Mono<Boolean> tty);

	/**
	 * Read a tar archive as it arrives. The response timeout limits the time until the
	 * response begins, and the work timeout limits each pause after that. If the engine
	 * does not complete the archive, the stream fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException}. Cancelling closes the
	 * connection.
	 * @return the buffers, which the subscriber releases
	 */
	Flux<DataBuffer> archive();

	/**
	 * As {@link #archive()}, into a file. The file is created or replaced when the
	 * archive is complete.
	 * @param file the file, in an existing directory
	 * @return completes when the file is written; fails with an
	 * {@link java.io.UncheckedIOException} if it cannot be written
	 */
	Mono<Void> archive(Path file);

	/**
	 * Read the bytes of a response as they arrive. The response timeout limits the time
	 * until the response begins; its duration is not limited. Cancelling closes the
	 * connection.
	 * @return the buffers, which the subscriber releases
	 */
	Flux<DataBuffer> bytes();

	/**
	 * Use the connection for the streams of a process, as {@code attach} and {@code exec}
	 * do: this client receives the output of the process and sends its standard input.
	 * The response timeout limits the time until the engine has answered; the time after
	 * that is not limited.
	 * @param tty whether there is a terminal, so that the output is not multiplexed;
	 * subscribed to only if the response does not report it: before API 1.42, or if the
	 * connection was not upgraded
	 * @return the connection, which the subscriber must close
	 */
	Mono<TwoWayStream> hijack(Mono<Boolean> tty);

	/**
	 * Open a websocket. Bytes are sent and received in binary frames, whose boundaries
	 * have no meaning. The output is never multiplexed.
	 * @return the connection, which the subscriber must close
	 */
	Mono<TwoWayStream> webSocket();

	/**
	 * Upgrade the connection to HTTP/2 and call the engine over it, as {@code /grpc}
	 * permits. The response timeout limits the time until the engine has answered the
	 * upgrade; the duration of the calls is not limited.
	 * @param <T> the type of the items
	 * @param use calls the engine
	 * @return the items that {@code use} emits; the connection is closed when it ends
	 */
	@Internal
	<T> Flux<T> grpc(Function<GrpcCalls, Flux<T>> use);

	/**
	 * Upgrade the connection to HTTP/2 and answer calls of the engine over it, as
	 * {@code /session} requires. The response timeout limits the time until the engine
	 * has answered the upgrade; the time after that is not limited.
	 * @param <T> the type of the items
	 * @param methods the methods that the engine may call, by path
	 * @param use runs while the engine may call
	 * @return the items that {@code use} emits; the connection is closed when it ends.
	 * Fails with a {@link io.github.dockerclient.error.DockerStreamException} if the
	 * engine sends malformed HTTP/2
	 */
	@Internal
	<T> Flux<T> grpc(Map<String, GrpcMethod> methods, Supplier<Flux<T>> use);

}
