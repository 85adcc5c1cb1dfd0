package io.github.dockerclient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.build.BuildDefaults;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.requests.EngineApi;
import io.github.dockerclient.requests.EngineApi.Fact;
import io.github.dockerclient.requests.EngineApi.Operation;
import io.github.dockerclient.requests.EngineApi.Versions;
import io.github.dockerclient.requests.JsonRecords;
import io.github.dockerclient.requests.RecordedRequests;
import io.github.dockerclient.requests.RecordedRequests.Request;
import io.github.dockerclient.requests.Samples;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the client supports the whole Engine API. Each operation is called with all
 * options set, and receives an answer with all properties.
 */
class EngineApiTests {

	/** Operations that the client does not support, by the reason. */
	private static final Map<String, List<String>> LATER = Map.of("only BuildKit uses it", List.of("Session", "Grpc"),
			"the negotiation of versions sends it, below the operations", List.of("SystemPingHead"),
			"its answer contains nothing that a client needs", List.of("SystemOptions", "DebugVars"));

	/** Parameters that no operation sends, by the reason. */
	private static final Map<String, List<String>> APART = Map.of("only BuildKit uses it",
			List.of("ImageBuild ?version", "ImageBuild ?session", "ImageBuild ?buildid", "ImageBuild ?outputs"),
			"undocumented: makes records of the frames, in a few releases of the engine",
			List.of("ContainerLogs ?format"));

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final EngineApi API = new EngineApi();

	private static final Map<String, List<Request>> REACTIVE = new TreeMap<>();

	private static final Map<String, List<Request>> BLOCKING = new TreeMap<>();

	private static final Map<Operation, Findings> FINDINGS = new LinkedHashMap<>();

	@BeforeAll
	static void callEverything(@TempDir Path directory) throws Exception {
		Files.write(directory.resolve("Dockerfile"), new byte[0]);
		Samples samples = new Samples(directory, Files.write(directory.resolve("sample"), new byte[0]));
		RecordedRequests reactive = new RecordedRequests(API);
		ReactiveDockerOperations client = new DefaultReactiveDockerOperations(reactive.http(),
				(registry) -> Mono.empty(), BuildDefaults.NONE, CallDefaults.NONE);
		REACTIVE.putAll(call(client, reactive, samples));
		RecordedRequests blocking = new RecordedRequests(API);
		BLOCKING.putAll(call(new BlockingDockerOperations(new DefaultReactiveDockerOperations(blocking.http(),
				(registry) -> Mono.empty(), BuildDefaults.NONE, CallDefaults.NONE)), blocking, samples));
		API.operations()
			.values()
			.forEach((operation) -> FINDINGS.put(operation,
					new Findings(operation, REACTIVE.getOrDefault(operation.endpoint(), List.of()))));
	}

	private static Map<String, List<Request>> call(Object client, RecordedRequests recorded, Samples samples)
			throws Exception {
		for (Method group : client.getClass().getMethods()) {
			if (group.getReturnType().getSimpleName().endsWith("Operations")) {
				ReflectionUtils.makeAccessible(group);
				Object operations = group.invoke(client);
				for (Method operation : group.getReturnType().getMethods()) {
					if (!Modifier.isStatic(operation.getModifiers()) && !isMadeOfOthers(operation)) {
						call(operations, operation, recorded, samples);
					}
				}
			}
		}
		return recorded.requests().stream().collect(Collectors.groupingBy(Request::endpoint));
	}

	// Operations that wait or follow call other operations repeatedly. Operations with
	// options are called through their builders.
	private static boolean isMadeOfOthers(Method operation) {
		return operation.getName().startsWith("await") || operation.getName().startsWith("follow")
				|| Arrays.stream(operation.getParameterTypes())
					.anyMatch((type) -> type.getSimpleName().endsWith("Options") || hasBuilder(type));
	}

	private static boolean hasBuilder(Class<?> type) {
		return Arrays.stream(type.getClasses()).anyMatch((nested) -> nested.getSimpleName().equals("Builder"));
	}

	private static void call(Object operations, Method operation, RecordedRequests recorded, Samples samples)
			throws Exception {
		List<List<Object>> arguments = new ArrayList<>(List.of(List.of()));
		for (java.lang.reflect.Parameter parameter : operation.getParameters()) {
			List<Object> variants = samples.variants(parameter);
			arguments = arguments.stream()
				.flatMap((others) -> variants.stream()
					.map((variant) -> Stream.concat(others.stream(), Stream.of(variant)).toList()))
				.toList();
		}
		for (List<Object> variant : arguments) {
			int before = recorded.requests().size();
			call(operations, operation, variant.toArray());
			for (Request request : recorded.requests().stream().skip(before).toList()) {
				request.causedBy(operation);
			}
		}
	}

