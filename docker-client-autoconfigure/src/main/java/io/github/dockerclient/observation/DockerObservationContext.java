package io.github.dockerclient.observation;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * {@link SenderContext} for the observation of a request to an engine. Headers that are
 * added to the carrier before the request is sent reach the engine, so that an engine
 * with tracing continues the trace.
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
	 * Create the context of a request that has not been sent yet.
	 * @param method the HTTP method
	 * @param uriTemplate the path with a name in braces for each variable
	 * @param path the path with the values of its variables, without version and query
	 * @param daemonName the name of the engine
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
	 * Return the path as in the documentation of the API.
	 * @return the path without a version, with a name in braces for each variable
	 */
	public String uriTemplate() {
		return this.uriTemplate;
	}

	/**
	 * Return the path as it is sent.
	 * @return the path without the version, and without the query, which may contain
	 * secrets
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the name of the engine.
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
	 * Return whether the caller cancelled the request, or closed a stream before its end.
	 * @return whether the request was cancelled
	 */
	public boolean isCancelled() {
		return this.cancelled;
	}

	/**
	 * Record that the caller cancelled the request, or closed a stream before its end.
	 */
	public void cancelled() {
		this.cancelled = true;
	}

	/**
	 * Return how many bytes of the answer were read.
	 * @return the number of bytes of the body, or of those received over an upgraded
	 * connection
	 */
	public long bytesRead() {
		return this.bytesRead.get();
	}

	/**
	 * Record that more bytes of the answer were read.
	 * @param count the number of bytes
	 */
	public void read(int count) {
		this.bytesRead.addAndGet(count);
	}

}
