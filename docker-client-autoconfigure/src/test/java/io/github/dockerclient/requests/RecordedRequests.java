package io.github.dockerclient.requests;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;

/**
 * A stand-in for an engine: records the requests of the operations, and answers with all
 * properties that the Engine API defines.
 */
public final class RecordedRequests {

	private final EngineApi api;

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	/**
	 * Create a stand-in.
	 * @param api defines the answers
	 */
	public RecordedRequests(EngineApi api) {
		this.api = api;
	}

	/**
	 * Return the requests.
	 * @return the requests in their order
	 */
	public List<Request> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * Return the HTTP client of the operations.
	 * @return a client that records their requests
	 */
	public ReactiveDockerHttp http() {
		return proxy(ReactiveDockerHttp.class, (proxy, method, arguments) -> {
			if (method.getReturnType() == ReactiveDockerRequest.class) {
				Request request = new Request(
						EngineApi.endpoint(method.getName().toUpperCase(Locale.ROOT), (String) arguments[0]),
						((Object[]) arguments[1]).length);
				return proxy(ReactiveDockerRequest.class, (self, call, values) -> record(request, self, call, values));
			}
			return switch (method.getName()) {
				case "apiVersion" -> Mono.just(ApiVersion.of("1.55"));
				case "builderVersion" -> Mono.just("1");
				case "address" -> DockerAddress.DEFAULT;
				default -> nothing(method);
			};
		});
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private @Nullable Object record(Request request, Object self, Method method, Object[] arguments) {
		switch (method.getName()) {
			case "with" -> ((RequestOptions<?>) arguments[0]).addTo((ReactiveDockerRequest) self);
			case "query" -> request.query(arguments);
			case "header" -> {
				if (arguments[1] != null) {
					request.headers.put((String) arguments[0], "");
				}
			}
			case "json" -> request.body(arguments[0], "application/json");
			case "tar" -> request.body("tar", "application/x-tar");
			case "body" -> request.body("tar", (String) arguments[1]);
			case "since" -> request.needs.put((String) arguments[0], (String) arguments[1]);
			case "value", "stream", "list" -> {
				return answer(request, method, (Class<?>) arguments[0]);
			}
			case "progress" -> {
				return answer(request, method, ProgressMessage.class);
			}
			case "archive", "bytes" -> {
				return finish(request, failure(method, new UnexpectedAnswerException("There are no bytes", null)));
			}
			case "hijack", "webSocket" -> {
				return finish(request, failure(method, new UnexpectedAnswerException("There is no stream", null)));
			}
			case "grpc" -> {
				// After the upgrade, the protocol is that of BuildKit, which is not a
				// part of the API.
				return failure(method, new UnexpectedAnswerException("There is no connection", null));
			}
			case "headerValue" -> {
				return answer(request, method, (Class<?>) arguments[1]);
			}
			case "headers" -> {
				if (arguments != null) {
					((Iterable<?>) arguments[1]).forEach((value) -> request.headers.put((String) arguments[0], ""));
					return self;
				}
				return finish(request, Mono.just(new HttpHeaders()));
			}
			default -> {
				if (method.getReturnType() != ReactiveDockerRequest.class) {
					return finish(request, nothing(method));
				}
			}
		}
		return self;
	}

	private static @Nullable Object nothing(Method method) {
		if (method.getReturnType() == Mono.class) {
			return Mono.empty();
		}
		return (method.getReturnType() == Flux.class) ? Flux.empty() : null;
	}

	private static Object failure(Method method, DockerException failure) {
		return (method.getReturnType() == Mono.class) ? Mono.error(failure) : Flux.error(failure);
	}

	private @Nullable Object finish(Request request, @Nullable Object answer) {
		if (answer instanceof Mono<?> mono) {
			return mono.doOnSubscribe((subscription) -> this.requests.add(request));
		}
		return (answer instanceof Flux<?> flux) ? flux.doOnSubscribe((subscription) -> this.requests.add(request))
				: answer;
	}

	private @Nullable Object answer(Request request, Method method, Class<?> type) {
		EngineApi.Operation operation = this.api.operations().get(request.endpoint);
		if (operation == null || operation.result() == null) {
			return finish(request, failure(method, new UnexpectedAnswerException("There is no JSON", null)));
		}
		JsonNode sample = this.api.sample(operation.result());
		boolean list = method.getName().equals("list");
		try {
			request.answer = list ? JsonAccess.mapper().readerForListOf(type).readValue(sample)
					: JsonAccess.mapper().readerFor(type).readValue(sample);
		}
		catch (JacksonException ex) {
			request.failure = ex.getMessage();
			return finish(request, failure(method, new UnexpectedAnswerException(String.valueOf(request.failure), ex)));
		}
		if (list || method.getReturnType() == Mono.class) {
			return finish(request, Mono.just(request.answer));
		}
		if (method.getName().equals("progress")) {
			((ObjectNode) sample).remove(Set.of("error", "errorDetail"));
			return finish(request, Flux.just(JsonAccess.mapper().treeToValue(sample, type)));
		}
		return finish(request, Flux.just(request.answer));
	}

	/**
	 * A recorded request.
	 */
	public static final class Request {

		private final String endpoint;

		private final int variables;

		private final Map<String, String> query = new LinkedHashMap<>();

		private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

		private final Map<String, String> needs = new LinkedHashMap<>();

		private @Nullable Object body;

		private @Nullable Object answer;

		private @Nullable String failure;

		private @Nullable Method caller;

		private Request(String endpoint, int variables) {
			this.endpoint = endpoint;
			this.variables = variables;
		}

		private void query(Object[] arguments) {
			if (arguments[1] != null && !String.valueOf(arguments[1]).equals("[]")) {
				this.query.put((String) arguments[0], (arguments.length > 2) ? (String) arguments[2] : "");
			}
		}

		private void body(Object body, String type) {
			this.body = body;
			this.headers.put("Content-Type", type);
		}

		/**
		 * Return the endpoint.
		 * @return method and path, with empty braces for variables
		 */
		public String endpoint() {
			return this.endpoint;
		}

		/**
		 * Return the number of variables in the path.
		 * @return the number
		 */
		public int variables() {
			return this.variables;
		}

		/**
		 * Return the query parameters.
		 * @return the API version that each requires, or an empty text
		 */
		public Map<String, String> query() {
			return this.query;
		}

		/**
		 * Return the headers.
		 * @return their names; only {@code Content-Type} has its value
		 */
		public Map<String, String> headers() {
			return this.headers;
		}

		/**
		 * Return the other parts of the request that require an API version.
		 * @return the API version that each requires
		 */
		public Map<String, String> needs() {
			return this.needs;
		}

		/**
		 * Return the body.
		 * @return the body, or {@code null} if there is none
		 */
		public @Nullable Object body() {
			return this.body;
		}

		/**
		 * Return the answer.
		 * @return the answer, or {@code null} if it is not JSON or could not be read
		 */
		public @Nullable Object answer() {
			return this.answer;
		}

		/**
		 * Return why the answer could not be read.
		 * @return the message, or {@code null} if it could be read
		 */
		public @Nullable String failure() {
			return this.failure;
		}

		/**
		 * Set the operation that sent the request.
		 * @param caller the operation
		 */
		public void causedBy(Method caller) {
			this.caller = caller;
		}

		/**
		 * Return the operation that sent the request.
		 * @return the operation, or {@code null} if it is not set
		 */
		public @Nullable Method caller() {
			return this.caller;
		}

		@Override
		public String toString() {
			return this.endpoint + " " + this.query.keySet();
		}

	}

}
