package io.github.dockerclient.build.buildkit;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The changes since the last status, as {@code Control.Status} reports them.
 *
 * @param vertexes the steps
 * @param statuses the tasks within steps
 * @param logs the output of steps
 * @param warnings warnings about the Dockerfile; none before BuildKit 0.10
 */
public record SolveStatus(List<Vertex> vertexes, List<VertexStatus> statuses, List<VertexLog> logs,
		List<VertexWarning> warnings) implements SolveEvent {

	/**
	 * Create a status.
	 */
	public SolveStatus {
		vertexes = Copies.of(vertexes);
		statuses = Copies.of(statuses);
		logs = Copies.of(logs);
		warnings = Copies.of(warnings);
	}

	/**
	 * A step. It is reported again whenever its state changes.
	 *
	 * @param digest the digest that identifies the step
	 * @param inputs the digests of the steps that it requires
	 * @param name the instruction
	 * @param cached whether the result was found in the cache
	 * @param started the time at which it began, or {@code null}
	 * @param completed the time at which it ended, or {@code null}
	 * @param error the reason of its failure, or {@code null}
	 * @param progressGroup the name of its group, or {@code null}; since BuildKit 0.9
	 */
	public record Vertex(String digest, List<String> inputs, String name, boolean cached, @Nullable Instant started,
			@Nullable Instant completed, @Nullable String error, @Nullable String progressGroup) {

		/**
		 * Create a step.
		 */
		public Vertex {
			inputs = Copies.of(inputs);
		}

	}

	/**
	 * The progress of a task within a step.
	 *
	 * @param id what it is, such as {@code transferring context:} or a layer
	 * @param vertex the digest of the step
	 * @param name what is done to it, such as {@code transferring} or {@code extract}
	 * @param current how much is done, mostly in bytes
	 * @param total how much there is to do, or 0 if that is not known
	 * @param timestamp when it was so
	 * @param started when it has begun, or {@code null} if it has not
	 * @param completed when it has ended, or {@code null} if it has not
	 */
	public record VertexStatus(String id, String vertex, String name, long current, long total,
			@Nullable Instant timestamp, @Nullable Instant started, @Nullable Instant completed) {

	}

	/**
	 * What a step has written. A piece may end within a line, and within a character.
	 *
	 * @param vertex the digest of the step
	 * @param timestamp when it was written
	 * @param stream 1 for standard output, 2 for standard error
	 * @param msg the bytes
	 */
	public record VertexLog(String vertex, @Nullable Instant timestamp, int stream, byte[] msg) {

	}

	/**
	 * Something that is wrong with the Dockerfile.
	 *
	 * @param vertex the digest of the step
	 * @param level how serious it is; less is more
	 * @param message what is wrong
	 * @param detail more about it
	 * @param url where it is explained, or an empty text
	 * @param source where it is, or {@code null} if that is not known
	 */
	public record VertexWarning(String vertex, int level, String message, List<String> detail, String url,
			@Nullable SourceExcerpt source) {

		/**
		 * Create a warning.
		 */
		public VertexWarning {
			detail = Copies.of(detail);
		}

	}

}
