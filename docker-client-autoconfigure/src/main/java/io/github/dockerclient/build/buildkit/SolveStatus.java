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
	 * @param id the id of the task, such as {@code transferring context:} or a layer
	 * @param vertex the digest of the step
	 * @param name the action, such as {@code transferring} or {@code extract}
	 * @param current the completed amount, mostly in bytes
	 * @param total the whole amount, or 0 if it is unknown
	 * @param timestamp the time of this progress
	 * @param started the time at which the task began, or {@code null} if it has not
	 * @param completed the time at which the task ended, or {@code null} if it has not
	 */
	public record VertexStatus(String id, String vertex, String name, long current, long total,
			@Nullable Instant timestamp, @Nullable Instant started, @Nullable Instant completed) {

	}

	/**
	 * A piece of the output of a step. It may end within a line, and within a character.
	 *
	 * @param vertex the digest of the step
	 * @param timestamp the time of the output
	 * @param stream 1 for standard output, 2 for standard error
	 * @param msg the bytes
	 */
	public record VertexLog(String vertex, @Nullable Instant timestamp, int stream, byte[] msg) {

	}

	/**
	 * A warning about the Dockerfile.
	 *
	 * @param vertex the digest of the step
	 * @param level the severity; a lower level is more severe
	 * @param message the warning
	 * @param detail details
	 * @param url the URL of an explanation, or an empty text
	 * @param source the position in the Dockerfile, or {@code null} if it is unknown
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
