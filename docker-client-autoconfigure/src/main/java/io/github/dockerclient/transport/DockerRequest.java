package io.github.dockerclient.transport;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A request to an engine. The first methods set its parameters, headers and body. The
 * methods that return a response send the request and wait; each call sends it again.
 * They throw a {@link io.github.dockerclient.error.DockerException} on failure. Streams
 * throw it when they are read, and the caller must close them unless they were read to
 * their end.
 *
 * @see ReactiveDockerRequest
 */
public interface DockerRequest {

	/**
	 * Set a query parameter.
	 * @param name the name of the parameter
	 * @param value the value: {@code null} and an empty collection omit the parameter, a
	 * collection repeats it, an {@link java.time.Instant} is written as seconds since
	 * 1970 with a fraction, and a record such as
	 * {@link io.github.dockerclient.type.Filters} is written as JSON
	 * @return this request
	 */
	DockerRequest query(String name, @Nullable Object value);

	/**
	 * Set a query parameter that requires a certain API version. If the parameter has a
	 * value and an older API version is in use, the request fails before it is sent.
	 * @param name the name of the parameter
	 * @param value the value, as for {@link #query(String, Object)}
	 * @param since the API version that introduced the parameter, such as {@code 1.43}
	 * @return this request
	 */
	DockerRequest query(String name, @Nullable Object value, String since);

	/**
	 * Set a header.
	 * @param name the name of the header
	 * @param value the value; {@code null} omits the header
	 * @return this request
	 */
	DockerRequest header(String name, @Nullable String value);

	/**
	 * Set a header with several values, each of which is sent as a separate header.
	 * @param name the name of the header
	 * @param values the values
	 * @return this request
	 */
	DockerRequest headers(String name, Collection<String> values);

	/**
	 * Send a body as JSON. If it contains components of records that are newer than the
	 * API version in use (see {@link io.github.dockerclient.type.Since}), the request
	 * fails before it is sent.
	 * @param body the body
	 * @return this request
	 */
	DockerRequest json(Object body);

	/**
	 * Send a tar archive, compressed or not, as the body. If the archive cannot be read,
	 * the request fails with an {@link java.io.UncheckedIOException}.
	 * @param archive the archive
	 * @return this request
	 */
	DockerRequest tar(ByteSource archive);

	/**
	 * Send bytes as the body. If the bytes cannot be read, the request fails with an
	 * {@link java.io.UncheckedIOException}.
	 * @param body the bytes
	 * @param contentType the media type of the bytes, such as
	 * {@code application/octet-stream}
	 * @return this request
	 */
	DockerRequest body(ByteSource body, String contentType);

	/**
	 * Require an API version. If an older version is in use, the request fails before it
	 * is sent.
	 * @param what the feature that requires it, such as {@code this endpoint}, for the
	 * message of the exception
	 * @param version the API version that introduced the feature
	 * @return this request
	 */
	DockerRequest since(String what, String version);

	/**
	 * Extend the response timeout, for an operation that the engine answers only when it
	 * is complete.
	 * @param time the time that the operation may take in addition to the response
	 * timeout; {@code null} for no limit
	 * @return this request
	 */
	DockerRequest patience(@Nullable Duration time);

	/**
	 * Set a callback for the beginning of a successful response. Some responses begin
	 * long before they are complete.
	 * @param callback the callback, which is called on the event loop and must not block
	 * @return this request
	 */
	DockerRequest onAnswer(Runnable callback);

	/**
	 * Use the work timeout instead of the response timeout, for an operation that the
	 * engine answers only when it is complete or has begun. The work timeout limits the
	 * time without any data from the engine.
	 * @param longRunning {@code false} for the response timeout
	 * @return this request
	 */
	DockerRequest longRunning(boolean longRunning);

	/**
	 * Read one JSON value.
	 * @param <T> the type of the value
	 * @param type the type of the value
	 * @return the value
	 */
	<T> T value(Class<T> type);

	/**
	 * Read a JSON array. JSON's {@code null} is read as an empty array.
	 * @param <T> the type of the elements
	 * @param type the type of the elements
	 * @return the elements
	 */
	<T> List<T> list(Class<T> type);

	/**
	 * Send the request and ignore the content of a successful response.
	 */
	void nothing();

	/**
	 * Read only the headers of the response.
	 * @return the headers
	 */
	HttpHeaders headers();

	/**
	 * Read a JSON value from a Base64-encoded header, and ignore the rest of the
	 * response.
	 * @param <T> the type of the value
	 * @param name the name of the header
	 * @param type the type of the value
	 * @return the value
	 */
	<T> T headerValue(String name, Class<T> type);

	/**
	 * Read JSON objects as they arrive. The response timeout limits the time until the
	 * response begins; its duration is not limited. Closing the stream closes the
	 * connection.
	 * @param <T> the type of the objects
	 * @param type the type of the objects
	 * @return the objects
	 */
	<T> Stream<T> stream(Class<T> type);

	/**
	 * Read the progress messages of an operation. The work timeout limits the time until
	 * the response begins; its duration is not limited. A message that reports an error
	 * fails the stream with a
	 * {@link io.github.dockerclient.error.StreamedErrorException}. Closing the stream
	 * closes the connection, and the engine then cancels the operation.
	 * @return the messages
	 */
	Stream<ProgressMessage> progress();

	/**
	 * Read output frames as they arrive. The response timeout limits the time until the
	 * response begins; its duration is not limited. Closing the stream closes the
	 * connection.
	 * @param tty whether there is a terminal, so that the stream is not multiplexed; used
	 * only before API 1.42, as newer engines report this in the response
	 * @return the frames
	 */
	Stream<Frame> frames(boolean tty);

	/**
	 * Read a tar archive as it arrives. The response timeout limits the time until the
	 * response begins, and the work timeout limits each pause after that. If the engine
	 * does not complete the archive, reading fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException}. Closing the stream
	 * closes the connection.
	 * @return the bytes
	 */
	InputStream archive();

	/**
	 * As {@link #archive()}, into a file. The file is created or replaced when the
	 * archive is complete. If it cannot be written, this method throws an
	 * {@link java.io.UncheckedIOException}.
	 * @param file the file, in an existing directory
	 */
	void archive(Path file);

	/**
	 * Read the bytes of a response as they arrive. The response timeout limits the time
	 * until the response begins; its duration is not limited. Closing the stream closes
	 * the connection.
	 * @return the bytes
	 */
	InputStream bytes();

}
