package io.github.dockerclient;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.SinceValue;
import io.github.dockerclient.type.Ulimit;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The builders of records in the sources are those that {@link RecordBuilders} derives
 * from the records, and the records that users build have one.
 */
class DerivedBuildersTests {

	private static final int MAX_COMPONENTS_WITHOUT_BUILDER = 8;

	private static final Path SOURCES = Path.of("src/main/java");

	static Set<Path> derived() throws IOException {
		return RecordBuilders.derive().keySet();
	}

	static Stream<Arguments> contents() throws IOException {
		return RecordBuilders.derive().entrySet().stream().map((file) -> Arguments.of(file.getKey(), file.getValue()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("contents")
	void fileIsAsDerived(Path file, String derived) throws IOException {
		assertThat(file).exists();
		assertThat(DerivedTwinsTests.withoutLayout(Files.readString(file))
			.equals(DerivedTwinsTests.withoutLayout(derived)))
			.withFailMessage("%s is not as derived from its record. Change that, and run: %s", file.getFileName(),
					RecordBuilders.COMMAND)
			.isTrue();
	}

	@Test
	void eachDerivedFileHasItsRecord() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<Path> builders = new ArrayList<>();
			for (Path file : files.filter((path) -> path.toString().endsWith("Builder.java")).toList()) {
				if (Files.readString(file).startsWith(RecordBuilders.HEADER)) {
					builders.add(file);
				}
			}
			assertThat(builders).containsExactlyInAnyOrderElementsOf(derived());
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("derived")
	void setterNamesTheApiVersionsOfItsComponent(Path file) throws Exception {
		String source = Files.readString(file).replaceAll("\\s+\\*\\s+", " ");
		for (RecordComponent component : built(file).getRecordComponents()) {
			String setter = " " + component.getName() + "(";
			int end = source.indexOf(setter, source.indexOf("return builder;"));
			String documentation = source.substring(source.lastIndexOf("/**", end), end);
			assertThat(documentation).contains("Set ", "@param " + component.getName(), "@return this builder");
			assertThat(versions(component))
				.allSatisfy((version) -> assertThat(documentation).contains("API " + version));
		}
	}

	private static List<String> versions(RecordComponent component) {
		List<String> versions = new ArrayList<>();
		for (SinceValue since : component.getAnnotationsByType(SinceValue.class)) {
			versions.add(since.since());
		}
		if (component.isAnnotationPresent(Since.class)) {
			versions.add(component.getAnnotation(Since.class).value());
		}
		if (component.isAnnotationPresent(Until.class)) {
			versions.add(component.getAnnotation(Until.class).value());
		}
		return versions;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("derived")
	void setterTakesNullOnlyIfItsComponentMayBeNull(Path file) throws Exception {
		Class<?> builder = builder(file);
		for (RecordComponent component : built(file).getRecordComponents()) {
			Method setter = builder.getMethod(component.getName(), component.getType());
			assertThat(setter.getGenericParameterTypes()[0]).isEqualTo(component.getGenericType());
			assertThat(setter.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class)).as(setter.toString())
				.isEqualTo(component.getAnnotatedType().isAnnotationPresent(Nullable.class));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("derived")
	void builderOfARecordBuildsAnEqualOne(Path file) throws Exception {
		Class<?> built = built(file);
		Object builder = built.getMethod("builder").invoke(null);
		for (RecordComponent component : built.getRecordComponents()) {
			if (component.getType() == String.class) {
				builder.getClass().getMethod(component.getName(), String.class).invoke(builder, component.getName());
			}
			else if (component.getType() == Long.class) {
				builder.getClass().getMethod(component.getName(), Long.class).invoke(builder, 1L);
			}
		}
		Object value = builder.getClass().getMethod("build").invoke(builder);
		Object copier = builder.getClass().getMethod("builder", built).invoke(null, value);
		assertThat(builder.getClass().getMethod("build").invoke(copier)).isEqualTo(value);
		for (RecordComponent component : built.getRecordComponents()) {
			Object actual = component.getAccessor().invoke(value);
			if (component.getType() == String.class) {
				assertThat(actual).isEqualTo(component.getName());
			}
			else if (component.getType() == Long.class) {
				assertThat(actual).isEqualTo(1L);
			}
			else if (actual instanceof Collection<?> collection) {
				assertThat(collection).isEmpty();
			}
			else if (actual instanceof Map<?, ?> map) {
				assertThat(map).isEmpty();
			}
			else {
				assertThat(actual).isNull();
			}
		}
	}

	@Test
	void whatIsRequiredMustBeSet() {
		assertThatIllegalArgumentException().isThrownBy(() -> Ulimit.builder().soft(1L).build())
			.withMessage("'name' must not be null");
	}

	@Test
	void recordsOfManyComponentsThatUsersBuildHaveABuilder() throws IOException {
		Set<Class<?>> passed = passed();
		assertThat(passed).hasSizeGreaterThan(derived().size());
		assertThat(passed.stream()
			.filter((type) -> type.getRecordComponents().length > MAX_COMPONENTS_WITHOUT_BUILDER)
			.filter((type) -> Stream.of(type.getMethods()).noneMatch((method) -> method.getName().equals("builder"))))
			.isEmpty();
	}

	@Test
	void recordsWithABuilderAreThoseThatUsersBuild() throws Exception {
		Set<Class<?>> built = new LinkedHashSet<>();
		for (Path file : derived()) {
			built.add(built(file));
		}
		assertThat(passed()).containsAll(built);
	}

	private static Class<?> builder(Path file) throws ClassNotFoundException {
		String name = SOURCES.relativize(file).toString().replace(".java", "");
		return Class.forName(String.join(".", name.split("\\W")));
	}

	private static Class<?> built(Path file) throws Exception {
		return builder(file).getMethod("build").getReturnType();
	}

	/**
	 * Return the records that can be passed to operations, alone or as a part of others.
	 */
	private static Set<Class<?>> passed() {
		Set<Class<?>> seen = new LinkedHashSet<>();
		for (Method group : ReactiveDockerOperations.class.getMethods()) {
			if (group.getParameterCount() == 0 && group.getReturnType().getSimpleName().endsWith("Operations")) {
				parameters(group.getReturnType(), seen);
			}
		}
		return seen.stream().filter(Class::isRecord).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static void parameters(Class<?> type, Set<Class<?>> seen) {
		for (Method method : type.getMethods()) {
			Stream.of(method.getGenericParameterTypes()).forEach((parameter) -> pass(parameter, seen));
		}
	}

	private static void pass(Type type, Set<Class<?>> seen) {
		if (type instanceof ParameterizedType parameterized) {
			pass(parameterized.getRawType(), seen);
			Stream.of(parameterized.getActualTypeArguments()).forEach((argument) -> pass(argument, seen));
		}
		else if (type instanceof Class<?> raw && raw.getName().startsWith("io.github.dockerclient.") && seen.add(raw)) {
			if (raw.isRecord()) {
				Stream.of(raw.getRecordComponents()).forEach((component) -> pass(component.getGenericType(), seen));
			}
			else {
				parameters(raw, seen);
			}
		}
	}

}
