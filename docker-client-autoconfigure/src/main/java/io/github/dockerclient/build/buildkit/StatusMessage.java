package io.github.dockerclient.build.buildkit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code moby.buildkit.v1.StatusResponse}.
 */
final class StatusMessage {

	private StatusMessage() {
	}

	static SolveStatus read(byte[] bytes) {
		ProtoMessage message = ProtoMessage.read(bytes);
		return new SolveStatus(message.messages(1, StatusMessage::vertex), message.messages(2, StatusMessage::status),
				message.messages(3, StatusMessage::log), message.messages(4, StatusMessage::warning));
	}

	private static SolveStatus.Vertex vertex(ProtoMessage message) {
		return new SolveStatus.Vertex(message.string(1), message.strings(2), message.string(3), message.bool(4),
				time(message.message(5)), time(message.message(6)), text(message.string(7)),
				text(message.message(8).string(2)));
	}

	private static SolveStatus.VertexStatus status(ProtoMessage message) {
		return new SolveStatus.VertexStatus(message.string(1), message.string(2), message.string(3), message.number(4),
				message.number(5), time(message.message(6)), time(message.message(7)), time(message.message(8)));
	}

	private static SolveStatus.VertexLog log(ProtoMessage message) {
		return new SolveStatus.VertexLog(message.string(1), time(message.message(2)), (int) message.number(3),
				message.bytes(4));
	}

	private static SolveStatus.VertexWarning warning(ProtoMessage message) {
		return new SolveStatus.VertexWarning(message.string(1), (int) message.number(2), message.string(3),
				message.strings(4), message.string(5), source(message));
	}

	private static @Nullable SourceExcerpt source(ProtoMessage warning) {
		ProtoMessage info = warning.message(6);
		List<SourceExcerpt.Range> ranges = warning.messages(7,
				(range) -> new SourceExcerpt.Range(line(range.message(1)), line(range.message(2))));
		String filename = info.string(1);
		return (filename.isEmpty() && ranges.isEmpty()) ? null : new SourceExcerpt(filename, info.string(2), ranges);
	}

	private static int line(ProtoMessage position) {
		return (int) position.number(1);
	}

	private static @Nullable String text(String text) {
		return text.isEmpty() ? null : text;
	}

	// A time that was never set is before 1970.
	private static @Nullable Instant time(ProtoMessage timestamp) {
		long seconds = timestamp.number(1);
		boolean isTime = seconds > Instant.EPOCH.getEpochSecond() && seconds < Instant.MAX.getEpochSecond();
		return isTime ? Instant.ofEpochSecond(seconds, Math.floorMod(timestamp.number(2), 1_000_000_000L)) : null;
	}

}
