package io.github.dockerclient.transport;

import java.io.IOException;
import java.util.function.Consumer;

import io.github.dockerclient.stream.CallerWork;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Worker;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * A response that is read part by part on the thread that waits for the next part. Any
 * other thread may close it.
 */
final class BlockingReception {

	private static final int SMALL = 64 * 1024;

	private final BlockingExchange exchange;

	private @Nullable MonoSink<ClientResponse> head;

	private @Nullable FluxSink<DataBuffer> body;

	private int size = SMALL;

	BlockingReception(BlockingExchange exchange) {
		this.exchange = exchange;
	}

	// If the thread is interrupted, no error is emitted: its caller notices the
	// interrupt.
	Mono<ClientResponse> begin(ApiVersion version, RequestObservation observation, CallerWork work) {
		return Mono.create((sink) -> {
			try {
				BlockingConnection connection = this.exchange.open(version, observation, sink.contextView());
				this.head = sink;
				work.begin(() -> step(connection));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (Throwable ex) {
				fail(ex, sink::error);
			}
		});
	}

	private boolean step(BlockingConnection connection) {
		MonoSink<ClientResponse> head = this.head;
		FluxSink<DataBuffer> body = this.body;
		try {
			if (head != null) {
				this.head = null;
				head.success(answer(connection));
				return true;
			}
			return body != null && step(connection, body);
		}
		catch (Throwable ex) {
			if (body != null) {
				fail(ex, body::error);
			}
			else if (head != null) {
				fail(ex, head::error);
			}
			return false;
		}
	}

	private ClientResponse answer(BlockingConnection connection) throws IOException {
		connection.limitAnswer(this.exchange.silence().untilAnswer());
		try {
			Answer answer = connection.readHead();
			connection.limit(null);
			connection.beginBody(answer, this.exchange.isHead(), this.exchange.silence().afterAnswer());
			return ClientResponse.create(HttpStatusCode.valueOf(answer.status()), NoCodecs.INSTANCE)
				.headers((headers) -> headers.addAll(answer.headers()))
				.body(Flux.create((sink) -> this.body = sink))
				.build();
		}
		catch (IOException ex) {
			throw this.exchange.reason(connection, ex);
		}
	}

	private boolean step(BlockingConnection connection, FluxSink<DataBuffer> body) throws IOException {
		ByteBuf buffer = PooledBuffers.FACTORY.getByteBufAllocator().directBuffer(this.size);
		boolean there = false;
		try {
			there = connection.readBody(buffer);
		}
		catch (IOException ex) {
			throw this.exchange.reason(connection, ex);
		}
		finally {
			if (!there) {
				buffer.release();
			}
		}
		if (there) {
			this.size = sizeAfter(buffer.readableBytes());
			body.next(PooledBuffers.FACTORY.wrap(buffer));
		}
		else {
			body.complete();
		}
		return there;
	}

	// While more arrives than fits into a small buffer, an engine can send on earlier if
	// all of it is read at once.
	private int sizeAfter(int read) {
		if (read >= this.size - this.size / 8) {
			return EngineConnections.MAX_READ;
		}
		return (read < SMALL) ? SMALL : this.size;
	}

	private void fail(Throwable failure, Consumer<Throwable> sink) {
		if (!this.exchange.isAborted() && !Thread.currentThread().isInterrupted()) {
			sink.accept(Worker.passable(failure));
		}
	}

	// May be called by any thread.
	void close() {
		this.exchange.abort();
	}

}
