package io.github.dockerclient.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.TruncatedOutputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The complete output of a process.
 *
 * @param stdoutBytes the standard output; with a terminal, the output of both streams
 * @param stderrBytes the standard error
 */
public record Output(byte[] stdoutBytes, byte[] stderrBytes) {

	/**
	 * Collect the bytes of frames.
	 * @param frames the frames
	 * @param limit the maximum number of bytes to hold
	 * @return the output after the last frame; fails with a
	 * {@link TruncatedOutputException} that contains the output so far if the frames fail
	 * or exceed the limit
	 */
	public static Mono<Output> of(Flux<Frame> frames, int limit) {
		return Mono.defer(() -> {
			Collector collected = new Collector(limit);
			return frames.doOnNext(collected::add)
				.then(Mono.fromSupplier(collected::output))
				.onErrorMap((failure) -> collected.output().withFailure(failure));
		});
	}

	/**
	 * Add this output to the failure of its process or connection.
	 * @param failure the failure
	 * @return a {@link TruncatedOutputException} with this output if the stream or the
	 * engine failed, otherwise the failure itself
	 */
	public Throwable withFailure(Throwable failure) {
		boolean lost = failure instanceof DockerStreamException || failure instanceof DockerConnectionException
				|| failure instanceof EngineException;
		return (lost && !(failure instanceof TruncatedOutputException)) ? new TruncatedOutputException(
				String.valueOf(failure.getMessage()), this.stdoutBytes, this.stderrBytes, failure) : failure;
	}

	/**
	 * Return the standard output, decoded as UTF-8.
	 * @return the output
	 */
	public String stdout() {
		return new String(this.stdoutBytes, StandardCharsets.UTF_8);
	}

	/**
	 * Return the standard error, decoded as UTF-8.
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
				throw new DockerStreamException(
						String.format(Locale.ROOT,
								"The output exceeds the limit of %d bytes in memory: read it as a stream", this.limit),
						null);
			}
			((frame.source() == Frame.Source.STDERR) ? this.stderr : this.stdout).writeBytes(frame.bytes());
		}

		Output output() {
			return new Output(this.stdout.toByteArray(), this.stderr.toByteArray());
		}

	}

}
