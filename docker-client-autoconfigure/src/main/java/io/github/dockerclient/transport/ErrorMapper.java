package io.github.dockerclient.transport;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.NotImplementedException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.error.UnauthorizedException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Maps error responses to this client's exceptions.
 */
final class ErrorMapper {

	private static final Pattern VERSION_REFUSED = Pattern
		.compile("client version \\S+ is too (?:new|old)|requires (?:minimum )?API version");

	private static final Pattern TOO_OLD = Pattern
		.compile("client version (\\S+) is too old\\. Minimum supported API version is (\\d{1,4}\\.\\d{1,4})");

	private static final String NO_SUCH_ROUTE = "page not found";

	/**
	 * The client checks the API version of its own endpoints before it sends a request,
	 * so this is about other endpoints.
	 */
	private static final String NO_SUCH_ROUTE_ADVICE = ". The engine has no such endpoint: is the path right, and is the engine new enough for it?";

	private static final byte[] LATE_ERROR = "{\"cause\":".getBytes(StandardCharsets.US_ASCII);

	private static final String STALE_VERSION = "update out of sequence";

	private static final String PLAIN_TO_TLS = "Client sent an HTTP request to an HTTPS server";

	private static final int MAX_TEXT = 500;

	private static final int MAX_MESSAGE = 64 * 1024;

	private final DockerAddress address;

	private final DockerHttpSettings settings;

	ErrorMapper(DockerHttpSettings settings) {
		this.address = settings.address();
		this.settings = settings;
	}

	// Maps an error response.
	DockerException answered(String operation, int status, @Nullable MediaType type, byte[] body) {
		String text = new String(body, StandardCharsets.UTF_8).trim();
		if (status == 400 && text.startsWith(PLAIN_TO_TLS)) {
			return new FailureMapper.Reason("it requires TLS at this port",
					"Set docker.cert-path or docker.ssl.bundle.")
				.exception(this.settings, null);
		}
		String message = message(text);
		if (message == null) {
			if (!text.isEmpty() && !isPlainText(type)) {
				return unexpected(operation, status, type, body, null);
			}
			message = shorten(text, MAX_TEXT);
		}
		if (message.isEmpty()) {
			message = reason(status);
		}
		Matcher tooOld = TOO_OLD.matcher(message);
		if (tooOld.find()) {
			return new UnsupportedApiVersionException(tooOld(operation, tooOld.group(1), tooOld.group(2)), null);
		}
		if (VERSION_REFUSED.matcher(message).find()) {
			return new UnsupportedApiVersionException(
					String.format(Locale.ROOT, "%s was rejected by the engine at %s because of its API version: %s",
							operation, this.address, message),
					null);
		}
		if (status == 404 && message.equals(NO_SUCH_ROUTE)) {
			return new NotFoundException(operation, message, NO_SUCH_ROUTE_ADVICE);
		}
		if (message.contains(STALE_VERSION)) {
			return new StaleVersionException(operation, status, message);
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

	// The engine's message recommends upgrading the client, which helps only if the
	// client does not support the version that the engine requires.
	private String tooOld(String operation, String spoken, String minimum) {
		boolean known = !ApiVersion.NEWEST.isBefore(ApiVersion.of(minimum));
		return String.format(Locale.ROOT,
				"%s was rejected by the engine at %s because of its API version: the client uses %s, but the engine supports none before %s. %s",
				operation, this.address, spoken, minimum,
				known ? "Remove the pinned version to negotiate one, or pin " + minimum + " or a later one"
						: "Use a later version of this client: this one supports no API version after "
								+ ApiVersion.NEWEST);
	}

	// Returns the error that a response contains instead of its value, or null. Podman
	// detects some errors only after it has sent the head of the response.
	@Nullable DockerException reported(String operation, byte[] json, int offset, int length) {
		if (length < LATE_ERROR.length
				|| !Arrays.equals(json, offset, offset + LATE_ERROR.length, LATE_ERROR, 0, LATE_ERROR.length)) {
			return null;
		}
		try {
			JsonNode error = DockerJson.MAPPER.readTree(json, offset, length);
			int status = error.path("response").asInt(0);
			return (status >= 400 && error.path("message").isString()) ? answered(operation, status,
					MediaType.APPLICATION_JSON, Arrays.copyOfRange(json, offset, offset + length)) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static @Nullable String message(String text) {
		if (!text.startsWith("{")) {
			return null;
		}
		try {
			JsonNode message = DockerJson.MAPPER.readTree(text).path("message");
			return message.isString() ? shortened(message.stringValue().trim()) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	// Some errors are plain text: those of the attach endpoint, and those of Go's HTTP
	// server, which rejects some requests before the engine sees them.
	private static boolean isPlainText(@Nullable MediaType type) {
		return type == null || type.isCompatibleWith(MediaType.TEXT_PLAIN)
				|| type.getSubtype().startsWith("vnd.docker.");
	}

	private static String reason(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase().toLowerCase(Locale.ROOT) : "no reason given";
	}

	// Returns the exception for a response that is not valid for its request.
	UnexpectedAnswerException unexpected(String operation, int status, @Nullable MediaType type, byte[] body,
			@Nullable Throwable cause) {
		String text = new String(body, StandardCharsets.UTF_8).trim();
		boolean json = type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON);
		if (status < 300 && text.isEmpty()) {
			return new UnexpectedAnswerException(String.format(Locale.ROOT,
					"%s at %s was answered with %d, but without the expected content. Podman does this if it cannot perform an operation, such as measuring a container that is not running.",
					operation, this.address, status), cause);
		}
		if (status < 300 && isJson(text)) {
			return new UnexpectedAnswerException(String.format(Locale.ROOT,
					"%s at %s was answered with %d and JSON of a different form than in the Engine API. To read it unchanged, use http() with value(JsonNode.class).",
					operation, this.address, status), cause);
		}
		return new UnexpectedAnswerException(String.format(Locale.ROOT,
				"%s at %s was answered with %d and %s that no Docker engine sends%s. Is there another server at this address?",
				operation, this.address, status, (type != null) ? "a body of type " + type : "a body",
				(json || text.isEmpty()) ? "" : " (" + shorten(text, MAX_TEXT) + ")"), cause);
	}

	private static boolean isJson(String text) {
		if (!text.startsWith("{") && !text.startsWith("[")) {
			return false;
		}
		try {
			DockerJson.MAPPER.readTree(text);
			return true;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	// The limit is high, as messages with the output of a command are long.
	static String shortened(String message) {
		return shorten(message, MAX_MESSAGE);
	}

	private static String shorten(String text, int length) {
		return (text.length() > length) ? text.substring(0, length) + "…" : text;
	}

}
