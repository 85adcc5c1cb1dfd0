package io.github.dockerclient.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.dockerclient.error.DockerStreamException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All that a process has written.
 *
 * @param stdoutBytes what it wrote to standard output; with a terminal, everything
 * @param stderrBytes what it wrote to standard error
 */
public record Output(byte[] stdoutBytes, byte[] stderrBytes) {

	/**
	 * Collect frames.
	 * @param frames the frames
	 * @param limit how many bytes may be held; more is a {@link DockerStreamException}
	 * @return what they hold, when they have ended
	 */
	public static Mono<Output> of(Flux<Frame> frames, int limit) {
		return frames.collect(() -> new Collector(limit), Collector::add)
			.map((collected) -> new Output(collected.stdout.toByteArray(), collected.stderr.toByteArray()));
	}

	/**
	 * Return what was written to standard output, decoded as UTF-8.
	 * @return the output
	 */
	public String stdout() {
		return new String(this.stdoutBytes, StandardCharsets.UTF_8);
	}

	/**
	 * Return what was written to standard error, decoded as UTF-8.
	 * @return the output
	 */
	public String stderr() {
		return new String(this.stderrBytes, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "Output[stdout=%d bytes, stderr=%d bytes]", this.stdoutBytes.length,
				this.stderrBytes.length);
	}

	private static final class Collector {

		private final int limit;

		private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();

		private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

		Collector(int limit) {
			this.limit = limit;
		}

		void add(Frame frame) {
			if (frame.bytes().length > this.limit - this.stdout.size() - this.stderr.size()) {
				throw new DockerStreamException(String.format(Locale.ROOT,
						"More than the %d bytes were written that are held: read the output as a stream", this.limit),
						null);
			}
			((frame.source() == Frame.Source.STDERR) ? this.stderr : this.stdout).writeBytes(frame.bytes());
		}

	}

}
