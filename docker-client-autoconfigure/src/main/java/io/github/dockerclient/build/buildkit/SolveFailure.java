package io.github.dockerclient.build.buildkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.transport.grpc.GrpcException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the reason why a build has failed from {@code google.rpc.Status}, whose details
 * are JSON.
 */
final class SolveFailure {

	// google.rpc.Status
	private static final int DETAILS = 3;

	// google.protobuf.Any
	private static final int TYPE_URL = 1;

	private static final int VALUE = 2;

	private static final String VERTEX = "Vertex+json";

	private static final String SOURCE = "Source+json";

	private SolveFailure() {
	}

	static SolveException of(GrpcException failure) {
		String message = (failure.getMessage() != null) ? failure.getMessage() : "";
		try {
			Map<String, JsonNode> details = details(failure.details());
			JsonNode vertex = details.get(VERTEX);
			return new SolveException(failure.code(), message,
					(vertex != null) ? vertex.path("digest").asString(null) : null, source(details.get(SOURCE)));
		}
		catch (DockerStreamException | JacksonException | IllegalArgumentException ex) {
			// The message is sufficient.
			return new SolveException(failure.code(), message, null, null);
		}
	}

	// Returns the details by the last part of the names of their types.
	private static Map<String, JsonNode> details(byte[] status) {
		Map<String, JsonNode> details = new HashMap<>();
		ProtoMessage.read(status).messages(DETAILS, (any) -> {
			String type = any.string(TYPE_URL);
			String name = type.substring(type.lastIndexOf('.') + 1);
			if (name.equals(VERTEX) || name.equals(SOURCE)) {
				details.putIfAbsent(name, JsonMapper.shared().readTree(any.bytes(VALUE)));
			}
			return name;
		});
		return details;
	}

	private static @Nullable SourceExcerpt source(@Nullable JsonNode source) {
		if (source == null) {
			return null;
		}
		List<SourceExcerpt.Range> ranges = new ArrayList<>();
		source.path("ranges")
			.forEach(
					(range) -> ranges.add(new SourceExcerpt.Range(line(range.path("start")), line(range.path("end")))));
		JsonNode info = source.path("info");
		byte[] text = Base64.getDecoder().decode(info.path("data").asString(""));
		return new SourceExcerpt(info.path("filename").asString(""), new String(text, StandardCharsets.UTF_8), ranges);
	}

	private static int line(JsonNode position) {
		return position.path("line").asInt(0);
	}

}
