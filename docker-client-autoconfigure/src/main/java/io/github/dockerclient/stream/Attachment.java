package io.github.dockerclient.stream;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;

import io.github.dockerclient.type.ByteSource;

/**
 * A connected session with a process in a container, which gives access to its output,
 * its standard input and its exit code. The session ends when the output has been read to
 * its end; in all other cases the caller must close it. All methods may be called from
 * any thread, so that one thread can read while another writes. All methods may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 * <p>
 * The output can be read once, in one of three forms. The session receives only slightly
 * more of the output than the caller reads, so a process stalls if its output is not
 * read. The output ends when the process has ended, a detach sequence was typed at a
 * terminal, the session was closed, or the end of the input has ended the session. The
 * session then asks the engine whether the process has ended. If the output ended before
 * the process, because the connection was interrupted or the engine was killed, reading
 * it fails with a {@link io.github.dockerclient.error.DockerStreamException} or
 * {@link io.github.dockerclient.error.DockerConnectionException}. An interruption between
 * two frames, without a reset, is not detected if the process ends within a tenth of a
 * second after it. Closing the stream that reads the output closes the session. Reading
 * fails if the client is closed.
 */
public interface Attachment extends AutoCloseable {

	/**
	 * Read the output in the frames in which the engine sends it.
	 * @return the frames; with a terminal, all of them are of standard output
	 */
	Stream<Frame> frames();

	/**
	 * Read the output as bytes. Standard output and standard error are merged in the
	 * order in which they arrive.
	 * @return the bytes
	 */
	InputStream bytes();

	/**
	 * Read the output line by line, as {@link Line#of} does. Text without a line end,
	 * such as a prompt at a terminal, is returned together with the rest of its line.
	 * @return the lines
	 */
	Stream<Line> lines();

	/**
	 * Send bytes to the standard input. Concurrent calls are sent one after the other.
	 * This method waits until the process accepts the bytes.
	 * @param bytes the bytes
	 */
	void send(ByteSource bytes);

	/**
	 * Send text to the standard input, encoded as UTF-8.
	 * @param text the text; a line typed at a terminal ends with {@code \n}
	 */
	void send(String text);

	/**
	 * Return the standard input as a stream. Each write is sent at once and waits until
	 * the process accepts it. Closing the stream has the effect of {@link #closeInput()}.
	 * @return the stream
	 */
	OutputStream input();

	/**
	 * Close the standard input. The output can still be read. An exec without a terminal
	 * always receives the end of its input; so does a container with {@code stdinOnce}
	 * and without a terminal. All other containers keep their input open, and the engine
	 * ends the session instead. At a terminal, send Ctrl-D, which is the character 4, to
	 * end the input.
	 */
	void closeInput();

	/**
	 * Set the size of the process's terminal.
	 * @param height the number of rows
	 * @param width the number of columns
	 */
	void resize(int height, int width);

	/**
	 * Wait until the process has ended. The exit code is requested after the end of the
	 * output. The output is discarded unless the caller has begun to read it. After a
	 * detach, this method waits until the container ends. For an exec, Docker 20.10 and
	 * 28.5 return 126 immediately in this case.
	 * @return the exit code
	 */
	Long exitCode();

	/**
	 * Close the session, which ends its output. The process continues, but an open
	 * standard input is closed as with {@link #closeInput()}. Further calls have no
	 * effect.
	 */
	@Override
	void close();

	/**
	 * Create a blocking session.
	 * @param reactive the reactive session to delegate to
	 * @return the session
	 */
	static Attachment using(ReactiveAttachment reactive) {
		return new BlockingAttachment(reactive);
	}

}
