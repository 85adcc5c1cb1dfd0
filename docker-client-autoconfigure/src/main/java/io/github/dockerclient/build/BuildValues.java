package io.github.dockerclient.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ObjectUtils;

/**
 * The options that a build was called with. Immutable, so that a build that is subscribed
 * later does not see later changes of the options.
 */
final class BuildValues {

	/** No options. */
	static final BuildValues NONE = new BuildValues(Map.of());

	private final Map<BuildOption<?>, Object> values;

	private BuildValues(Map<BuildOption<?>, Object> values) {
		this.values = values;
	}

	<T> BuildValues with(BuildOption<T> option, T value) {
		return new BuildValues(Copies.plus(this.values, option, value));
	}

	BuildValues withDefaults(BuildDefaults defaults) {
		Map<String, @Nullable String> args = new LinkedHashMap<>(
				defaults.arguments(get(BuildOption.USE_CONFIG_PROXIES)));
		args.putAll(map(BuildOption.BUILD_ARGS));
		Map<String, String> labels = new LinkedHashMap<>(defaults.labels());
		labels.putAll(map(BuildOption.LABELS));
		BuildValues all = with(BuildOption.BUILD_ARGS, Copies.hiding(args)).with(BuildOption.LABELS, Copies.of(labels));
		return (list(BuildOption.PLATFORMS).isEmpty() && defaults.platform() != null)
				? all.with(BuildOption.PLATFORMS, List.of(defaults.platform().toString())) : all;
	}

	@SuppressWarnings("unchecked")
	<T> @Nullable T get(BuildOption<T> option) {
		return (T) this.values.get(option);
	}

	<T> List<T> list(BuildOption<List<T>> option) {
		return Objects.requireNonNullElse(get(option), List.of());
	}

	<V extends @Nullable Object> Map<String, V> map(BuildOption<Map<String, V>> option) {
		return Objects.requireNonNullElse(get(option), Map.of());
	}

	boolean isTrue(BuildOption<Boolean> option) {
		return Boolean.TRUE.equals(get(option));
	}

	BuildOutput output() {
		return Objects.requireNonNullElse(get(BuildOption.OUTPUTS), BuildOutput.IMAGE);
	}

	// Returns the options with values that request something.
	List<BuildOption<?>> asked() {
		return this.values.entrySet()
			.stream()
			.filter((entry) -> !ObjectUtils.isEmpty(entry.getValue()) && !Boolean.FALSE.equals(entry.getValue()))
			.<BuildOption<?>>map(Map.Entry::getKey)
			.toList();
	}

	// Returns those of these options that a builder does not support.
	List<BuildOption<?>> unsupportedBy(BuilderVersion builder) {
		return asked().stream().<BuildOption<?>>filter((option) -> !isSupportedBy(builder, option)).toList();
	}

	private <T> boolean isSupportedBy(BuilderVersion builder, BuildOption<T> option) {
		T value = get(option);
		return value == null || option.in(builder).includes(value);
	}

	// Adds the query parameters of the classic builder.
	void addTo(ReactiveDockerRequest request) {
		this.values.forEach((option, value) -> {
			if (option.parameter() != null) {
				option.parameter().addTo(request, value);
			}
		});
	}

	@Override
	public String toString() {
		return this.values.toString();
	}

}
