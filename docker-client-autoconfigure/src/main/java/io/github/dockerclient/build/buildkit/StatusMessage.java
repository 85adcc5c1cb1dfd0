package io.github.dockerclient.build.buildkit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code moby.buildkit.v1.StatusResponse}.
 */
final class StatusMessage {

	// moby.buildkit.v1.StatusResponse
	private static final int VERTEXES = 1;

	private static final int STATUSES = 2;

	private static final int LOGS = 3;

	private static final int WARNINGS = 4;

	// moby.buildkit.v1.Vertex
	private static final int VERTEX_DIGEST = 1;

	private static final int VERTEX_INPUTS = 2;

	private static final int VERTEX_NAME = 3;

	private static final int VERTEX_CACHED = 4;

	private static final int VERTEX_STARTED = 5;

	private static final int VERTEX_COMPLETED = 6;

	private static final int VERTEX_ERROR = 7;

	private static final int VERTEX_PROGRESS_GROUP = 8;

	// pb.ProgressGroup
	private static final int GROUP_NAME = 2;

	// moby.buildkit.v1.VertexStatus
	private static final int STATUS_ID = 1;

	private static final int STATUS_VERTEX = 2;

	private static final int STATUS_NAME = 3;

	private static final int STATUS_CURRENT = 4;

	private static final int STATUS_TOTAL = 5;

	private static final int STATUS_TIMESTAMP = 6;

	private static final int STATUS_STARTED = 7;

	private static final int STATUS_COMPLETED = 8;

	// moby.buildkit.v1.VertexLog
	private static final int LOG_VERTEX = 1;

	private static final int LOG_TIMESTAMP = 2;

	private static final int LOG_STREAM = 3;

	private static final int LOG_MSG = 4;

	// moby.buildkit.v1.VertexWarning
	private static final int WARNING_VERTEX = 1;

	private static final int WARNING_LEVEL = 2;

	private static final int WARNING_SHORT = 3;

	private static final int WARNING_DETAIL = 4;

	private static final int WARNING_URL = 5;

	private static final int WARNING_INFO = 6;

	private static final int WARNING_RANGES = 7;

	// pb.SourceInfo
	private static final int SOURCE_FILENAME = 1;

	private static final int SOURCE_DATA = 2;

	// pb.Range
	private static final int RANGE_START = 1;

	private static final int RANGE_END = 2;

	// pb.Position
	private static final int POSITION_LINE = 1;

	// google.protobuf.Timestamp
	private static final int TIME_SECONDS = 1;

	private static final int TIME_NANOS = 2;

	private StatusMessage() {
	}

	static SolveStatus read(byte[] bytes) {
		ProtoMessage message = ProtoMessage.read(bytes);
		return new SolveStatus(message.messages(VERTEXES, StatusMessage::vertex),
				message.messages(STATUSES, StatusMessage::status), message.messages(LOGS, StatusMessage::log),
				message.messages(WARNINGS, StatusMessage::warning));
	}

	private static SolveStatus.Vertex vertex(ProtoMessage message) {
		return new SolveStatus.Vertex(message.string(VERTEX_DIGEST), message.strings(VERTEX_INPUTS),
				message.string(VERTEX_NAME), message.bool(VERTEX_CACHED), time(message.message(VERTEX_STARTED)),
				time(message.message(VERTEX_COMPLETED)), text(message.string(VERTEX_ERROR)),
				text(message.message(VERTEX_PROGRESS_GROUP).string(GROUP_NAME)));
	}

	private static SolveStatus.VertexStatus status(ProtoMessage message) {
		return new SolveStatus.VertexStatus(message.string(STATUS_ID), message.string(STATUS_VERTEX),
				message.string(STATUS_NAME), message.number(STATUS_CURRENT), message.number(STATUS_TOTAL),
				time(message.message(STATUS_TIMESTAMP)), time(message.message(STATUS_STARTED)),
				time(message.message(STATUS_COMPLETED)));
	}

	private static SolveStatus.VertexLog log(ProtoMessage message) {
		return new SolveStatus.VertexLog(message.string(LOG_VERTEX), time(message.message(LOG_TIMESTAMP)),
				(int) message.number(LOG_STREAM), message.bytes(LOG_MSG));
	}

	private static SolveStatus.VertexWarning warning(ProtoMessage message) {
		return new SolveStatus.VertexWarning(message.string(WARNING_VERTEX), (int) message.number(WARNING_LEVEL),
				message.string(WARNING_SHORT), message.strings(WARNING_DETAIL), message.string(WARNING_URL),
				source(message));
	}

	private static @Nullable SourceExcerpt source(ProtoMessage warning) {
		ProtoMessage info = warning.message(WARNING_INFO);
		List<SourceExcerpt.Range> ranges = warning.messages(WARNING_RANGES,
				(range) -> new SourceExcerpt.Range(line(range.message(RANGE_START)), line(range.message(RANGE_END))));
		String filename = info.string(SOURCE_FILENAME);
		return (filename.isEmpty() && ranges.isEmpty()) ? null
				: new SourceExcerpt(filename, info.string(SOURCE_DATA), ranges);
	}

	private static int line(ProtoMessage position) {
		return (int) position.number(POSITION_LINE);
	}

	private static @Nullable String text(String text) {
		return text.isEmpty() ? null : text;
	}

	// A time that was never set is before 1970.
	private static @Nullable Instant time(ProtoMessage timestamp) {
		long seconds = timestamp.number(TIME_SECONDS);
		boolean isTime = seconds > Instant.EPOCH.getEpochSecond() && seconds < Instant.MAX.getEpochSecond();
		return isTime ? Instant.ofEpochSecond(seconds, Math.floorMod(timestamp.number(TIME_NANOS), 1_000_000_000L))
				: null;
	}

}
