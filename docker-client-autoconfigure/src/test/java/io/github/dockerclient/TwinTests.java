package io.github.dockerclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the blocking and the reactive operations correspond to each other, and that
 * the Javadoc of each names the endpoint that it calls.
 */
class TwinTests {

	private static final Path SOURCES = Path.of("src/main/java");

	/** Operations that consist of other operations, or that send no request. */
	private static final Set<String> WITHOUT_ENDPOINT = Set.of("run", "runDetached", "awaitHealthy", "awaitPort",
			"awaitLogLine", "pullIfMissing", "logLines", "apiVersion", "logout", "scale", "rollback", "progress",
			"awaitConverged", "followEvents");

	private static final Pattern ENDPOINT = Pattern.compile("\\.(get|head|post|put|delete)\\(\\s*\"(/[^\"]*)\"");

	private static final Pattern OPERATION = Pattern.compile("/\\*\\*(?<doc>(?:(?!\\*/).)*+)\\*/\\s*(?<code>[^;{]*)",
			Pattern.DOTALL);

	private static final Pattern STATIC = Pattern.compile("(@Internal\\s+)?static ");

	private static final Pattern NAME = Pattern.compile("(\\w+)\\(");

	private static final Pattern SINCE = Pattern.compile("since API (1\\.\\d\\d)\\b");

	/** The first word of the Javadoc of overloads that refer to another overload. */
	private static final String POINTER = "As";

	private static final Pattern DOCUMENTED = Pattern
		.compile("\\{@code (GET|HEAD|POST|PUT|DELETE) (/[^\\s]*?)}[,.:; ]");

