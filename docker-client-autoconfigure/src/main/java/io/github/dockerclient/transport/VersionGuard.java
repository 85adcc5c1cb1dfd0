package io.github.dockerclient.transport;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * What a request needs of the API version. Engines drop what they do not know without a
 * word, so a request that needs more than is spoken must not be sent.
 */
final class VersionGuard {

	private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {

		@Override
		protected List<Component> computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
		}

	};

	private final List<Need> needs = new ArrayList<>();

	private @Nullable Object body;

	void need(String what, String since) {
		this.needs.add(new Need(what, ApiVersion.of(since), null));
	}

	void body(Object body) {
		this.body = body;
	}

	void check(String operation, ApiVersion spoken, DockerAddress address) {
		for (Need need : this.needs) {
			check(need, operation, spoken, address);
		}
		walk(this.body, "", (need) -> check(need, operation, spoken, address));
	}

	private static void check(Need need, String operation, ApiVersion spoken, DockerAddress address) {
		if (need.since() != null && spoken.isBefore(need.since())) {
			throw new UnsupportedApiVersionException(String.format(Locale.ROOT,
					"%s: %s needs API version %s, but version %s is spoken with the engine at %s", operation,
					need.what(), need.since(), spoken, address), null);
		}
		if (need.until() != null && need.until().isBefore(spoken)) {
			throw new UnsupportedApiVersionException(String.format(Locale.ROOT,
					"%s: %s ended with API version %s, but version %s is spoken with the engine at %s", operation,
					need.what(), need.until(), spoken, address), null);
		}
	}

	private static void walk(@Nullable Object value, String path, Consumer<Need> check) {
		if (value instanceof Record object) {
			for (Component component : COMPONENTS.get(object.getClass())) {
				Object inner = component.get(object);
				if (isSet(inner) && !(component.until() != null && isZero(inner))) {
					String name = path.isEmpty() ? component.name() : path + "." + component.name();
					if (component.since() != null || component.until() != null) {
						check.accept(new Need("field '" + name + "'", component.since(), component.until()));
					}
					walk(inner, name, check);
				}
			}
		}
		else if (value instanceof Collection<?> elements) {
			elements.forEach((element) -> walk(element, path, check));
		}
		else if (value instanceof Map<?, ?> map) {
			map.forEach((key, element) -> walk(element, path + "." + key, check));
		}
	}

	private static boolean isSet(@Nullable Object value) {
		return value != null && !value.equals("")
				&& !(value instanceof Collection<?> elements && elements.stream().allMatch(VersionGuard::isZero))
				&& !(value instanceof Map<?, ?> map && map.isEmpty());
	}

	// Engines answer zero for a number that nobody set, so it comes along when an answer
	// is sent back. Of a field that has ended, and in a list, it says nothing.
	private static boolean isZero(@Nullable Object value) {
		return value instanceof Number number && number.longValue() == 0;
	}

	private record Need(String what, @Nullable ApiVersion since, @Nullable ApiVersion until) {
	}

	private record Component(String name, Method accessor, @Nullable ApiVersion since, @Nullable ApiVersion until) {

		static Component of(RecordComponent component) {
			Since since = component.getAnnotation(Since.class);
			Until until = component.getAnnotation(Until.class);
			ReflectionUtils.makeAccessible(component.getAccessor());
			return new Component(component.getName(), component.getAccessor(),
					(since != null) ? ApiVersion.of(since.value()) : null,
					(until != null) ? ApiVersion.of(until.value()) : null);
		}

		@Nullable Object get(Record object) {
			return ReflectionUtils.invokeMethod(this.accessor, object);
		}

	}

}
