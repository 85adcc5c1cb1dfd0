package io.github.dockerclient.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.JsonValueReader;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.StreamDecoder;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import tools.jackson.core.JacksonException;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Reads the responses to one request: single values, lists and streams.
 */
final class AnswerReader {

	private final ErrorMapper errors;

	private final String operation;

	private final OddValues odd;

	AnswerReader(ErrorMapper errors, OddValues odd, String operation) {
		this.errors = errors;
		this.odd = odd;
		this.operation = operation;
	}

	<T> AnswerJson<T> json(Class<T> type) {
		return AnswerJson.of(type, this.operation, this.odd);
	}

	<T> AnswerJson<T> jsonItem(Class<T> type) {
		return AnswerJson.ofItem(type, this.operation, this.odd);
	}

	<T> AnswerJson<List<T>> jsonList(Class<T> type) {
		return AnswerJson.ofList(type, this.operation, this.odd);
	}

	<T> T value(Answer answer, JsonValueReader<T> reader) {
		T value = parse(answer, reader, answer.body(), answer.length());
		if (value == null) {
			throw unexpected(answer, answer.bytes(), null);
		}
		return value;
	}

	<T> T header(Answer answer, String name, JsonValueReader<T> reader) {
		String encoded = answer.headers().getFirst(name);
		byte[] json = new byte[0];
		try {
			json = Base64.getDecoder().decode((encoded != null) ? encoded : "");
		}
		catch (IllegalArgumentException ex) {
			// The header does not contain a value, which is reported below.
		}
		T value = parse(answer, reader, json, json.length);
		if (value == null) {
			throw unexpected(answer, json, null);
		}
		return value;
	}

	<T> List<T> list(Answer answer, JsonValueReader<List<T>> reader) {
		List<T> elements = parse(answer, reader, answer.body(), answer.length());
		if (elements == null && !isNull(answer.bytes())) {
			throw unexpected(answer, answer.bytes(), null);
		}
		return (elements != null) ? elements : List.of();
	}

	// WebClient's own methods do not report it to the subscriber if there is not enough
	// memory.
	static Mono<Answer> whole(ClientResponse response) {
		return joined(parts(response)).map((body) -> new Answer(response.statusCode().value(),
				response.headers().asHttpHeaders(), body, body.length));
	}

	// Returns a response without its body, which is discarded.
	static Mono<Answer> head(ClientResponse response) {
		return response.releaseBody()
			.then(Mono
				.fromSupplier(() -> Answer.head(response.statusCode().value(), response.headers().asHttpHeaders())));
	}

	// Returns the bytes of a response as they arrive.
	static Flux<byte[]> parts(ClientResponse response) {
		return Flux.defer(() -> {
			// Fails if the content type is not valid.
			response.headers().contentType();
			if (response.headers().contentLength().orElse(0) > EngineConnections.MAX_BODY) {
				return Flux.error(tooLong());
			}
			return response.bodyToFlux(DataBuffer.class)
				.handle((buffer, sink) -> pass(sink, () -> sink.next(bytes(buffer))));
		});
	}

	private static byte[] bytes(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	// Joins the parts of a response.
	static Mono<byte[]> joined(Flux<byte[]> parts) {
		return Mono.defer(() -> {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			return parts.<byte[]>handle((part, sink) -> pass(sink, () -> append(part, body)))
				.then(Worker.guard(body::toByteArray));
		});
	}

	private static void append(byte[] part, ByteArrayOutputStream body) {
		if (body.size() + part.length > EngineConnections.MAX_BODY) {
			throw tooLong();
		}
		body.writeBytes(part);
	}

	static DataBufferLimitException tooLong() {
		return new DataBufferLimitException("The answer is longer than " + EngineConnections.MAX_BODY);
	}

	private static void pass(SynchronousSink<byte[]> sink, Runnable work) {
		try {
			work.run();
		}
		catch (Throwable ex) {
			sink.error(Worker.passable(ex));
		}
	}

	// Go writes null for an empty list.
	private static boolean isNull(byte[] body) {
		return new String(body, StandardCharsets.UTF_8).strip().equals("null");
	}

	private <T> @Nullable T parse(Answer answer, JsonValueReader<T> reader, byte[] json, int length) {
		try {
			return read(reader, json, 0, length);
		}
		catch (JacksonException ex) {
			throw unexpected(answer, Arrays.copyOf(json, length), ex);
		}
	}

	private RuntimeException unexpected(Answer answer, byte[] body, @Nullable Throwable cause) {
		return this.errors.unexpected(this.operation, answer.status(), answer.mediaType(), body, cause);
	}

	private <T> @Nullable T read(JsonValueReader<T> reader, byte[] json, int offset, int length) {
		DockerException error = this.errors.reported(this.operation, json, offset, length);
		if (error != null) {
			throw error;
		}
		return reader.read(json, offset, length);
	}

	<T> Flux<List<T>> stream(ClientResponse response, JsonValueReader<T> reader) {
		return decode(response,
				() -> StreamDecoder.<T>json((json, offset, length) -> read(reader, json, offset, length)));
	}

	Flux<List<Frame>> frames(ClientResponse response, ApiVersion version, boolean terminal) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		return decode(response, Framing.isRaw(headers, version, terminal) ? StreamDecoder::rawFrames
				: StreamDecoder::multiplexedFrames);
	}

	private static <T> Flux<List<T>> decode(ClientResponse response, Supplier<StreamDecoder<T>> decoder) {
		return StreamDecoder.batches(response.bodyToFlux(DataBuffer.class), decoder);
	}

	Flux<List<ProgressMessage>> progress(ClientResponse response, JsonValueReader<ProgressMessage> reader) {
		return stream(response, reader).handle(this::untilError);
	}

	// Fails the stream with an error that is reported inside it.
	private void untilError(List<ProgressMessage> messages, SynchronousSink<List<ProgressMessage>> sink) {
		for (int i = 0; i < messages.size(); i++) {
			ProgressMessage message = messages.get(i);
			if (message.errorDetail() != null || message.error() != null) {
				if (i > 0) {
					sink.next(messages.subList(0, i));
				}
				sink.error(reported(message));
				return;
			}
		}
		sink.next(messages);
	}

	private StreamedErrorException reported(ProgressMessage message) {
		ProgressMessage.ErrorDetail detail = message.errorDetail();
		String text = (detail != null && StringUtils.hasText(detail.message())) ? detail.message() : message.error();
		return new StreamedErrorException(this.operation, (detail != null) ? detail.code() : null,
				StringUtils.hasText(text) ? ErrorMapper.shortened(text) : "no reason given");
	}

}
