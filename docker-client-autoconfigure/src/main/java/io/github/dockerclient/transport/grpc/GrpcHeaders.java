package io.github.dockerclient.transport.grpc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP/2 headers that gRPC uses.
 */
final class GrpcHeaders {

	private static final String CONTENT_TYPE = "application/grpc";

	private static final String STATUS = "grpc-status";

	private static final String MESSAGE = "grpc-message";

	private static final String DETAILS = "grpc-status-details-bin";

	private static final int LONGEST_MESSAGE = 4096;

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private GrpcHeaders() {
	}

	static Http2Headers request(String method) {
		return new DefaultHttp2Headers().method("POST")
			.scheme("http")
			.authority("localhost")
			.path(method)
			.set("content-type", CONTENT_TYPE)
			.set("te", "trailers");
	}

	static Http2Headers answer() {
		return new DefaultHttp2Headers().status("200").set("content-type", CONTENT_TYPE);
	}

	// Any other failure has the status "unknown".
	static Http2Headers trailers(boolean answered, @Nullable Throwable failure) {
		Http2Headers trailers = answered ? new DefaultHttp2Headers() : answer();
		if (failure == null) {
			return trailers.set(STATUS, "0");
		}
		int code = (failure instanceof GrpcException known) ? known.code() : GrpcException.UNKNOWN;
		String message = (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getSimpleName();
		return trailers.set(STATUS, String.valueOf(code)).set(MESSAGE, encode(message));
	}

	// Returns the failure of a call, or null if it has succeeded.
	static @Nullable Throwable failure(Http2Headers headers, boolean last) {
		CharSequence http = headers.status();
		CharSequence code = headers.get(STATUS);
		if (code == null) {
			return ((http == null || "200".contentEquals(http)) && !last) ? null
					: new DockerStreamException("The engine's answer is not gRPC, with status " + http, null);
		}
		if ("0".contentEquals(code)) {
			return null;
		}
		CharSequence message = headers.get(MESSAGE);
		return new GrpcException(code(code), (message != null) ? decode(message.toString()) : "",
				GrpcException.decode(headers.get(DETAILS)));
	}

	private static int code(CharSequence code) {
		try {
			return Integer.parseInt(code.toString());
		}
		catch (NumberFormatException ex) {
			return GrpcException.UNKNOWN;
		}
	}

	// Engines before 25 send UTF-8 without encoding it, which HTTP/2 interprets as
	// Latin-1.
	static Map<String, List<String>> metadata(Http2Headers headers) {
		Map<String, List<String>> metadata = new LinkedHashMap<>();
		headers.forEach((header) -> metadata.computeIfAbsent(header.getKey().toString(), (name) -> new ArrayList<>())
			.add(new String(header.getValue().toString().getBytes(StandardCharsets.ISO_8859_1),
					StandardCharsets.UTF_8)));
		return metadata;
	}

	static String encode(String text) {
		StringBuilder encoded = new StringBuilder();
		for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
			if (encoded.length() > LONGEST_MESSAGE) {
				break;
			}
			if (next >= ' ' && next <= '~' && next != '%') {
				encoded.append((char) next);
			}
			else {
				HEX.toHexDigits(encoded.append('%'), next);
			}
		}
		return encoded.toString();
	}

	// Text that is not encoded is returned as it is.
	static String decode(String text) {
		ByteArrayOutputStream decoded = new ByteArrayOutputStream();
		for (int index = 0; index < text.length(); index++) {
			char next = text.charAt(index);
			if (next == '%' && index + 2 < text.length() && HexFormat.isHexDigit(text.charAt(index + 1))
					&& HexFormat.isHexDigit(text.charAt(index + 2))) {
				decoded.write(HexFormat.fromHexDigits(text, index + 1, index + 3));
				index += 2;
			}
			else {
				decoded.write((byte) next);
			}
		}
		return decoded.toString(StandardCharsets.UTF_8);
	}

}
