package io.github.dockerclient.autoconfigure;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventType;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

/**
 * Rules for the values of the properties, beyond their types.
 */
final class PropertyRules {

	/** Sums of several durations must not exceed the nanoseconds of a {@code long}. */
	private static final Duration LONGEST = Duration.ofDays(10_000);

	private PropertyRules() {
	}

	// Return why a duration, a number or the elements of a list are not valid, or null.
	static @Nullable String violation(@Nullable Object value) {
		if (value instanceof Duration duration) {
			if (duration.isNegative() || duration.isZero()) {
				return "The duration must be positive";
			}
			return (duration.compareTo(LONGEST) > 0) ? "The duration must not exceed 10000 days" : null;
		}
		if (value instanceof Integer number) {
			return (number < 1) ? "The number must be positive" : null;
		}
		if (value instanceof Collection<?> elements) {
			return elements.stream().map(PropertyRules::ofElement).filter(Objects::nonNull).findFirst().orElse(null);
		}
		return null;
	}

	private static @Nullable String ofElement(@Nullable Object element) {
		if (element instanceof EventType type) {
			return unless(EventType.values().contains(type), type, EventType.values());
		}
		if (element instanceof EventAction action) {
			return unless(EventAction.values().contains(action.name()), action, EventAction.values());
		}
		return (element == null || element.toString().isBlank()) ? "An element of the list is empty" : null;
	}

	private static @Nullable String unless(boolean known, Object value, Collection<?> all) {
		return known ? null : String.format(Locale.ROOT, "'%s' is unknown. Use any of %s", value,
				StringUtils.collectionToDelimitedString(all, ", "));
	}

	// Return why a platform is not valid, or null.
	static @Nullable String platformViolation(@Nullable Object value) {
		try {
			if (value != null && StringUtils.hasText(value.toString())) {
				Platform.of(value.toString());
			}
			return null;
		}
		catch (IllegalArgumentException ex) {
			return ex.getMessage();
		}
	}

	static void check(String name, @Nullable Object value) {
		require(name, value, violation(value));
	}

	static void checkPlatform(String name, @Nullable String value) {
		require(name, value, platformViolation(value));
	}

	static void checkPath(String name, @Nullable String value) {
		try {
			if (value != null) {
				Path.of(value);
			}
		}
		catch (InvalidPathException ex) {
			require(name, value, "This is not a path: " + ex.getReason());
		}
	}

	private static void require(String name, @Nullable Object value, @Nullable String violation) {
		if (violation != null) {
			throw new InvalidConfigurationPropertyValueException(name, value, violation);
		}
	}

}
