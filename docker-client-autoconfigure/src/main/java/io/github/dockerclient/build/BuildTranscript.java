package io.github.dockerclient.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.stream.ProgressMessage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the id of the image and the last lines of the messages of one build.
 */
final class BuildTranscript {

	private static final int LINES = 100;

	private static final int LINE_LENGTH = 1000;

	private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}");

	private final Deque<String> lines = new ArrayDeque<>();

	private final StringBuilder line = new StringBuilder();

	private @Nullable String imageId;

	void note(ProgressMessage message) {
		// Each stage of a Dockerfile reports an id; the last one is that of the result.
		if (message.auxProperties().get("ID") instanceof String id) {
			this.imageId = id;
		}
		if (message.stream() != null) {
			append(message.stream());
		}
	}

	private void append(String text) {
		int from = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
			append(text, from, end);
			endLine();
			from = end + 1;
		}
		append(text, from, text.length());
	}

	private void append(String text, int from, int to) {
		this.line.append(text, from, Math.min(to, from + LINE_LENGTH - this.line.length()));
	}

	private void endLine() {
		if (this.lines.size() == LINES) {
			this.lines.removeFirst();
		}
		this.lines.add(this.line.toString());
		this.line.setLength(0);
	}

	BuildResult result() {
		List<String> output = output();
		String id = this.imageId;
		// Quiet builds print nothing but the id.
		if (id == null && !output.isEmpty() && ID.matcher(output.get(output.size() - 1)).matches()) {
			id = output.get(output.size() - 1);
		}
		if (id == null) {
			throw new UnexpectedAnswerException("The engine built an image, but did not report its id", null);
		}
		return new BuildResult(id, output, Map.of());
	}

	BuildFailedException failed(StreamedErrorException failure) {
		return new BuildFailedException(failure.operation(), failure.code(), failure.engineMessage(), output());
	}

	private List<String> output() {
		if (!this.line.isEmpty()) {
			endLine();
		}
		return List.copyOf(this.lines);
	}

}
