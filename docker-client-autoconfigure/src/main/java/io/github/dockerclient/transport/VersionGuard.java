package io.github.dockerclient.transport;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.SinceValue;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The API versions that a request requires. Engines silently ignore unknown parameters
 * and fields, so a request must not be sent if it requires another API version than the
 * one in use.
 */
final class VersionGuard {

	private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {

		@Override
		protected List<Component> computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents())
				.map(Component::of)
				.filter((component) -> component.isLimited() || component.isDeep())
				.toList();
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
		MergedBody merged = (this.body instanceof MergedBody both) ? both : null;
		walk((merged != null) ? merged.after() : this.body, (merged != null) ? merged.before() : null, "",
				(need) -> check(need, operation, spoken, address));
	}

	private static void check(Need need, String operation, ApiVersion spoken, DockerAddress address) {
		if (need.since() != null && spoken.isBefore(need.since())) {
			throw new UnsupportedApiVersionException(String.format(Locale.ROOT,
					"%s: %s needs API version %s, but version %s is used with the engine at %s", operation, need.what(),
					need.since(), spoken, address), null);
		}
		if (need.until() != null && need.until().isBefore(spoken)) {
			throw new UnsupportedApiVersionException(String.format(Locale.ROOT,
					"%s: %s is supported only up to API version %s, but version %s is used with the engine at %s",
					operation, need.what(), need.until(), spoken, address), null);
		}
	}

	// Values that the engine has sent itself are not checked, as it accepts them.
	private static void walk(@Nullable Object value, @Nullable Object answered, String path, Consumer<Need> check) {
		if (value == null || value.equals(answered)) {
			return;
		}
		if (value instanceof Record object) {
			for (Component component : COMPONENTS.get(object.getClass())) {
				Object inner = component.get(object);
				Object known = object.getClass().isInstance(answered) ? component.get((Record) answered) : null;
				if (inner != null && isSet(inner) && !inner.equals(known)
						&& !(component.until() != null && isZero(inner))
						&& (component.isLimited() || hasFields(inner))) {
					String name = path.isEmpty() ? component.name() : path + "." + component.name();
					component.needs(inner, name).forEach(check);
					walk(inner, known, name, check);
				}
			}
		}
		else if (value instanceof Collection<?> elements) {
			Collection<?> known = (answered instanceof Collection<?> list) ? list : List.of();
			elements.stream()
				.filter((element) -> hasFields(element) && !known.contains(element))
				.forEach((element) -> walk(element, null, path, check));
		}
		else if (value instanceof Map<?, ?> map) {
			Map<?, ?> known = (answered instanceof Map<?, ?> entries) ? entries : Collections.emptyMap();
			map.forEach((key, element) -> {
				if (hasFields(element)) {
					walk(element, known.get(key), path + "." + key, check);
				}
			});
		}
	}

	private static boolean hasFields(@Nullable Object value) {
		return value instanceof Record || value instanceof Collection<?> || value instanceof Map<?, ?>;
	}

	private static boolean isOrHas(Object field, String value) {
		return (field instanceof Map<?, ?> map) ? map.containsKey(value) : value.equals(field.toString());
	}

	private static boolean isSet(@Nullable Object value) {
		return value != null && !value.equals("")
				&& !(value instanceof Collection<?> elements && elements.stream().allMatch(VersionGuard::isZero))
				&& !(value instanceof Map<?, ?> map && map.isEmpty());
	}

	// Engines return zero for a number that was not set, so it is included if a response
	// is sent back. In a list, and in a field that is no longer supported, zero therefore
	// counts as not set.
	private static boolean isZero(@Nullable Object value) {
		return value instanceof Number number && number.longValue() == 0;
	}

	private record Need(String what, @Nullable ApiVersion since, @Nullable ApiVersion until) {
	}

	/**
	 * A component of a record.
	 *
	 * @param name its name
	 * @param accessor its accessor
	 * @param isDeep whether its value may have fields itself
	 * @param since the first API version that has it, or {@code null} for any
	 * @param until the last API version that has it, or {@code null} for any
	 * @param values the values that later versions have added
	 */
	private record Component(String name, Method accessor, boolean isDeep, @Nullable ApiVersion since,
			@Nullable ApiVersion until, List<SinceValue> values) {

		static Component of(RecordComponent component) {
			Since since = component.getAnnotation(Since.class);
			Until until = component.getAnnotation(Until.class);
			ReflectionUtils.makeAccessible(component.getAccessor());
			return new Component(component.getName(), component.getAccessor(), isDeep(component.getGenericType()),
					(since != null) ? ApiVersion.of(since.value()) : null,
					(until != null) ? ApiVersion.of(until.value()) : null,
					List.of(component.getAnnotationsByType(SinceValue.class)));
		}

		private static boolean isDeep(Type type) {
			return (type instanceof ParameterizedType generic && isContainer(generic.getRawType()))
					? Arrays.stream(generic.getActualTypeArguments()).anyMatch(Component::isDeep)
					: !(type instanceof Class<?> plain && ClassUtils.isSimpleValueType(plain));
		}

		private static boolean isContainer(Type type) {
			return type instanceof Class<?> plain
					&& (Collection.class.isAssignableFrom(plain) || Map.class.isAssignableFrom(plain));
		}

		boolean isLimited() {
			return this.since != null || this.until != null || !this.values.isEmpty();
		}

		List<Need> needs(Object value, String path) {
			List<Need> needs = new ArrayList<>();
			if (this.since != null || this.until != null) {
				needs.add(new Need("field '" + path + "'", this.since, this.until));
			}
			this.values.stream()
				.filter((each) -> isOrHas(value, each.value()))
				.forEach((each) -> needs.add(
						new Need("'" + each.value() + "' of field '" + path + "'", ApiVersion.of(each.since()), null)));
			return needs;
		}

		@Nullable Object get(Record object) {
			return ReflectionUtils.invokeMethod(this.accessor, object);
		}

	}

}
