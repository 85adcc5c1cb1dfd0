package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.github.dockerclient.stream.Buffers;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Filters;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * The content of a request. Each time it is sent, it is checked against the API version
 * in use and converted to HTTP.
 */
final class RequestMessage {

	/** Up to this size, a body fits into the buffers of sockets. */
	private static final int MAX_SHORT = 64 * 1024;

	private static final List<String> USER_AGENT = List.of("docker-client-spring-boot");

	private static final List<String> ACCEPT = List.of(MediaType.ALL_VALUE);

	private final HttpMethod method;

	private final RequestUri uri;

	private final String operation;

	private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final VersionGuard guard = new VersionGuard();

	private byte @Nullable [] json;

	private @Nullable ByteSource body;

	private @Nullable MediaType bodyType;

	private @Nullable Duration patience = Duration.ZERO;

	private boolean longRunning;

	RequestMessage(HttpMethod method, RequestUri uri) {
		this.method = method;
		this.uri = uri;
		this.operation = method + " " + uri;
	}

	void query(String name, @Nullable Object value) {
		if (isSet(value)) {
			this.uri.query(name, value);
		}
	}

	void query(String name, @Nullable Object value, String since) {
		if (isSet(value)) {
			this.guard.need("parameter '" + name + "'", since);
		}
		query(name, value);
	}

	private static boolean isSet(@Nullable Object value) {
		return value != null && !(value instanceof Filters filters && filters.isEmpty())
				&& !(value instanceof Collection<?> values && values.isEmpty());
	}

	void header(String name, String value) {
		headers(name, List.of(value));
	}

	void headers(String name, Collection<String> values) {
		this.headers.put(name, sent(name, values));
	}

	private static List<String> sent(String name, Collection<String> values) {
		return values.stream().map((value) -> DockerHttpSettings.header(name, value)).toList();
	}

	void json(Object body) {
		this.guard.body(body);
		if (body instanceof MergedBody merged) {
			this.json = DockerJson.MAPPER.writeValueAsBytes(merged.json());
		}
		else {
			this.json = ((body instanceof Record) ? DockerJson.BODIES : DockerJson.MAPPER).writeValueAsBytes(body);
		}
		this.bodyType = MediaType.APPLICATION_JSON;
	}

	void body(ByteSource body, MediaType type) {
		this.body = body;
		this.bodyType = type;
	}

	void since(String what, String version) {
		this.guard.need(what, version);
	}

	void patience(@Nullable Duration time) {
		this.patience = time;
		this.longRunning = false;
	}

	void longRunning(boolean longRunning) {
		this.longRunning = longRunning;
	}

	// Returns a copy of the headers that are specific to this request.
	HttpHeaders headers() {
		HttpHeaders copy = new HttpHeaders();
		this.headers.forEach(copy::addAll);
		if (this.bodyType != null) {
			copy.setContentType(this.bodyType);
		}
		return copy;
	}

	String method() {
		return this.method.name();
	}

	String template() {
		return this.uri.template();
	}

	// Returns the path without version and query.
	String path() {
		return this.uri.toString();
	}

	// Returns method and path, the name of the request in messages.
	String operation() {
		return this.operation;
	}

	boolean isHead() {
		return this.method == HttpMethod.HEAD;
	}

	// Returns whether the request is so small that writing it does not block.
	boolean isSmall() {
		return this.body == null && (this.json == null || this.json.length <= MAX_SHORT);
	}

	boolean hasBody() {
		return this.body != null;
	}

	// Returns the body, or null if it is not read while the request is sent.
	@Nullable Flux<DataBuffer> content() {
		ByteSource body = this.body;
		return (body != null) ? Flux.defer(body::open) : null;
	}

	// Returns whether the request changes nothing, so that it may be sent twice.
	boolean isSafe() {
		return this.method == HttpMethod.GET || this.method == HttpMethod.HEAD;
	}

	// Returns whether engines usually answer the request at once.
	boolean isShort() {
		return this.patience != null && !this.longRunning;
	}

	// Returns the limits of the engine's silence during a call.
	ExchangeLimit.Silence silence(DockerHttpSettings settings) {
		ExchangeLimit.Silence first = silenceUntilAnswer(settings);
		return new ExchangeLimit.Silence(first.untilAnswer(), first.untilAnswer(), first.name());
	}

	// Returns the limits for an archive, which engines send without pauses once they have
	// begun.
	ExchangeLimit.Silence silenceOfArchive(DockerHttpSettings settings) {
		ExchangeLimit.Silence first = silenceUntilAnswer(settings);
		return new ExchangeLimit.Silence(first.untilAnswer(), settings.workTimeout(), first.name());
	}

	// Returns the limits for a stream, which may pause for any time once it has begun.
	ExchangeLimit.Silence silenceUntilAnswer(DockerHttpSettings settings) {
		if (this.longRunning || (this.body != null && this.patience != null)) {
			return new ExchangeLimit.Silence(settings.workTimeout(), null, "work timeout");
		}
		Duration limit = (this.patience != null) ? settings.responseTimeout().plus(this.patience) : null;
		return new ExchangeLimit.Silence(limit, null, "response timeout");
	}

