package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.NotImplementedException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.UnauthorizedException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Turns error answers and failures of the connection into this client's exceptions.
 */
final class ErrorMapper {

	private static final Pattern VERSION_REFUSED = Pattern
		.compile("client version \\S+ is too (?:new|old)|requires (?:minimum )?API version");

	private static final String NO_SUCH_ROUTE = "page not found";

	private static final String DENIED = "Permission denied";

	private static final String TOO_LONG = "path too long";

	private static final String PLAIN_TO_TLS = "Client sent an HTTP request to an HTTPS server";

	private static final int MAX_TEXT = 500;

	private final DockerAddress address;

	ErrorMapper(DockerAddress address) {
		this.address = address;
	}

	// Tell what an error answer means.
	DockerException answered(String operation, int status, @Nullable MediaType type, byte[] body) {
		String text = new String(body, StandardCharsets.UTF_8).trim();
		if (status == 400 && text.startsWith(PLAIN_TO_TLS)) {
			return new DockerConnectionException(
					"The engine at %s expects TLS, but was spoken to without".formatted(this.address), null);
		}
		String message = message(text);
		if (message == null) {
			if (!text.isEmpty() && !isPlainText(type)) {
				return unexpected(operation, status, type, body, null);
			}
			message = shorten(text);
		}
		if (message.isEmpty()) {
			message = reason(status);
		}
		if (VERSION_REFUSED.matcher(message).find()) {
			return new UnsupportedApiVersionException("%s was refused by the engine at %s for its API version: %s"
				.formatted(operation, this.address, message), null);
		}
		if (status == 404 && message.equals(NO_SUCH_ROUTE)) {
			return new UnsupportedApiVersionException(
					"%s is not known to the engine at %s; it came with a later API version".formatted(operation,
							this.address),
					null);
		}
		return switch (status) {
			case 400 -> new BadRequestException(operation, message);
			case 401 -> new UnauthorizedException(operation, message);
			case 403 -> new ForbiddenException(operation, message);
			case 404 -> new NotFoundException(operation, message);
			case 409 -> new ConflictException(operation, message);
			case 500 -> new InternalServerErrorException(operation, message);
			case 501 -> new NotImplementedException(operation, message);
			case 503 -> new ServiceUnavailableException(operation, message);
			default -> new EngineException(operation, status, message);
		};
	}

	private static @Nullable String message(String text) {
		if (!text.startsWith("{")) {
			return null;
		}
		try {
			JsonNode message = DockerJson.MAPPER.readTree(text).path("message");
			return message.isString() ? message.stringValue().trim() : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	// Engines answer some errors as text: the attach endpoint, and what Go's server
	// refuses before the engine sees it.
	private static boolean isPlainText(@Nullable MediaType type) {
		return type == null || type.isCompatibleWith(MediaType.TEXT_PLAIN)
				|| type.getSubtype().startsWith("vnd.docker.");
	}

	private static String reason(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase().toLowerCase(Locale.ROOT) : "no reason given";
	}

	// Tell that an answer is not what an engine says.
	UnexpectedAnswerException unexpected(String operation, int status, @Nullable MediaType type, byte[] body,
			@Nullable Throwable cause) {
		String text = new String(body, StandardCharsets.UTF_8).trim();
		boolean json = type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON);
		return new UnexpectedAnswerException(
				"%s at %s was answered with %d and %s that no Docker engine sends%s. Is there another server at this address?"
					.formatted(operation, this.address, status, (type != null) ? "a body of type " + type : "a body",
							(json || text.isEmpty()) ? "" : " (" + shorten(text) + ")"),
				cause);
	}

	private static String shorten(String text) {
		return (text.length() > MAX_TEXT) ? text.substring(0, MAX_TEXT) + "…" : text;
	}

	// Tell what a failure below HTTP means.
	Throwable failed(String operation, Throwable failure) {
		if (failure instanceof DockerStreamException) {
			return new DockerStreamException(operation + ": " + failure.getMessage(), failure);
		}
		if (failure instanceof DockerException || isArgument(failure)) {
			return failure;
		}
		for (Throwable cause = Exceptions.unwrap(failure); cause != null; cause = cause.getCause()) {
			if (cause instanceof UncheckedIOException) {
				return cause;
			}
			if (isPoolExhausted(cause)) {
				return new DockerTimeoutException(
						"%s: all connections to the engine at %s stayed in use for too long. Raise the maximum number of connections, or make fewer calls at once"
							.formatted(operation, this.address),
						failure);
			}
			if (cause instanceof ConnectTimeoutException) {
				return unreachable("no answer within the connect timeout", failure);
			}
			if (cause instanceof ReadTimeoutException || cause instanceof TimeoutException) {
				return new DockerTimeoutException("%s: the engine at %s did not answer within the response timeout"
					.formatted(operation, this.address), failure);
			}
			if (cause instanceof UnknownHostException) {
				return unreachable("its host name is not known", failure);
			}
			if (cause instanceof ConnectException || isUnusableSocket(cause)) {
				return unreachable(describe(cause), failure);
			}
			if (cause instanceof RejectedExecutionException) {
				return new DockerConnectionException(
						"%s: this client of the engine at %s is closed".formatted(operation, this.address), failure);
			}
			if (cause instanceof DataBufferLimitException) {
				return unexpected("%s: the answer of the server at %s is too long", operation, failure);
			}
			if (cause instanceof IOException || cause instanceof PrematureChannelClosureException) {
				return new DockerConnectionException("%s: the engine at %s hung up before its answer was complete"
					.formatted(operation, this.address), failure);
			}
			if (cause instanceof InvalidMediaTypeException || isNetty(cause)) {
				return unexpected("%s: the server at %s does not speak HTTP as engines do", operation, failure);
			}
		}
		return failure;
	}

	private static boolean isArgument(Throwable failure) {
		return failure instanceof IllegalArgumentException && !(failure instanceof InvalidMediaTypeException)
				&& !isNetty(failure);
	}

	private UnexpectedAnswerException unexpected(String fault, String operation, Throwable cause) {
		return new UnexpectedAnswerException(
				fault.formatted(operation, this.address) + ". Is there another server at this address?", cause);
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

	private String describe(Throwable cause) {
		String message = (cause.getMessage() != null) ? cause.getMessage() : "";
		if (message.contains(TOO_LONG)) {
			return "the path of its socket is too long";
		}
		if (message.contains(DENIED)) {
			return "permission denied";
		}
		boolean missing = this.address.socket() != null && !Files.exists(this.address.socket());
		return missing ? "there is no such socket" : "nobody listens there";
	}

	private DockerConnectionException unreachable(String reason, Throwable cause) {
		String advice = reason.startsWith("permission")
				? "May this user open the socket (is it a member of the group that owns it)?"
				: "Is the engine running, and is docker.host right?";
		return new DockerConnectionException(
				"The Docker engine at %s cannot be reached: %s. %s".formatted(this.address, reason, advice), cause);
	}

}
