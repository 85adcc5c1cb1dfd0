package io.github.dockerclient.requests;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.github.dockerclient.container.ReadyCondition;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.TarFilter;
import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Filters;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.ReflectionUtils;

/**
 * Arguments for any operation, with all options set.
 */
public final class Samples {

	/** Texts that must have a certain format, by the names of method and parameter. */
	private static final Map<String, String> TEXTS = Map.of("publish.containerPort", "80/tcp", "publish.ports", "80",
			"bind.target", "/sample", "set.settings", "sample=sample", "keepStorage.keepStorage", "1g",
			"maxUsedSpace.maxUsedSpace", "1g", "minFreeSpace.minFreeSpace", "1g", "reservedSpace.reservedSpace", "1g");

	/**
	 * Options that a builder requires in addition to the tested one, by the builder's
	 * name.
	 */
	private static final Map<String, String> REQUIRED = Map.of("ContainerCreateOptions", "image",
			"ServiceCreateOptions", "image");

	private final Path directory;

	private final Path file;

	/**
	 * Create samples.
	 * @param directory the argument where an operation takes a directory
	 * @param file the argument where an operation takes a file
	 */
	public Samples(Path directory, Path file) {
		this.directory = directory;
		this.file = file;
	}

	/**
	 * Return several arguments for a parameter, as some options exclude each other.
	 * @param parameter the parameter of an operation
	 * @return the arguments
	 */
	public List<Object> variants(Parameter parameter) {
		Class<?> builder = builder(parameter.getParameterizedType());
		if (builder == null) {
			return List.of(of(parameter));
		}
		List<Method> setters = setters(builder);
		List<Object> variants = new ArrayList<>();
		variants.add(filler(setters, false));
		for (Method setter : setters) {
			List<Method> others = new ArrayList<>(setters);
			others.remove(setter);
			variants.add(filler(others, false));
			List<Method> only = new ArrayList<>(setters);
			String required = REQUIRED.get(name(builder));
			only.removeIf((method) -> !method.equals(setter) && !method.getName().equals(required));
			variants.add(filler(only, false));
			variants.add(filler(only, true));
		}
		return variants;
	}

	private static String name(Class<?> type) {
		return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
	}

	private static @Nullable Class<?> builder(Type type) {
		if (type instanceof ParameterizedType generic && generic.getRawType() == Consumer.class
				&& generic.getActualTypeArguments()[0] instanceof Class<?> builder && isBuilder(builder)) {
			return builder;
		}
		return null;
	}

	private static boolean isBuilder(Class<?> type) {
		return type.getSimpleName().endsWith("Builder") || RequestOptions.class.isAssignableFrom(type);
	}

	/**
	 * Return the methods of a builder that set something.
	 * @param builder the builder
	 * @return the methods in a fixed order
	 */
	public static List<Method> setters(Class<?> builder) {
		// Inherited setters return the type of a base class.
		return Arrays.stream(builder.getMethods())
			.filter((method) -> method.getDeclaringClass() != RequestOptions.class
					&& !Modifier.isStatic(method.getModifiers()))
			.filter((method) -> method.getReturnType() != Object.class
					&& method.getReturnType().isAssignableFrom(builder))
			.sorted(Comparator.comparing(Method::toString))
			.toList();
	}

	private Consumer<Object> filler(List<Method> setters, boolean contrary) {
		return (builder) -> setters.forEach((setter) -> {
			Object[] arguments = Arrays.stream(setter.getParameters())
				.map((parameter) -> (contrary && parameter.getType() == boolean.class) ? Boolean.FALSE : of(parameter))
				.toArray();
			ReflectionUtils.makeAccessible(setter);
			ReflectionUtils.invokeMethod(setter, builder, arguments);
		});
	}

	/**
	 * Return an argument for a parameter.
	 * @param parameter the parameter
	 * @return the argument
	 */
	public Object of(Parameter parameter) {
		return of(parameter.getParameterizedType(),
				parameter.getDeclaringExecutable().getName() + "." + parameter.getName());
	}

	private Object of(Type type, String name) {
		if (type instanceof ParameterizedType generic) {
			return generic(generic, name);
		}
		if (type instanceof Class<?> plain) {
			return plain(plain, name);
		}
		return name;
	}

