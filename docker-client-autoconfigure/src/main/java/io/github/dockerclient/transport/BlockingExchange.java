package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Locale;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * One exchange, which runs on the thread that waits for the response. Any other thread
 * may abort it at any time.
 */
final class BlockingExchange {

	private final BlockingConnections connections;

	private final RequestMessage message;

	private final ExchangeLimit.Silence silence;

	private @Nullable Runnable ending;

	private boolean aborted;

	BlockingExchange(BlockingConnections connections, RequestMessage message, ExchangeLimit.Silence silence) {
		this.connections = connections;
		this.message = message;
		this.silence = silence;
	}

	// May be called by any thread.
	void abort() {
		Runnable action;
		synchronized (this) {
			this.aborted = true;
			action = this.ending;
		}
		if (action != null) {
			action.run();
		}
		this.connections.wake();
	}

	synchronized boolean isAborted() {
		return this.aborted;
	}

	// Sets the action that aborts the step that begins now.
	void during(@Nullable Runnable action) throws IOException {
		synchronized (this) {
			this.ending = action;
			if (!this.aborted || action == null) {
				return;
			}
		}
		action.run();
		throw new IOException("The exchange was aborted");
	}

	// Calls over a connection of the pool, or over one of its own if the call may take
	// long.
	Answer call(@Nullable ApiVersion version, RequestObservation observation, boolean withBody, ContextView context)
			throws IOException, InterruptedException {
		byte[] request = this.message.bytes(version, this.connections.settings(), observation.sending(version));
		try {
			if (this.message.isShort() && this.message.isSmall()) {
				return callPooled(request, withBody);
			}
			BlockingConnection connection = connect(this.connections.context());
			try {
				return over(connection, request, withBody, context);
			}
			finally {
				connection.close();
			}
		}
		catch (ClosedByInterruptException ex) {
			throw interrupted(ex);
		}
	}

	private Answer callPooled(byte[] request, boolean withBody) throws IOException, InterruptedException {
		if (!this.connections.enter(this)) {
			throw FailureMapper.exhausted(this.message.operation(), this.connections.settings(), null);
		}
		try {
			SSLContext tls = this.connections.context();
			BlockingConnection kept = this.connections.take(tls);
			BlockingConnection connection = (kept != null) ? kept : connect(tls);
			try {
				return overPooled(connection, request, withBody);
			}
			catch (IOException ex) {
				if (!connection.isStale() || !this.message.isSafe() || isAborted()
						|| Thread.currentThread().isInterrupted()) {
					throw ex;
				}
			}
			return overPooled(connect(tls), request, withBody);
		}
		finally {
			this.connections.leave();
		}
	}

	private BlockingConnection connect(@Nullable SSLContext context) throws IOException, InterruptedException {
		return this.connections.sockets().connect(this, this.connections.deadlines(), context);
	}

	private Answer overPooled(BlockingConnection connection, byte[] request, boolean withBody) throws IOException {
		boolean complete = false;
		try {
			Answer answer = over(connection, request, withBody, Context.empty());
			// A concurrent abort may be about to close the connection.
			complete = !isAborted() && connection.isReusable();
			return answer;
		}
		finally {
			if (complete) {
				this.connections.giveBack(connection);
			}
			else {
				connection.close();
			}
		}
	}

	private Answer over(BlockingConnection connection, byte[] request, boolean withBody, ContextView context)
			throws IOException {
		try {
			send(connection, request, context);
			Answer head = connection.readHead();
			connection.beginBody(head, this.message.isHead(), this.silence.untilAnswer());
			Answer answer = head;
			if (withBody || !Answer.isAccepted(head.status(), head.headers())) {
				answer = connection.readBody(head);
			}
			else {
				connection.skipBody();
			}
			during(null);
			return answer;
		}
		catch (IOException ex) {
			// Whatever has ended this connection may have ended others too.
			this.connections.closeUnusable();
			throw reason(connection, ex);
		}
	}

	private void send(BlockingConnection connection, byte[] request, ContextView context) throws IOException {
		during(connection::close);
		connection.limit(this.silence.untilAnswer());
		connection.send(request);
		Flux<DataBuffer> body = this.message.content();
		if (body != null) {
			connection.upload(body, context, this.silence.untilAnswer(), this.connections.deadlines());
		}
	}

	// Sends the request over a connection of its own, which the caller closes.
	BlockingConnection open(ApiVersion version, RequestObservation observation, ContextView context)
			throws IOException, InterruptedException {
		byte[] request = this.message.bytes(version, this.connections.settings(), observation.sending(version));
		BlockingConnection connection = connect(this.connections.context());
		boolean sent = false;
		try {
			send(connection, request, context);
			connection.limitAnswer(null);
			sent = true;
			return connection;
		}
		finally {
			if (!sent) {
				connection.close();
			}
		}
	}

	// Returns the failure, or throws a timeout if the limit has closed the connection, or
	// the reason why the body of the request cannot be read.
	IOException reason(BlockingConnection connection, IOException failure) {
		if (connection.isOverdue()) {
			throw new DockerTimeoutException(
					String.format(Locale.ROOT, "%s: the engine at %s did not answer within the %s",
							this.message.operation(), this.connections.settings().address(), this.silence.name()),
					null);
		}
		Throwable unreadable = connection.unreadable();
		if (unreadable != null) {
			throw this.message.unreadable(unreadable);
		}
		return failure;
	}

	boolean isHead() {
		return this.message.isHead();
	}

	ExchangeLimit.Silence silence() {
		return this.silence;
	}

	static InterruptedException interrupted(IOException cause) {
		InterruptedException interrupted = new InterruptedException();
		interrupted.initCause(cause);
		return interrupted;
	}

}
