package io.github.dockerclient.transport;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.StreamDecoder;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Reads the answers to one request, whatever their shape.
 */
final class AnswerReader {

	private final ErrorMapper errors;

	private final String operation;

	AnswerReader(ErrorMapper errors, String operation) {
		this.errors = errors;
		this.operation = operation;
	}

	<T> Mono<T> value(ClientResponse response, ObjectReader reader) {
		return body(response).flatMap((body) -> Worker.guard(() -> {
			T value = parse(response, reader, body);
			if (value == null) {
				throw unexpected(response, body, null);
			}
			return value;
		}));
	}

	<T> T header(ClientResponse response, String name, ObjectReader reader) {
		String encoded = response.headers().asHttpHeaders().getFirst(name);
		byte[] json = new byte[0];
		try {
			json = Base64.getDecoder().decode((encoded != null) ? encoded : "");
		}
		catch (IllegalArgumentException ex) {
			// Then there is no value.
		}
		T value = parse(response, reader, json);
		if (value == null) {
			throw unexpected(response, json, null);
		}
		return value;
	}

	<T> Mono<List<T>> list(ClientResponse response, ObjectReader reader) {
		return body(response).flatMap((body) -> Worker.guard(() -> {
			List<T> elements = parse(response, reader, body);
			return (elements != null) ? elements : List.of();
		}));
	}

	// WebClient would never say that there is not enough memory.
	private static Mono<byte[]> body(ClientResponse response) {
		return Mono.defer(() -> {
			// Fails for one that is none.
			response.headers().contentType();
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			return response.bodyToFlux(DataBuffer.class)
				.<byte[]>handle((buffer, sink) -> append(buffer, body, sink))
				.then(Worker.guard(body::toByteArray));
		});
	}

	private static void append(DataBuffer buffer, ByteArrayOutputStream body, SynchronousSink<byte[]> sink) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			body.write(bytes, 0, bytes.length);
		}
		catch (Throwable ex) {
			sink.error(Worker.passable(ex));
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	private <T> @Nullable T parse(ClientResponse response, ObjectReader reader, byte[] body) {
		try {
			return reader.readValue(body);
		}
		catch (JacksonException ex) {
			throw unexpected(response, body, ex);
		}
	}

	private RuntimeException unexpected(ClientResponse response, byte[] body, @Nullable Throwable cause) {
		return this.errors.unexpected(this.operation, response.statusCode().value(),
				Engine.mediaType(response.headers().asHttpHeaders()), body, cause);
	}

	<T> Flux<List<T>> stream(ClientResponse response, ObjectReader reader) {
		return decode(response, () -> StreamDecoder.<T>json(reader));
	}

	Flux<List<Frame>> frames(ClientResponse response, ApiVersion version, boolean terminal) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		return decode(response, Framing.isRaw(headers, version, terminal) ? StreamDecoder::rawFrames
				: StreamDecoder::multiplexedFrames);
	}

	private static <T> Flux<List<T>> decode(ClientResponse response, Supplier<StreamDecoder<T>> decoder) {
		return StreamDecoder.batches(response.bodyToFlux(DataBuffer.class), decoder);
	}

	Flux<List<ProgressMessage>> progress(ClientResponse response, ObjectReader reader) {
		return this.<ProgressMessage>stream(response, reader).handle(this::untilError);
	}

	// An error that is reported inside the stream fails it.
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
