package io.github.dockerclient.observation;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What is known of one request while it is observed. Headers that are added to its
 * carrier before it is sent reach the engine, so that an engine that traces its work
 * continues the trace.
 */
public final class DockerObservationContext extends SenderContext<HttpHeaders> {

	private final String method;

	private final String uriTemplate;

	private final String path;

	private final String daemonName;

	private final AtomicLong bytesRead = new AtomicLong();

	private volatile @Nullable Integer status;

	private volatile boolean cancelled;

	/**
	 * Create the context of a request that was not sent yet.
	 * @param method the HTTP method
	 * @param uriTemplate the path with a name in braces for each variable
	 * @param path the path with its variables, without version and query
	 * @param daemonName what the engine is called
	 */
	public DockerObservationContext(String method, String uriTemplate, String path, String daemonName) {
		super(DockerObservationContext::add, Kind.CLIENT);
		this.method = method;
		this.uriTemplate = uriTemplate;
		this.path = path;
		this.daemonName = daemonName;
		setCarrier(new HttpHeaders());
		setRemoteServiceName("docker");
	}

	private static void add(@Nullable HttpHeaders headers, String name, String value) {
		if (headers != null) {
			headers.set(name, value);
		}
	}

	/**
	 * Return the method of the request.
	 * @return the HTTP method
	 */
	public String method() {
		return this.method;
	}

	/**
	 * Return the path as the API's documentation has it.
	 * @return the path without a version, with a name in braces for each variable
	 */
	public String uriTemplate() {
		return this.uriTemplate;
	}

	/**
	 * Return the path as it is sent.
	 * @return the path without version and query, which may hold secrets
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return what the engine is called.
	 * @return the name
	 */
	public String daemonName() {
		return this.daemonName;
	}

	/**
	 * Return the status of the engine's answer.
	 * @return the HTTP status, or {@code null} if there was no answer
	 */
	public @Nullable Integer status() {
		return this.status;
	}

	/**
	 * Set the status of the engine's answer.
	 * @param status the HTTP status
	 */
	public void status(int status) {
		this.status = status;
	}

	/**
	 * Tell whether the caller gave up, or closed a stream before its end.
	 * @return whether it did
	 */
	public boolean isCancelled() {
		return this.cancelled;
	}

	/** Note that the caller gave up, or closed a stream before its end. */
	public void cancelled() {
		this.cancelled = true;
	}

	/**
	 * Return how much of the answer was read.
	 * @return the number of bytes of its body, or of what came over a connection that was
	 * given over
	 */
	public long bytesRead() {
		return this.bytesRead.get();
	}

	/**
	 * Note that more of the answer was read.
	 * @param count the number of bytes
	 */
	public void read(int count) {
		this.bytesRead.addAndGet(count);
	}

}
