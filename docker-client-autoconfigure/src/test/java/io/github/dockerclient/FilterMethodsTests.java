package io.github.dockerclient;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.dockerclient.requests.EngineApi;
import io.github.dockerclient.requests.Samples;
import io.github.dockerclient.transport.FilterOptions;
import io.github.dockerclient.type.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each list and each prune has a method for each filter that the Engine API
 * describes. The filters are listed in {@code engine-api/filters.txt}.
 */
class FilterMethodsTests {

	@TempDir
	private Path directory;

	static List<String> selections() {
		return EngineApi.lines("filters");
	}

	@Test
	void eachOperationWithFiltersIsListed() {
		Stream<EngineApi.Operation> operations = new EngineApi().operations()
			.values()
			.stream()
			.filter((operation) -> operation.query().containsKey("filters"));
		assertThat(operations).hasSameSizeAs(selections());
	}

	@ParameterizedTest
	@MethodSource("selections")
	void eachFilterHasAMethod(String line) throws Exception {
		String[] words = line.split(" ");
		Class<?> type = Class.forName(getClass().getPackageName() + "." + words[0]);
		Samples samples = new Samples(this.directory, Files.createFile(this.directory.resolve("file")));
		Set<String> keys = new TreeSet<>();
		Samples.setters(type)
			.stream()
			.filter((setter) -> !setter.getName().equals("filter"))
			.forEach((setter) -> keys.addAll(keys(type, setter, samples)));
		assertThat(keys).containsExactly(Arrays.copyOfRange(words, 1, words.length));
	}

	private static Set<String> keys(Class<?> type, Method setter, Samples samples) {
		Object options = BeanUtils.instantiateClass(type);
		ReflectionUtils.makeAccessible(setter);
		ReflectionUtils.invokeMethod(setter, options, Arrays.stream(setter.getParameters()).map(samples::of).toArray());
		Method filters = ReflectionUtils.findMethod(FilterOptions.class, "filters");
		assertThat(filters).isNotNull();
		ReflectionUtils.makeAccessible(filters);
		Object set = ReflectionUtils.invokeMethod(filters, options);
		return (set instanceof Filters all) ? all.values().keySet() : Set.of();
	}

}
