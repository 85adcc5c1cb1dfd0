package io.github.dockerclient.stream;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;

import io.github.dockerclient.type.ByteSource;

/**
 * A session with a process in a container: its output, its standard input and its exit
 * code. It is connected already. It ends by itself when the output has been read to its
 * end; in every other case it has to be closed. All methods may be called from any
 * thread, so that one can read while another writes, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 * <p>
 * The output can be read once, in one of three forms. Only a little more of it is taken
 * from the engine than is read, so that a process that nobody listens to stalls. It ends
 * when the process has ended, a detach sequence was typed at a terminal, the session was
 * closed, or the end of the input has ended it. The engine is asked whether the process
 * has ended: an output that ends before it, because the connection was cut or the engine
 * was killed, fails with a {@link io.github.dockerclient.error.DockerStreamException} or
 * {@link io.github.dockerclient.error.DockerConnectionException}. This cannot tell a cut
 * from the end if it falls between two frames, without a reset, and the process ends
 * within a tenth of a second, for example because its input was cut too. Closing what
 * reads the output closes the session. If the client is closed, the output fails.
 */
public interface Attachment extends AutoCloseable {

	/**
	 * Read the output as the engine frames it.
	 * @return the frames; with a terminal, all are of standard output
	 */
	Stream<Frame> frames();

	/**
	 * Read the output as bytes, those of standard error among those of standard output as
	 * they came.
	 * @return the bytes
	 */
	InputStream bytes();

	/**
	 * Read the output line by line, as {@link Line#of} does. What a terminal shows
	 * without an end of line, such as a prompt, comes with the line that it begins.
	 * @return the lines
	 */
	Stream<Line> lines();

	/**
	 * Send bytes to the standard input, one call after the other. Waits as long as the
	 * process does not take them.
	 * @param bytes the bytes
	 */
	void send(ByteSource bytes);

	/**
	 * Send text to the standard input, encoded as UTF-8.
	 * @param text the text; a line typed at a terminal ends with {@code \n}
	 */
	void send(String text);

	/**
	 * Return the standard input as a stream. Each write is sent at once, and waits as
	 * long as the process does not take it; closing the stream does what
	 * {@link #closeInput()} does.
	 * @return the stream
	 */
	OutputStream input();

	/**
	 * End the standard input and go on reading output. An exec without a terminal always
	 * reads the end; so does a container that has {@code stdinOnce} and no terminal. All
	 * other containers keep their input open, and the engine ends the session instead. At
	 * a terminal, type Ctrl-D to end the input, which is the character 4.
	 */
	void closeInput();

	/**
	 * Tell the process the size of its terminal.
	 * @param height the number of rows
	 * @param width the number of columns
	 */
	void resize(int height, int width);

	/**
	 * Wait until the process has ended. That is asked for after the end of the output,
	 * which is dropped if nobody has begun to read it. After a detach it takes until a
	 * container ends; of an exec, Docker 20.10 and 28.5 were seen to say 126 at once.
	 * @return the exit code
	 */
	Long exitCode();

	/**
	 * Close the session; its output ends. The process goes on, but an open standard input
	 * ends as with {@link #closeInput()}. Closing again does nothing.
	 */
	@Override
	void close();

	/**
	 * Create a session.
	 * @param reactive what does the work
	 * @return the session
	 */
	static Attachment using(ReactiveAttachment reactive) {
		return new BlockingAttachment(reactive);
	}

}