	void check(ApiVersion version, DockerAddress address) {
		this.guard.check(operation(), version, address);
	}

	// Returns the request in HTTP/1.1.
	byte[] bytes(@Nullable ApiVersion version, DockerHttpSettings settings, HttpHeaders trace) {
		DockerAddress address = settings.address();
		StringBuilder head = new StringBuilder(512).append(this.method.name())
			.append(' ')
			.append((address.path() != null) ? address.path() : "")
			.append(this.uri.path(version))
			.append(this.uri.query())
			.append(" HTTP/1.1\r\n");
		add(head, HttpHeaders.HOST, address.isTcp() ? address.host() + ":" + address.port() : "localhost");
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.put(HttpHeaders.ACCEPT, ACCEPT);
		addHeaders(settings, trace, headers::put);
		headers.forEach((name, values) -> values.forEach((value) -> add(head, name, value)));
		byte[] content = this.json;
		if (this.body != null) {
			add(head, HttpHeaders.TRANSFER_ENCODING, "chunked");
		}
		else if (content != null || (!isSafe() && this.method != HttpMethod.DELETE)) {
			add(head, HttpHeaders.CONTENT_LENGTH, Integer.toString((content != null) ? content.length : 0));
		}
		byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		if (content == null) {
			return bytes;
		}
		byte[] all = Arrays.copyOf(bytes, bytes.length + content.length);
		System.arraycopy(content, 0, all, bytes.length, content.length);
		return all;
	}

	private static void add(StringBuilder head, String name, String value) {
		head.append(name).append(": ").append(value).append("\r\n");
	}

	// Adds the headers of this request, those of every request and those of the trace.
	// The connection adds the headers that it requires.
	private void addHeaders(DockerHttpSettings settings, HttpHeaders trace, BiConsumer<String, List<String>> adder) {
		adder.accept(HttpHeaders.USER_AGENT, USER_AGENT);
		settings.headers().forEach((name, value) -> {
			if (!this.headers.containsKey(name)) {
				adder.accept(name, List.of(value));
			}
		});
		this.headers.forEach(adder);
		trace.forEach((name, values) -> adder.accept(name, sent(name, values)));
		if (this.bodyType != null) {
			adder.accept(HttpHeaders.CONTENT_TYPE, List.of(this.bodyType.toString()));
		}
	}

	// Returns the request for Spring's exchange. The last argument is called with the
	// connection before the request is sent.
	ClientRequest clientRequest(@Nullable ApiVersion version, DockerHttpSettings settings, HttpHeaders trace,
			Consumer<Throwable> failed, Consumer<Connection> connected) {
		Flux<DataBuffer> content = (this.body != null) ? content(this.body, failed) : null;
		return ClientRequest.create(this.method, this.uri.at(version))
			.headers((all) -> addHeaders(settings, trace, all::put))
			.httpRequest((http) -> {
				if (http.getNativeRequest() instanceof Connection connection) {
					QueryHandler.add(connection, this.uri.query());
					connected.accept(connection);
				}
			})
			.body((http, context) -> write(http, content))
			.build();
	}

	private Mono<Void> write(ReactiveHttpOutputMessage http, @Nullable Flux<DataBuffer> content) {
		byte[] json = this.json;
		if (json != null) {
			http.getHeaders().setContentLength(json.length);
			return http.writeWith(Mono.fromSupplier(() -> http.bufferFactory().wrap(json)));
		}
		return (content != null) ? http.writeWith(content) : http.setComplete();
	}

	// A body that cannot be read ends the exchange. The failure is not passed on to
	// Reactor Netty, which would log it.
	private Flux<DataBuffer> content(ByteSource source, Consumer<Throwable> failed) {
		return opened(source).onErrorResume((failure) -> {
			failed.accept(unreadable(failure));
			return Flux.<DataBuffer>never();
		})
			.transform(Buffers::releaseLate)
			.contextWrite((context) -> context.put(DataBufferFactory.class, PooledBuffers.FACTORY));
	}

	// Opens a body before the request is sent, on a thread that may block.
	private Flux<DataBuffer> opened(ByteSource source) {
		try {
			return Flux.from(source.open());
		}
		catch (Throwable ex) {
			throw unreadable(ex);
		}
	}

	// Writes a request whose response is the connection itself.
	HttpClient.ResponseReceiver<?> write(HttpClient client, @Nullable ApiVersion version, DockerHttpSettings settings,
			HttpHeaders trace) {
		HttpClient.RequestSender request = client
			.doOnRequest((sent, connection) -> QueryHandler.add(connection, this.uri.query()))
			.headers((all) -> addHeaders(settings, trace, all::set))
			.request(io.netty.handler.codec.http.HttpMethod.valueOf(this.method.name()))
			.uri(this.uri.at(version).toString());
		byte[] content = this.json;
		return (content != null) ? request.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(content))) : request;
	}

	UncheckedIOException unreadable(Throwable failure) {
		Throwable cause = (failure instanceof UncheckedIOException) ? failure.getCause() : failure;
		return new UncheckedIOException(operation() + ": the content to send cannot be read",
				(cause instanceof IOException ioFailure) ? ioFailure : new IOException(cause));
	}

}