	static List<Class<?>> reactiveOperations() throws Exception {
		List<Class<?>> types = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.sorted().toList()) {
				if (file.getFileName().toString().matches("Reactive\\w+Operations\\.java")) {
					String name = SOURCES.relativize(file).toString().replaceFirst("\\.java$", "");
					types.add(Class.forName(name.replace(file.getFileSystem().getSeparator(), ".")));
				}
			}
		}
		return types;
	}

	static Stream<Class<?>> twins() throws Exception {
		return Stream.concat(reactiveOperations().stream(),
				Stream.of(ReactiveDockerHttp.class, ReactiveDockerRequest.class));
	}

	private static Class<?> twin(Class<?> reactive) throws ClassNotFoundException {
		return Class.forName(reactive.getPackageName() + "." + reactive.getSimpleName().substring("Reactive".length()));
	}

	@Test
	void thereAreOperations() throws Exception {
		assertThat(reactiveOperations()).extracting(Class::getSimpleName)
			.contains("ReactiveDockerOperations", "ReactiveContainerOperations", "ReactiveImageOperations",
					"ReactiveSystemOperations");
	}

	@ParameterizedTest
	@MethodSource("twins")
	void twinsHaveTheSameMethods(Class<?> reactive) throws Exception {
		Map<String, String> expected = operations(reactive, TwinTests::blocking);
		Map<String, String> actual = operations(twin(reactive), Type::getTypeName);
		// The blocking form is closed together with its client.
		if (reactive == ReactiveDockerHttp.class) {
			assertThat(expected.remove("close()")).isEqualTo("void");
		}
		// Sessions and operations are based on these methods, and have blocking forms
		// themselves.
		expected.keySet().removeIf((signature) -> signature.matches("(hijack|webSocket|grpc|untilClosed|with)\\(.*"));
		expected.replaceAll((signature, result) -> result.startsWith("List|Stream")
				? result.replace("List|Stream", streamOrList(actual.get(signature))) : result);
		assertThat(actual).isEqualTo(expected);
	}

	private static String streamOrList(@Nullable String actual) {
		return (actual != null && actual.startsWith("java.util.stream.Stream")) ? "java.util.stream.Stream"
				: "java.util.List";
	}

	private static Map<String, String> operations(Class<?> type, Function<Type, String> result) {
		Map<String, String> operations = new TreeMap<>();
		for (Method method : type.getMethods()) {
			if (!Modifier.isStatic(method.getModifiers())) {
				String kind = method.isDefault() ? "default " : "";
				operations.put(signature(method), result.apply(method.getGenericReturnType()));
				operations.put(signature(method) + " is", kind);
			}
		}
		operations.keySet().removeIf((key) -> key.equals("close() is"));
		return operations;
	}

	private static String signature(Method method) {
		return method.getName() + Arrays.stream(method.getParameters())
			.map(TwinTests::parameter)
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String parameter(Parameter parameter) {
		assertThat(parameter.isNamePresent()).isTrue();
		String type = parameter.getParameterizedType().getTypeName();
		return (type.equals("reactor.core.publisher.Mono<java.lang.Boolean>") ? "boolean" : type) + " "
				+ parameter.getName();
	}

	private static String blocking(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			Type argument = parameterized.getActualTypeArguments()[0];
			if (parameterized.getRawType() == Mono.class) {
				return (argument == Void.class) ? "void" : twinName(argument);
			}
			if (parameterized.getRawType() == Flux.class) {
				if (argument == DataBuffer.class) {
					return InputStream.class.getName();
				}
				return "List|Stream<" + argument.getTypeName() + ">";
			}
		}
		return twinName(type);
	}

	// Applies to groups of operations, sessions, and the types that begin or represent a
	// request.
	private static String twinName(Type type) {
		return type.getTypeName().replaceFirst("\\.Reactive(\\w+)$", ".$1");
	}

	@Test
	void sessionsHaveTheSameMethods() {
		Map<String, String> expected = operations(ReactiveAttachment.class, TwinTests::blocking);
		Map<String, String> actual = operations(Attachment.class, Type::getTypeName);
		// A publisher of bytes becomes an output stream.
		assertThat(actual.remove("input()")).isEqualTo(OutputStream.class.getName());
		actual.remove("input() is");
		expected.replaceAll((signature, result) -> result.replace("List|Stream", "java.util.stream.Stream"));
		assertThat(actual).isEqualTo(expected);
	}

	@Test
	void frontDoorsHaveAGroupForEachOperations() throws Exception {
		Set<String> groups = Arrays.stream(ReactiveDockerOperations.class.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()))
			.map((method) -> method.getReturnType().getSimpleName())
			.filter((name) -> name.endsWith("Operations"))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<Class<?>> parts = reactiveOperations().stream()
			.flatMap((type) -> Arrays.stream(type.getInterfaces()))
			.collect(Collectors.toSet());
		Set<String> all = reactiveOperations().stream()
			.filter((type) -> type != ReactiveDockerOperations.class && !parts.contains(type))
			.map(Class::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(groups).isEqualTo(all);
	}

	@Test
	void eachEndpointStandsOnceInTheSources() throws IOException {
		List<String> endpoints = endpoints();
		assertThat(endpoints).contains("GET /containers/json", "POST /images/create", "GET /_ping")
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("reactiveOperations")
	void eachOperationNamesItsEndpointAndVersion(Class<?> reactive) throws Exception {
		if (reactive == ReactiveDockerOperations.class) {
			return;
		}
		Map<String, List<String>> documented = documentation(reactive);
		assertThat(documentation(twin(reactive))).isEqualTo(documented);
		assertThat(documented.keySet()).isEqualTo(operationNames(reactive));
		List<String> endpoints = endpoints();
		documented.forEach((name, claims) -> {
			assertThat(claims).as("documented overloads of " + name).hasSize(overloads(reactive, name));
			for (String claim : claims) {
				if (WITHOUT_ENDPOINT.contains(name)) {
					assertThat(claim).as(name).isEmpty();
				}
				else {
					assertThat(claim).as("documentation of %s.%s", reactive.getSimpleName(), name)
						.matches("\\w+ /\\S+ since 1\\.\\d\\d");
					assertThat(endpoints).contains(claim.replaceFirst(" since .*", ""));
				}
			}
		});
	}

	@Test
	void eachEndpointIsNamedByAnOperation() throws Exception {
		Set<String> named = new TreeSet<>();
		for (Class<?> reactive : reactiveOperations()) {
			documentation(reactive).values()
				.forEach((claims) -> claims.forEach((claim) -> named.add(claim.replaceFirst(" since .*", ""))));
		}
		assertThat(named).containsAll(endpoints());
	}

	private static Set<String> operationNames(Class<?> type) {
		return ownOperations(type).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
	}

	private static int overloads(Class<?> type, String name) {
		return (int) ownOperations(type).filter((method) -> method.getName().equals(name)).count();
	}

	// Returns the operations that an interface does not inherit.
	private static Stream<Method> ownOperations(Class<?> type) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getDeclaringClass() == type && !Modifier.isStatic(method.getModifiers()));
	}

	// Returns the endpoint and API version that the Javadoc of each overload states, by
	// the name of the operation.
	private static Map<String, List<String>> documentation(Class<?> type) throws IOException {
		String source = Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
		Map<String, List<String>> documentation = new TreeMap<>();
		Matcher matcher = OPERATION.matcher(source);
		while (matcher.find()) {
			Matcher name = NAME.matcher(matcher.group("code"));
			if (name.find() && !STATIC.matcher(matcher.group("code")).lookingAt()) {
				documentation.computeIfAbsent(name.group(1), (operation) -> new ArrayList<>())
					.add(claim(name.group(1), matcher.group("doc").replaceAll("\\s+\\*\\s+", " ")));
			}
		}
		documentation.values().forEach(TwinTests::followPointers);
		return documentation;
	}

	private static void followPointers(List<String> claims) {
		List<String> full = claims.stream().filter((claim) -> !claim.equals(POINTER)).distinct().toList();
		claims.replaceAll((claim) -> (claim.equals(POINTER) && !full.isEmpty()) ? full.get(0) : claim);
		Collections.sort(claims);
	}

	private static String claim(String name, String text) {
		if (text.startsWith(" As {@link #" + name + "(")) {
			return POINTER;
		}
		Matcher endpoint = DOCUMENTED.matcher(text);
		Matcher since = SINCE.matcher(text);
		return endpoint.find()
				? endpoint.group(1) + " " + endpoint.group(2) + " since " + (since.find() ? since.group(1) : "?") : "";
	}

	private static List<String> endpoints() throws IOException {
		List<String> endpoints = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
				Matcher matcher = ENDPOINT.matcher(code);
				while (matcher.find()) {
					endpoints.add(matcher.group(1).toUpperCase(Locale.ROOT) + " " + matcher.group(2));
				}
			}
		}
		return endpoints;
	}

}
