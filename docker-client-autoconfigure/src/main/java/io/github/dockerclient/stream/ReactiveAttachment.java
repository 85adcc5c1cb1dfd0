package io.github.dockerclient.stream;

import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * A connected session with a process in a container, which gives reactive access to its
 * output, its standard input and its exit code. The session ends when the output has been
 * read to its end; in all other cases the caller must close it. All methods may be called
 * from any thread. Their results may fail with a
 * {@link io.github.dockerclient.error.DockerException}.
 * <p>
 * The output can be read once, in one of three forms. The session receives no more of the
 * output than the subscriber requests, so a process stalls if its output is not read. The
 * output completes when the process has ended, a detach sequence was typed at a terminal,
 * the session was closed, or the end of the input has ended the session. The session then
 * asks the engine whether the process has ended. If the output ended before the process,
 * because the connection was interrupted or the engine was killed, it fails with a
 * {@link io.github.dockerclient.error.DockerStreamException} or
 * {@link io.github.dockerclient.error.DockerConnectionException}. An interruption between
 * two frames, without a reset, is not detected if the process ends within a tenth of a
 * second after it. Cancelling the output closes the session. The output fails if the
 * client is closed.
 */
public interface ReactiveAttachment {

	/**
	 * Read the output in the frames in which the engine sends it.
	 * @return the frames; with a terminal, all of them are of standard output
	 */
	Flux<Frame> frames();

	/**
	 * Read the output as bytes. Standard output and standard error are merged in the
	 * order in which they arrive.
	 * @return the buffers in order; the subscriber releases them
	 */
	Flux<DataBuffer> bytes();

	/**
	 * Read the output line by line, as {@link Line#of} does. Text without a line end,
	 * such as a prompt at a terminal, is emitted together with the rest of its line.
	 * @return the lines
	 */
	Flux<Line> lines();

	/**
	 * Send bytes to the standard input. Concurrent calls are sent one after the other.
	 * The bytes are read at the pace at which the process accepts them.
	 * @param bytes the bytes
	 * @return completes when the bytes were sent
	 */
	Mono<Void> send(ByteSource bytes);

	/**
	 * Send text to the standard input, encoded as UTF-8.
	 * @param text the text; a line typed at a terminal ends with {@code \n}
	 * @return completes when the text was sent
	 */
	Mono<Void> send(String text);

	/**
	 * Close the standard input. The output can still be read. An exec without a terminal
	 * always receives the end of its input; so does a container with {@code stdinOnce}
	 * and without a terminal. All other containers keep their input open, and the engine
	 * ends the session instead. At a terminal, send Ctrl-D, which is the character 4, to
	 * end the input.
	 * @return completes when the end of the input was sent
	 */
	Mono<Void> closeInput();

	/**
	 * Set the size of the process's terminal.
	 * @param height the number of rows
	 * @param width the number of columns
	 * @return completes when the engine has answered
	 */
	Mono<Void> resize(int height, int width);

	/**
	 * Wait until the process has ended. The exit code is requested after the end of the
	 * output. The output is discarded unless a subscriber has begun to read it before the
	 * subscription to this result. After a detach, the result arrives when the container
	 * ends. For an exec, Docker 20.10 and 28.5 return 126 immediately in this case.
	 * @return the exit code
	 */
	Mono<Long> exitCode();

	/**
	 * Close the session, which ends its output. The process continues, but an open
	 * standard input is closed as with {@link #closeInput()}. Further calls have no
	 * effect.
	 * @return completes when the connection is closed
	 */
	Mono<Void> close();

	/**
	 * Create a session over a connection.
	 * @param stream the connection
	 * @param process the process at the other end of the connection
	 * @return the session
	 */
	@Internal
	static ReactiveAttachment over(TwoWayStream stream, AttachedProcess process) {
		return new DefaultReactiveAttachment(stream, process);
	}

}