	// Some options exclude each other. The client rejects such combinations.
	private static void call(Object operations, Method operation, Object[] arguments) throws Exception {
		try {
			ReflectionUtils.makeAccessible(operation);
			Object result = operation.invoke(operations, arguments);
			if (result instanceof Mono<?> mono) {
				mono.block(LIMIT);
			}
			else if (result instanceof Flux<?> flux) {
				flux.blockLast(LIMIT);
			}
			else if (result instanceof Stream<?> stream) {
				stream.toList();
			}
		}
		catch (InvocationTargetException ex) {
			if (!(ex.getTargetException() instanceof IllegalArgumentException)
					&& !(ex.getTargetException() instanceof DockerException)) {
				throw new IllegalStateException(operation + " failed", ex);
			}
		}
		catch (IllegalArgumentException | DockerException ex) {
			// This combination is rejected.
		}
	}

	static Stream<Operation> operations() {
		return API.operations().values().stream();
	}

	static Stream<Operation> presentOperations() {
		return operations().filter((operation) -> !isLater(operation));
	}

	private static boolean isLater(Operation operation) {
		return LATER.values().stream().anyMatch((names) -> names.contains(operation.name()));
	}

	@Test
	void whatComesLaterIsNotThereYet() {
		assertThat(LATER.values().stream().flatMap(List::stream)).isSubsetOf(operations().map(Operation::name).toList())
			.doesNotHaveDuplicates();
		assertThat(operations().filter(EngineApiTests::isLater))
			.allSatisfy((operation) -> assertThat(REACTIVE).doesNotContainKey(operation.endpoint()));
	}

	@Test
	void bothFrontDoorsAskTheSame() {
		assertThat(asked(BLOCKING)).isEqualTo(asked(REACTIVE));
	}

	private static Map<String, Set<String>> asked(Map<String, List<Request>> door) {
		Map<String, Set<String>> asked = new TreeMap<>();
		door.forEach((endpoint, requests) -> asked.put(endpoint,
				requests.stream().map(Request::toString).collect(Collectors.toCollection(TreeSet::new))));
		return asked;
	}

