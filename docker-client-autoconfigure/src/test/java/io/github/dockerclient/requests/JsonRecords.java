package io.github.dockerclient.requests;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.util.ReflectionUtils;

/**
 * Inspects the records that are read from JSON or written as JSON.
 */
public final class JsonRecords {

	private JsonRecords() {
	}

	/**
	 * Add all records that a type consists of.
	 * @param type the type
	 * @param found where to add them
	 */
	public static void collect(Type type, Set<Class<?>> found) {
		if (type instanceof ParameterizedType generic) {
			Stream.of(generic.getActualTypeArguments()).forEach((argument) -> collect(argument, found));
		}
		else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
			for (RecordComponent component : plain.getRecordComponents()) {
				collect(component.getGenericType(), found);
			}
		}
	}

	/**
	 * Return whether a record is a single value in JSON.
	 * @param type the record
	 * @return whether it is
	 */
	public static boolean isValue(Class<?> type) {
		return Stream.of(type.getDeclaredFields()).anyMatch((field) -> field.isAnnotationPresent(JsonValue.class));
	}

	/**
	 * Return whether a component has no object of its own in JSON.
	 * @param component the component
	 * @return whether its properties are those of the record
	 */
	public static boolean isUnwrapped(RecordComponent component) {
		return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
	}

	/**
	 * Return the components of a record.
	 * @param type the record
	 * @return the components by their names in JSON
	 */
	public static Map<String, RecordComponent> components(Class<?> type) {
		Map<String, RecordComponent> components = new LinkedHashMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			WireName wire = component.getAccessor().getAnnotation(WireName.class);
			String name = component.getName();
			components.put((wire != null) ? wire.value() : Character.toUpperCase(name.charAt(0)) + name.substring(1),
					component);
		}
		return components;
	}

	/**
	 * Return the value of a component.
	 * @param component the component
	 * @param object the record
	 * @return the value
	 */
	public static @Nullable Object get(RecordComponent component, Object object) {
		ReflectionUtils.makeAccessible(component.getAccessor());
		return ReflectionUtils.invokeMethod(component.getAccessor(), object);
	}

	/**
	 * Write a record as JSON, and compare the result with the JSON that it was read from.
	 * Only {@code null} and empty arrays and objects may be missing, since records do not
	 * distinguish them. Everything else must be equal, including the length of arrays and
	 * the offsets of times.
	 * @param read the JSON that the record was read from
	 * @param object the record
	 * @return the differences
	 */
	public static List<String> lost(JsonNode read, Object object) {
		List<String> lost = new ArrayList<>();
		compare("", read, JsonAccess.mapper().readTree(JsonAccess.mapper().writeValueAsBytes(object)), lost);
		return lost;
	}

	private static void compare(String path, JsonNode expected, @Nullable JsonNode actual, List<String> lost) {
		if (actual == null || actual.isNull()) {
			if (!isNothing(expected)) {
				lost.add(path + ": " + expected + " is lost");
			}
		}
		else if (expected.isObject() && actual.isObject()) {
			expected.properties()
				.forEach((entry) -> compare(path + "/" + entry.getKey(), entry.getValue(), actual.get(entry.getKey()),
						lost));
		}
		else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
			for (int i = 0; i < expected.size(); i++) {
				compare(path + "/" + i, expected.get(i), actual.get(i), lost);
			}
		}
		else if (!expected.equals(actual) && !(isNothing(expected) && isNothing(actual))
				&& !isSameNumber(expected, actual) && !isSameTime(expected, actual)) {
			lost.add(path + ": " + expected + " became " + actual);
		}
	}

	private static boolean isNothing(JsonNode node) {
		return node.isNull() || (node.isContainer() && node.isEmpty());
	}

	// Treats 0 and 0.0 as equal.
	private static boolean isSameNumber(JsonNode expected, JsonNode actual) {
		return expected.isNumber() && actual.isNumber()
				&& expected.decimalValue().compareTo(actual.decimalValue()) == 0;
	}

	// Engines write trailing zeros in fractions, and the times of some objects in the
	// format of Go.
	private static boolean isSameTime(JsonNode expected, JsonNode actual) {
		try {
			return expected.isString() && actual.isString()
					&& OffsetDateTime.parse(expected.asString().replaceFirst("^(\\S+) (\\S+) \\+0000 UTC$", "$1T$2Z"))
						.equals(OffsetDateTime.parse(actual.asString()));
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
