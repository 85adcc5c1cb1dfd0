package io.github.dockerclient;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.dockerclient.requests.Samples;
import io.github.dockerclient.transport.RequestOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every builder of options rejects null, and null elements of arrays, with the
 * name of the option. The typical source of null is {@code System.getenv}.
 */
class NullOptionsTests {

	@TempDir
	private Path directory;

	static Stream<Class<?>> builders() throws IOException {
		return Stream
			.<Stream<Class<?>>>of(classes("*$Builder"),
					classes("*Options").filter(RequestOptions.class::isAssignableFrom),
					Stream.of(DockerClientBuilder.class))
			.flatMap((types) -> types)
			.filter((type) -> Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers()))
			.sorted(Comparator.comparing(Class::getName));
	}

	private static Stream<Class<?>> classes(String name) throws IOException {
		String pattern = "classpath*:io/github/dockerclient/**/" + name + ".class";
		return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
			.map(NullOptionsTests::path)
			.filter((path) -> !path.contains("/test-classes/"))
			.map((path) -> path.substring(path.lastIndexOf("io/github/dockerclient/")))
			.map((path) -> path.substring(0, path.length() - ".class".length()).replace('/', '.'))
			.map((type) -> ClassUtils.resolveClassName(type, null));
	}

	private static String path(Resource resource) {
		try {
			return resource.getURL().getPath();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void allAreFound() throws IOException {
		assertThat(builders()).hasSizeGreaterThan(60);
	}

	@ParameterizedTest
	@MethodSource("builders")
	void nullIsRefusedByName(Class<?> type) throws Exception {
		Samples samples = new Samples(this.directory, Files.createFile(this.directory.resolve("file")));
		assertThat(Samples.setters(type).stream().flatMap((setter) -> failures(type, setter, samples))).isEmpty();
	}

	private static Stream<String> failures(Class<?> type, Method setter, Samples samples) {
		Parameter[] parameters = setter.getParameters();
		return Stream.iterate(0, (index) -> index < parameters.length, (index) -> index + 1)
			.filter((index) -> !parameters[index].getType().isPrimitive()
					&& !parameters[index].getAnnotatedType().isAnnotationPresent(Nullable.class))
			.flatMap((index) -> {
				Object[] arguments = Arrays.stream(parameters).map(samples::of).toArray();
				arguments[index] = null;
				Stream<String> failure = failure(type, setter, parameters[index], arguments);
				if (!parameters[index].isVarArgs()) {
					return failure;
				}
				Object[] withNull = Arrays.stream(parameters).map(samples::of).toArray();
				withNull[index] = Arrays.copyOf((Object[]) withNull[index], ((Object[]) withNull[index]).length + 1);
				return Stream.concat(failure, failure(type, setter, parameters[index], withNull));
			});
	}

	private static Stream<String> failure(Class<?> type, Method setter, Parameter parameter, Object[] arguments) {
		String call = type.getName().replaceFirst(".*\\.", "") + "." + setter.getName() + "(" + parameter.getName()
				+ ")";
		try {
			setter.invoke(builder(type), arguments);
			return Stream.of(call + " takes null");
		}
		catch (InvocationTargetException ex) {
			String message = String.valueOf(ex.getTargetException().getMessage());
			boolean refused = ex.getTargetException() instanceof IllegalArgumentException
					&& (message.toLowerCase(Locale.ROOT).contains(parameter.getName().toLowerCase(Locale.ROOT))
							|| message.toLowerCase(Locale.ROOT).contains(setter.getName().toLowerCase(Locale.ROOT)));
			return refused ? Stream.empty() : Stream.of(call + ": " + ex.getTargetException());
		}
		catch (ReflectiveOperationException ex) {
			return Stream.of(call + ": " + ex);
		}
	}

	private static Object builder(Class<?> type) throws ReflectiveOperationException {
		if (type == DockerClientBuilder.class) {
			return DockerOperations.builder();
		}
		Class<?> outer = type.getDeclaringClass();
		for (Method method : (outer != null) ? outer.getDeclaredMethods() : new Method[0]) {
			if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type
					&& method.getParameterCount() == 0) {
				ReflectionUtils.makeAccessible(method);
				return method.invoke(null);
			}
		}
		Constructor<?> constructor = type.getDeclaredConstructor();
		ReflectionUtils.makeAccessible(constructor);
		return constructor.newInstance();
	}

}