	@Test
	void whatIsAskedIsInTheTable() {
		assertThat(API.operations().keySet()).containsAll(REACTIVE.keySet());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("presentOperations")
	void nothingIsMissing(Operation operation) {
		assertThat(FINDINGS).hasEntrySatisfying(operation, (findings) -> assertThat(findings.missing).isEmpty());
	}

	private static boolean isApart(Operation operation, String parameter) {
		return APART.values().stream().anyMatch((names) -> names.contains(operation.name() + " " + parameter));
	}

	@Test
	void theCountIsFull() {
		List<Findings> present = FINDINGS.values().stream().filter((findings) -> !isLater(findings.operation)).toList();
		long reachable = present.stream().filter((findings) -> !findings.requests.isEmpty()).count();
		int apart = APART.values().stream().mapToInt(List::size).sum();
		int parameters = present.stream().mapToInt((findings) -> findings.operation.parameters()).sum() - apart;
		int presentParameters = present.stream().mapToInt((findings) -> findings.presentParameters).sum();
		Set<String> properties = all(present, (findings) -> findings.properties);
		Set<String> missing = all(present, (findings) -> findings.missingProperties);
		String count = "operations %d of %d, parameters %d of %d, properties %d of %d".formatted(reachable,
				present.size(), presentParameters, parameters, properties.size() - missing.size(), properties.size());
		System.out.printf("Engine API: %s; apart from these %d operations and %d parameters%n", count,
				FINDINGS.size() - present.size(), apart);
		assertThat(count).isEqualTo("operations %1$d of %1$d, parameters %2$d of %2$d, properties %3$d of %3$d",
				present.size(), parameters, properties.size());
	}

	private static Set<String> all(List<Findings> findings, Function<Findings, Set<String>> part) {
		return findings.stream().map(part).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What the client supports of one operation, and what is missing.
	 */
	private static final class Findings {

		private final Operation operation;

		private final List<Request> requests;

		private final List<String> missing = new ArrayList<>();

		private final Set<String> properties = new TreeSet<>();

		private final Set<String> missingProperties = new TreeSet<>();

		private int presentParameters;

		Findings(Operation operation, List<Request> requests) {
			this.operation = operation;
			this.requests = requests;
			if (requests.isEmpty()) {
				this.missing.add("no operation asks " + operation.endpoint());
			}
			requests.stream().map(Request::failure).filter(Objects::nonNull).distinct().forEach(this.missing::add);
			checkParameters();
			checkBody();
			checkAnswer();
			this.properties.stream()
				.filter((property) -> this.missing.stream().anyMatch((line) -> line.startsWith(property + " ")))
				.forEach(this.missingProperties::add);
		}

		private void checkParameters() {
			if (this.requests.stream().anyMatch((request) -> request.variables() == this.operation.variables())) {
				this.presentParameters += this.operation.variables();
			}
			checkParameters("?", this.operation.query(), Request::query);
			checkParameters("@", this.operation.headers(), Request::headers);
			if (!this.operation.body().isEmpty()) {
				boolean tar = this.operation.json() == null;
				if (this.requests.stream()
					.anyMatch((request) -> request.body() != null && tar == request.body().equals("tar"))) {
					this.presentParameters++;
				}
				else {
					this.missing.add("> body");
				}
			}
		}

		private void checkParameters(String kind, Map<String, Versions> parameters,
				Function<Request, Map<String, String>> sent) {
			parameters.forEach((name, versions) -> {
				Set<String> since = this.requests.stream()
					.flatMap((request) -> Stream.ofNullable(sent.apply(request).get(name))
						.map((own) -> since(request, own)))
					.collect(Collectors.toCollection(TreeSet::new));
				Versions expected = this.operation.versions().within(versions);
				if (isApart(this.operation, kind + name)) {
					if (!since.isEmpty()) {
						this.missing.add(kind + name + " is no longer apart");
					}
				}
				else if (since.isEmpty()) {
					this.missing.add(kind + name);
				}
				else if (kind.equals("?") && !since.equals(Set.of(Objects.toString(expected.since(), "")))) {
					this.missing.add(kind + name + " is to be there since '" + Objects.toString(expected.since(), "")
							+ "', not " + since);
				}
				else {
					this.presentParameters++;
				}
			});
			Set<String> unknown = this.requests.stream()
				.flatMap((request) -> sent.apply(request).keySet().stream())
				.collect(Collectors.toCollection(TreeSet::new));
			unknown.removeAll(parameters.keySet());
			unknown.remove("Content-Type");
			unknown.forEach((name) -> this.missing.add(kind + name + " is sent, but unknown"));
		}

		private static String since(Request request, String own) {
			return own.isEmpty() ? request.needs().getOrDefault("this endpoint", "") : own;
		}

		private void checkBody() {
			String type = this.operation.json();
			if (type == null) {
				return;
			}
			List<Object> bodies = this.requests.stream()
				.map(Request::body)
				.filter(Objects::nonNull)
				.distinct()
				.toList();
			List<JsonNode> written = bodies.stream().map((body) -> json(body)).toList();
			for (Fact fact : API.facts(type, this.operation.versions())) {
				this.properties.add(fact.id());
				List<JsonNode> values = written.stream().flatMap((body) -> find(body, fact.path())).toList();
				String where = fact.id() + " at > " + String.join("/", fact.path());
				if (values.isEmpty()) {
					this.missing.add(where);
				}
				else if (!values.stream().allMatch((value) -> EngineApi.fits(value, fact.type()))) {
					this.missing.add(where + " is to be " + fact.type() + ", not " + values.get(0));
				}
				else {
					check(fact, false, where, bodies);
				}
				if (EngineApi.isInteger(fact.type())) {
					checkWidth(fact, type, where, bodies);
				}
			}
		}

		// Checks that the body can carry the largest number of the type.
		private void checkWidth(Fact fact, String type, String where, List<Object> bodies) {
			JsonNode sample = API.sample(type);
			List<JsonNode> expected = find(sample, fact.path()).toList();
			bodies.stream()
				.map(Object::getClass)
				.distinct()
				.map((body) -> find(json(JsonAccess.mapper().treeToValue(sample, body)), fact.path()).toList())
				.filter((written) -> !written.isEmpty() && !written.equals(expected))
				.forEach((written) -> this.missing.add(where + " is " + expected + ", not " + written));
		}

		private void checkAnswer() {
			String type = this.operation.result();
			if (type == null) {
				return;
			}
			JsonNode sample = API.sample(type);
			List<Object> answers = answers();
			if (this.requests.stream().noneMatch(Findings::isGiven)) {
				this.missing.add("no operation gives what " + this.operation.endpoint() + " answers");
			}
			List<JsonNode> written = answers.stream().map((answer) -> json(answer)).toList();
			for (Fact fact : API.facts(type, this.operation.versions())) {
				this.properties.add(fact.id());
				List<JsonNode> values = written.stream().flatMap((answer) -> find(answer, fact.path())).toList();
				String where = fact.id() + " at < " + String.join("/", fact.path());
				JsonNode expected = find(sample, fact.path()).findFirst().orElseThrow();
				if (values.isEmpty()) {
					this.missing.add(where);
				}
				else if (!values.get(0).equals(expected) && !expected.isContainer()) {
					this.missing.add(where + " is " + expected + ", not " + values.get(0));
				}
				else {
					check(fact, true, where, answers);
				}
			}
		}

		// Returns whether the caller receives the answer, or an object that contains it.
		private static boolean isGiven(Request request) {
			if (request.answer() == null || request.caller() == null) {
				return false;
			}
			Object answer = (request.answer() instanceof List<?> list) ? list.get(0) : request.answer();
			Set<Class<?>> given = new HashSet<>();
			JsonRecords.collect(request.caller().getGenericReturnType(), given);
			return given.contains(answer.getClass())
					|| request.caller().getGenericReturnType().getTypeName().contains(answer.getClass().getName());
		}

		private List<Object> answers() {
			List<Object> answers = new ArrayList<>();
			for (Request request : this.requests) {
				Object answer = request.answer();
				if (answer != null) {
					answers.add(answer);
				}
			}
			return answers.stream().distinct().toList();
		}

		private void check(Fact fact, boolean answer, String where, List<Object> objects) {
			// A property that newer engines no longer send can still be read from older
			// ones.
			Versions expected = answer ? new Versions(fact.versions().since(), null) : fact.versions();
			Set<Versions> versions = objects.stream()
				.flatMap((object) -> versions(object, fact.path(), this.operation.versions()))
				.map((found) -> answer ? new Versions(found.since(), null) : found)
				.collect(Collectors.toSet());
			if (!versions.isEmpty() && !versions.equals(Set.of(expected))) {
				this.missing.add(where + " is to be there in '" + expected + "', not in " + versions);
			}
		}

		private static JsonNode json(Object object) {
			return JsonAccess.mapper().readTree(JsonAccess.mapper().writeValueAsBytes(object));
		}

		private static Stream<JsonNode> find(JsonNode node, List<String> path) {
			if (path.isEmpty()) {
				return node.isNull() ? Stream.empty() : Stream.of(node);
			}
			List<String> rest = path.subList(1, path.size());
			return switch (path.get(0)) {
				case EngineApi.ELEMENT, EngineApi.VALUE -> node.valueStream().flatMap((value) -> find(value, rest));
				default -> Stream.ofNullable(node.get(path.get(0))).flatMap((value) -> find(value, rest));
			};
		}

		// Returns the versions that the components along the path declare.
		private static Stream<Versions> versions(@Nullable Object object, List<String> path, Versions versions) {
			if (path.isEmpty() || object == null) {
				return (object != null) ? Stream.of(versions) : Stream.empty();
			}
			List<String> rest = path.subList(1, path.size());
			if (object instanceof Collection<?> elements && path.get(0).equals(EngineApi.ELEMENT)) {
				return elements.stream().flatMap((element) -> versions(element, rest, versions));
			}
			if (object instanceof Map<?, ?> map) {
				return (path.get(0).equals(EngineApi.VALUE) ? map.values().stream()
						: Stream.ofNullable(map.get(path.get(0))))
					.flatMap((value) -> versions(value, rest, versions));
			}
			if (!(object instanceof Record)) {
				return Stream.empty();
			}
			Map<String, RecordComponent> components = JsonRecords.components(object.getClass());
			RecordComponent component = components.get(path.get(0));
			if (component != null && !JsonRecords.isUnwrapped(component)) {
				return versions(JsonRecords.get(component, object), rest, versions.within(versions(component)));
			}
			return components.values()
				.stream()
				.filter(JsonRecords::isUnwrapped)
				.flatMap((unwrapped) -> versions(JsonRecords.get(unwrapped, object), path, versions));
		}

		private static Versions versions(RecordComponent component) {
			Since since = component.getAnnotation(Since.class);
			Until until = component.getAnnotation(Until.class);
			return new Versions((since != null) ? ApiVersion.of(since.value()) : null,
					(until != null) ? ApiVersion.of(until.value()) : null);
		}

	}

}