	private Object generic(ParameterizedType type, String name) {
		Type[] arguments = type.getActualTypeArguments();
		Class<?> raw = (Class<?>) type.getRawType();
		if (raw == Consumer.class) {
			Class<?> builder = builder(type);
			return (builder != null) ? filler(setters(builder), false) : (Consumer<Object>) (value) -> {
			};
		}
		if (raw == UnaryOperator.class) {
			return UnaryOperator.identity();
		}
		if (raw == Function.class) {
			return Function.identity();
		}
		if (raw == Predicate.class) {
			return (Predicate<Object>) (value) -> true;
		}
		if (raw == Map.class) {
			return Map.of(of(arguments[0], name), of(arguments[1], name));
		}
		if (raw == Set.class) {
			return Set.of(of(arguments[0], name));
		}
		if (raw == List.class || raw == Collection.class) {
			return List.of(of(arguments[0], name));
		}
		if (Publisher.class.isAssignableFrom(raw)) {
			return Flux.empty();
		}
		return plain(raw, name);
	}

	private Object plain(Class<?> type, String name) {
		if (type.isArray()) {
			Object array = java.lang.reflect.Array.newInstance(type.getComponentType(), 1);
			java.lang.reflect.Array.set(array, 0, plain(type.getComponentType(), name));
			return array;
		}
		if (type == String.class || type == Object.class || type == CharSequence.class) {
			return TEXTS.getOrDefault(name, "sample");
		}
		if (type == boolean.class || type == Boolean.class) {
			return true;
		}
		if (type == int.class || type == Integer.class) {
			return 1;
		}
		if (type == long.class || type == Long.class) {
			return 1L;
		}
		if (type == byte.class) {
			return (byte) 1;
		}
		if (type == double.class || type == Double.class) {
			return 0.5;
		}
		if (type == Duration.class) {
			return Duration.ofSeconds(5);
		}
		if (type == Instant.class) {
			return Instant.ofEpochSecond(1);
		}
		if (type == OffsetDateTime.class) {
			return OffsetDateTime.ofInstant(Instant.ofEpochSecond(1), ZoneOffset.UTC);
		}
		if (type == Path.class) {
			return name.matches("(?i).*(directory|context).*") ? this.directory : this.file;
		}
		if (type == URI.class) {
			return URI.create("http://localhost/sample");
		}
		if (type == TarFilter.class) {
			return (TarFilter) (path, directory) -> TarFilter.Choice.PACK;
		}
		if (type == ByteSource.class) {
			return ByteSource.of(new byte[0]);
		}
		if (type == InputStream.class) {
			return new ByteArrayInputStream(new byte[0]);
		}
		if (type == OutputStream.class) {
			return OutputStream.nullOutputStream();
		}
		if (type == Filters.class) {
			return Filters.none().and("sample", "sample");
		}
		if (type == Platform.class) {
			return Platform.of("linux/amd64/v1");
		}
		if (type == Pattern.class) {
			return Pattern.compile("sample");
		}
		if (type == ReadyCondition.class) {
			return (ReadyCondition) (containers, id, timeout) -> Mono.empty();
		}
		if (type == RegistryCredentials.class) {
			return new RegistryCredentials("docker.io", "sample", "sample", null);
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		if (type.isRecord()) {
			return record(type);
		}
		if (type.isSealed()) {
			return plain(type.getPermittedSubclasses()[0], name);
		}
		if (type.isInterface()) {
			return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
					(self, method, values) -> null);
		}
		throw new IllegalStateException("There is no sample of " + type.getName() + " for '" + name + "'");
	}

	private Object record(Class<?> type) {
		for (Field field : type.getFields()) {
			if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
				return Objects.requireNonNull(ReflectionUtils.getField(field, null));
			}
		}
		RecordComponent[] components = type.getRecordComponents();
		Object[] arguments = Arrays.stream(components)
			.map((component) -> of(component.getGenericType(), component.getName()))
			.toArray();
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			ReflectionUtils.makeAccessible(constructor);
			return constructor.newInstance(arguments);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalArgumentException(ex.getTargetException());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("There is no sample of " + type.getName(), ex);
		}
	}

}
