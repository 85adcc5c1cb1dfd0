package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Locale;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

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

	// Calls over a connection of the pool.
	Answer call(@Nullable ApiVersion version, RequestObservation observation, boolean withBody)
			throws IOException, InterruptedException {
		DockerHttpSettings settings = this.connections.settings();
		if (!this.connections.enter(this)) {
			throw FailureMapper.exhausted(this.message.operation(), settings, null);
		}
		try {
			byte[] request = this.message.bytes(version, settings, observation.sending(version));
			SSLContext context = this.connections.context();
			BlockingConnection kept = this.connections.take(context);
			BlockingConnection connection = (kept != null) ? kept : connect(context);
			try {
				return over(connection, request, withBody);
			}
			catch (IOException ex) {
				if (!connection.isStale() || !this.message.isSafe() || isAborted()
						|| Thread.currentThread().isInterrupted()) {
					throw ex;
				}
			}
			return over(connect(context), request, withBody);
		}
		catch (ClosedByInterruptException ex) {
			throw interrupted(ex);
		}
		finally {
			this.connections.leave();
		}
	}

	private BlockingConnection connect(@Nullable SSLContext context) throws IOException, InterruptedException {
		return this.connections.sockets().connect(this, this.connections.deadlines(), context);
	}

	private Answer over(BlockingConnection connection, byte[] request, boolean withBody) throws IOException {
		Duration limit = this.silence.untilAnswer();
		boolean complete = false;
		try {
			during(connection::close);
			connection.limit(limit);
			connection.send(request);
			Answer head = connection.readHead();
			connection.beginBody(head, this.message.isHead(), limit);
			Answer answer = head;
			if (withBody || !Answer.isAccepted(head.status(), head.headers())) {
				answer = connection.readBody(head);
			}
			else {
				connection.skipBody();
			}
			during(null);
			// A concurrent abort may be about to close the connection.
			complete = !isAborted() && connection.isReusable();
			return answer;
		}
		catch (IOException ex) {
			// Whatever has ended this connection may have ended others too.
			this.connections.closeUnusable();
			throw late(connection, ex);
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

	// Sends the request over a connection of its own, which the caller closes.
	BlockingConnection open(ApiVersion version, RequestObservation observation)
			throws IOException, InterruptedException {
		DockerHttpSettings settings = this.connections.settings();
		byte[] request = this.message.bytes(version, settings, observation.sending(version));
		BlockingConnection connection = connect(this.connections.context());
		boolean sent = false;
		try {
			during(connection::close);
			connection.limit(this.silence.untilAnswer());
			connection.send(request);
			connection.limit(null);
			sent = true;
			return connection;
		}
		finally {
			if (!sent) {
				connection.close();
			}
		}
	}

	// Returns the failure, or throws a timeout if the limit has closed the connection.
	IOException late(BlockingConnection connection, IOException failure) {
		if (connection.isOverdue()) {
			throw new DockerTimeoutException(
					String.format(Locale.ROOT, "%s: the engine at %s did not answer within the %s",
							this.message.operation(), this.connections.settings().address(), this.silence.name()),
					null);
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
