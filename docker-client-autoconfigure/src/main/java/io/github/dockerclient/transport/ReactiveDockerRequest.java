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
 * One request to an engine: first what it says, then the shape of the answer. The answers
 * are lazy; each subscription sends the request anew. All of them end with a
 * {@link io.github.dockerclient.error.DockerException} if something fails. Answers are
 * delivered on the client's event loop, which must not be blocked.
 */
public interface ReactiveDockerRequest {

	/**
	 * Set a query parameter.
	 * @param name the parameter's name
	 * @param value its value; {@code null} and empty collections leave it out, a
	 * collection repeats it, an {@link java.time.Instant} is written as seconds since
	 * 1970 with their fraction, records such as
	 * {@link io.github.dockerclient.type.Filters} as JSON
	 * @return this request
	 */
	ReactiveDockerRequest query(String name, @Nullable Object value);

	/**
	 * Set a query parameter that not every API version has. If it has a value and an
	 * older version is spoken, the request fails before it is sent.
	 * @param name the parameter's name
	 * @param value its value, as for {@link #query(String, Object)}
	 * @param since the API version in which the parameter came, such as {@code 1.43}
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
	 * @param name the header's name
	 * @param value its value; {@code null} leaves it out
	 * @return this request
	 */
	ReactiveDockerRequest header(String name, @Nullable String value);

	/**
	 * Set a header that is there several times.
	 * @param name the header's name
	 * @param values its values
	 * @return this request
	 */
	ReactiveDockerRequest headers(String name, Collection<String> values);

	/**
	 * Send a body as JSON. Components of records that are newer than the spoken API
	 * version (see {@link io.github.dockerclient.type.Since}) fail the request before it
	 * is sent.
	 * @param body the body
	 * @return this request
	 */
	ReactiveDockerRequest json(Object body);

	/**
	 * Send a tar archive, compressed or not, as the body. If it cannot be read, the
	 * request fails with an {@link java.io.UncheckedIOException}.
	 * @param archive the archive
	 * @return this request
	 */
	ReactiveDockerRequest tar(ByteSource archive);

	/**
	 * Send bytes of any kind as the body. If they cannot be read, the request fails with
	 * an {@link java.io.UncheckedIOException}.
	 * @param body the bytes
	 * @param contentType their media type, such as {@code application/octet-stream}
	 * @return this request
	 */
	ReactiveDockerRequest body(ByteSource body, String contentType);

	/**
	 * Demand an API version. If an older one is spoken, the request fails before it is
	 * sent.
	 * @param what what needs it, such as {@code this endpoint}
	 * @param version the API version in which that came
	 * @return this request
	 */
	ReactiveDockerRequest since(String what, String version);

	/**
	 * Give the engine more time than usual, because it answers only when it is done.
	 * @param time how long the work may take, on top of the response timeout;
	 * {@code null} for as long as it takes
	 * @return this request
	 */
	ReactiveDockerRequest patience(@Nullable Duration time);

	/**
	 * Call back when the engine has answered with success. Some answers begin long before
	 * they are complete.
	 * @param callback is called on the event loop, which it must not block
	 * @return this request
	 */
	ReactiveDockerRequest onAnswer(Runnable callback);

	/**
	 * Give the engine as much time as work takes, because it answers only when that is
	 * done, or has begun: the work timeout limits its silence.
	 * @param longRunning {@code false} for the usual limit
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
	 * Read a JSON array; {@code null} is an empty one.
	 * @param <T> the type of its elements
	 * @param type the type of its elements
	 * @return the elements
	 */
	<T> Mono<List<T>> list(Class<T> type);

	/**
	 * Expect nothing but success.
	 * @return completes when the engine has answered
	 */
	Mono<Void> nothing();

	/**
	 * Read only the headers of the answer.
	 * @return the headers
	 */
	Mono<HttpHeaders> headers();

	/**
	 * Read one JSON value that a header holds in Base64, and nothing else of the answer.
	 * @param <T> the type of the value
	 * @param name the header's name
	 * @param type the type of the value
	 * @return the value
	 */
	<T> Mono<T> headerValue(String name, Class<T> type);

	/**
	 * Read JSON objects as they come. The response timeout limits the time until they
	 * begin, nothing the time that they last. Cancelling closes the connection.
	 * @param <T> the type of the objects
	 * @param type the type of the objects
	 * @return the objects
	 */
	<T> Flux<T> stream(Class<T> type);

	/**
	 * Read the progress messages of the engine. The work timeout limits the time until
	 * the answer begins; the time after that is not limited. A message that reports an
	 * error fails the stream with a
	 * {@link io.github.dockerclient.error.StreamedErrorException}. Cancelling closes the
	 * connection, upon which the engine gives up the work.
	 * @return the messages
	 */
	Flux<ProgressMessage> progress();

	/**
	 * Read output frames as they come. The response timeout limits the time until they
	 * begin, nothing the time that they last. Cancelling closes the connection.
	 * @param tty whether there is a terminal, so that the stream is not multiplexed;
	 * asked only if an API before 1.42 is spoken, whose answers do not contain it
	 * @return the frames
	 */
	Flux<Frame> frames(Mono<Boolean> tty);

	/**
	 * Read a tar archive as it comes. The response timeout limits the time until it
	 * begins, the work timeout each pause after that. An archive that the engine breaks
	 * off ends with a {@link io.github.dockerclient.error.DockerStreamException}.
	 * Cancelling closes the connection.
	 * @return the buffers in their order; the subscriber releases them
	 */
	Flux<DataBuffer> archive();

	/**
	 * Read a tar archive into a file, as {@link #archive()} does. The file appears, or
	 * what it held is replaced, when the archive is complete. If it cannot be written,
	 * this ends with an {@link java.io.UncheckedIOException}.
	 * @param file the file, in a directory that exists
	 * @return completes when the file is written
	 */
	Mono<Void> archive(Path file);

	/**
	 * Read an answer of any kind as it comes. The response timeout limits the time until
	 * it begins, nothing the time that it lasts. Cancelling closes the connection.
	 * @return the buffers in their order; the subscriber releases them
	 */
	Flux<DataBuffer> bytes();

	/**
	 * Take the connection over for the streams of a process, as {@code attach} and
	 * {@code exec} do: what the process writes comes in, what is sent goes to its
	 * standard input. The response timeout limits the time until the engine has answered,
	 * nothing the time after that.
	 * @param tty whether there is a terminal, so that what comes is not multiplexed;
	 * asked only if an API before 1.42 is spoken or the connection was not upgraded, for
	 * then the answer does not contain it
	 * @return the connection, which the subscriber has to close
	 */
	Mono<TwoWayStream> hijack(Mono<Boolean> tty);

	/**
	 * Open a websocket. Bytes are sent and come in binary frames whose bounds mean
	 * nothing; they are never multiplexed.
	 * @return the connection, which the subscriber has to close
	 */
	Mono<TwoWayStream> webSocket();

	/**
	 * Upgrade the connection to HTTP/2 and call the engine over it, as {@code /grpc}
	 * permits. The response timeout limits the time until the engine has answered the
	 * upgrade; the duration of the calls is not limited.
	 * @param <T> the type of the items
	 * @param use calls the engine
	 * @return the items of the use, with whose end the connection is closed
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
	 * @return the items of the use, with whose end the connection is closed. Fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException} if the engine sends
	 * malformed HTTP/2
	 */
	@Internal
	<T> Flux<T> grpc(Map<String, GrpcMethod> methods, Supplier<Flux<T>> use);

}
