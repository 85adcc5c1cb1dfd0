package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.netty.channel.AbortedException;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * Maps failures of the connection, below HTTP, to this client's exceptions.
 */
final class FailureMapper {

	private static final String DENIED = "Permission denied";

	private static final String RUNNING = "Is the engine running, and is docker.host right?";

	private static final String TOO_LONG = "path too long";

	private final DockerAddress address;

	private final DockerHttpSettings settings;

	FailureMapper(DockerHttpSettings settings) {
		this.address = settings.address();
		this.settings = settings;
	}

	// Maps a failure below HTTP.
	Throwable failed(String operation, Throwable failure) {
		if (failure instanceof DockerStreamException) {
			return new DockerStreamException(operation + ": " + failure.getMessage(), failure);
		}
		if (failure instanceof DockerException || isArgument(failure)) {
			return failure;
		}
		Reason tls = TlsReasons.of(failure);
		if (tls != null) {
			return unreachable(tls, failure);
		}
		for (Throwable cause = Exceptions.unwrap(failure); cause != null; cause = cause.getCause()) {
			if (cause instanceof UncheckedIOException || cause instanceof DockerConnectionException) {
				return cause;
			}
			if (cause instanceof BrokenTlsException) {
				return new DockerConnectionException(String.format(Locale.ROOT,
						"%s: the TLS connection with the engine at %s broke before its answer was complete: %s",
						operation, this.address, cause.getMessage()), failure);
			}
			if (isPoolExhausted(cause)) {
				return exhausted(operation, this.settings, failure);
			}
			if (cause instanceof ConnectTimeoutException) {
				return unreachable(new Reason("no answer within the connect timeout", RUNNING), failure);
			}
			if (cause instanceof ReadTimeoutException || cause instanceof TimeoutException) {
				return new DockerTimeoutException(String.format(Locale.ROOT,
						"%s: the engine at %s did not answer within the response timeout", operation, this.address),
						failure);
			}
			if (cause instanceof UnknownHostException) {
				return unreachable(new Reason("its host name cannot be resolved", RUNNING), failure);
			}
			if (cause instanceof ConnectException || isUnusableSocket(cause)) {
				return unreachable(describe(cause), failure);
			}
			if (cause instanceof DataBufferLimitException) {
				return unexpected("%s: the answer of the server at %s is too long", operation, failure);
			}
			if (cause instanceof IOException || cause instanceof PrematureChannelClosureException || isClosed(cause)) {
				return hungUp(operation, failure);
			}
			if (cause instanceof InvalidMediaTypeException || cause instanceof MalformedAnswerException
					|| isNetty(cause)) {
				return unexpected("%s: the server at %s does not speak HTTP as engines do", operation, failure);
			}
		}
		return (failure instanceof WebClientRequestException) ? hungUp(operation, failure) : failure;
	}

	private DockerConnectionException hungUp(String operation, Throwable failure) {
		return new DockerConnectionException(String.format(Locale.ROOT,
				"%s: the engine at %s hung up before its answer was complete", operation, this.address), failure);
	}

	// Returns whether the failure is due to a channel that another thread is closing.
	private static boolean isClosed(Throwable cause) {
		return cause instanceof AbortedException || cause.getClass().getName().startsWith("java.nio.channels.");
	}

	static DockerTimeoutException exhausted(String operation, DockerHttpSettings settings, @Nullable Throwable cause) {
		return new DockerTimeoutException(String.format(Locale.ROOT,
				"%s: all %d connections to the engine at %s stayed in use for %s. Raise %s.pool.max-connections, or make fewer calls at once",
				operation, settings.maxConnections(), settings.address(), settings.acquireTimeout(),
				settings.properties()), cause);
	}

	private static boolean isArgument(Throwable failure) {
		return failure instanceof IllegalArgumentException && !(failure instanceof InvalidMediaTypeException)
				&& !isNetty(failure);
	}

	private UnexpectedAnswerException unexpected(String fault, String operation, Throwable cause) {
		return new UnexpectedAnswerException(String.format(Locale.ROOT, fault, operation, this.address)
				+ ". Is there another server at this address?", cause);
	}

	// Reactor Netty hides the class of this exception in an internal package.
	private static boolean isPoolExhausted(Throwable cause) {
		return cause instanceof TimeoutException
				&& cause.getClass().getSimpleName().equals("PoolAcquireTimeoutException");
	}

	private boolean isUnusableSocket(Throwable cause) {
		String message = cause.getMessage();
		return cause instanceof IOException && this.address.socket() != null && message != null
				&& (message.contains("No such file") || message.contains(DENIED) || message.contains(TOO_LONG));
	}

	private static boolean isNetty(Throwable cause) {
		StackTraceElement[] trace = cause.getStackTrace();
		return cause.getClass().getName().startsWith("io.netty.handler.codec")
				|| (trace.length > 0 && trace[0].getClassName().startsWith("io.netty.handler.codec"));
	}

	private Reason describe(Throwable cause) {
		String message = (cause.getMessage() != null) ? cause.getMessage() : "";
		if (message.contains(TOO_LONG)) {
			return new Reason("the path of its socket is too long", RUNNING);
		}
		if (message.contains(DENIED)) {
			return new Reason("permission denied",
					"May this user open the socket (is it a member of the group that owns it)?");
		}
		boolean missing = this.address.socket() != null && !Files.exists(this.address.socket());
		return new Reason(missing ? "there is no such socket" : "no process listens there", RUNNING);
	}

	private DockerConnectionException unreachable(Reason reason, Throwable cause) {
		return reason.exception(this.settings, cause);
	}

	/**
	 * The reason why an engine cannot be reached.
	 *
	 * @param problem the problem
	 * @param remedy a possible remedy
	 */
	record Reason(String problem, String remedy) {

		DockerConnectionException exception(DockerHttpSettings settings, @Nullable Throwable cause) {
			return new DockerConnectionException(String.format(Locale.ROOT,
					"The Docker engine at %s cannot be reached: %s.", settings.address(), this.problem),
					settings.named(this.remedy), cause);
		}

	}

}
