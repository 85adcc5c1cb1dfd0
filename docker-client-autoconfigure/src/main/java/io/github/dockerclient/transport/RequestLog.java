package io.github.dockerclient.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.github.dockerclient.observation.DockerObservationContext;
import io.github.dockerclient.type.ApiVersion;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;

/**
 * The log of one request: a line with its outcome at level DEBUG, and at level TRACE its
 * headers too. The line contains the template of the path, and nothing contains the query
 * or a body. Only the values of headers that are known to contain no secret are logged.
 */
final class RequestLog {

	private static final Log logger = LogFactory.getLog(RequestLog.class);

	private static final String HIDDEN = "***";

	private static final Set<String> HARMLESS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	static {
		HARMLESS.addAll(List.of("Accept", "Accept-Encoding", "Api-Version", "Builder-Version", "Cache-Control",
				"Connection", "Content-Length", "Content-Type", "Date", "Docker-Experimental", "Libpod-Api-Version",
				"Ostype", "Retry-After", "Server", "Swarm", "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent",
				"Via", "traceparent"));
	}

	private final RequestMessage message;

	private final DockerHttpSettings settings;

	private final String daemonName;

	private final long start = System.nanoTime();

	private volatile @Nullable ApiVersion version;

	RequestLog(RequestMessage message, DockerHttpSettings settings, String daemonName) {
		this.message = message;
		this.settings = settings;
		this.daemonName = daemonName;
	}

	static boolean isEnabled() {
		return logger.isDebugEnabled();
	}

	void sending(@Nullable ApiVersion version, HttpHeaders trace) {
		this.version = version;
		if (logger.isTraceEnabled()) {
			HttpHeaders headers = this.message.headers();
			headers.addAll(trace);
			List<String> fields = fields(headers);
			this.settings.headers().keySet().forEach((name) -> fields.add(name + ": " + HIDDEN));
			logger.trace("Sending " + this.message.operation() + recipient() + " with headers " + fields);
		}
	}

	void answered(int status, HttpHeaders headers) {
		if (logger.isTraceEnabled()) {
			logger.trace("Received status " + status + " for " + this.message.operation() + recipient()
					+ " with headers " + fields(headers));
		}
	}

	void ended(DockerObservationContext context) {
		Integer status = context.status();
		StringBuilder line = new StringBuilder().append(this.message.method())
			.append(' ')
			.append(this.message.template())
			.append(recipient())
			.append((status != null) ? ": status " + status : ": no response");
		Throwable failure = context.getError();
		if (failure != null) {
			line.append(", ").append(reason(failure));
		}
		if (context.isCancelled()) {
			line.append(", cancelled");
		}
		if (status != null) {
			line.append(", ").append(context.bytesRead()).append(" bytes");
		}
		double millis = (System.nanoTime() - this.start) / 1_000_000.0;
		logger.debug(line.append(String.format(Locale.ROOT, ", %.1f ms", millis)));
	}

	// The messages of failures may quote the engine.
	private static String reason(Throwable failure) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		String name = failure.getClass().getSimpleName();
		return (root != failure) ? name + " caused by " + root.getClass().getName() : name;
	}

	private String recipient() {
		return " at " + this.daemonName + " (" + this.settings.address() + ")"
				+ ((this.version != null) ? ", API " + this.version : "");
	}

	private static List<String> fields(HttpHeaders headers) {
		List<String> fields = new ArrayList<>();
		headers.forEach((name, values) -> values
			.forEach((value) -> fields.add(name + ": " + (HARMLESS.contains(name) ? printable(value) : HIDDEN))));
		return fields;
	}

	// A response must not be able to forge lines of the log.
	private static String printable(String value) {
		return value.replaceAll("\\p{Cntrl}", "?");
	}

}
