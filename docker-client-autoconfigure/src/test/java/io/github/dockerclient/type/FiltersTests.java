package io.github.dockerclient.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Filters}.
 */
class FiltersTests {

	@Test
	void noneIsEmpty() {
		assertThat(Filters.none().isEmpty()).isTrue();
		assertThat(Filters.of("a", "b").isEmpty()).isFalse();
	}

	@Test
	void valuesOfAKeyAddUpInTheirOrder() {
		Filters filters = Filters.of("status", "b", "a").and("label", "x").and("status", "c", "a");
		assertThat(filters.values()).containsExactly(Map.entry("status", List.of("b", "a", "c", "a")),
				Map.entry("label", List.of("x")));
	}

	@Test
	void additionsLeaveTheOldFiltersAlone() {
		Filters filters = Filters.of("a", "1");
		Filters more = filters.and("a", "2").and("b", "3");
		assertThat(filters.values()).isEqualTo(Map.of("a", List.of("1")));
		assertThat(more.values()).isEqualTo(Map.of("a", List.of("1", "2"), "b", List.of("3")));
		assertThat(Filters.none().isEmpty()).isTrue();
	}

	@Test
	void valuesAreCopiedAndCannotBeChanged() {
		List<String> list = new ArrayList<>(List.of("1"));
		Map<String, List<String>> values = new HashMap<>(Map.of("a", list));
		Filters filters = new Filters(values);
		list.add("2");
		values.put("b", List.of());
		assertThat(filters.values()).isEqualTo(Map.of("a", List.of("1")));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> filters.values().put("b", List.of()));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> filters.values().values().iterator().next().add("2"));
	}

	@SuppressWarnings("NullAway")
	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void missingKeys(@Nullable String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> Filters.of(key, "a"))
			.withMessage("'key' of a filter must not be empty");
	}

	@SuppressWarnings("NullAway")
	@Test
	void missingValues() {
		assertThatIllegalArgumentException().isThrownBy(() -> Filters.of("a")).withMessage("Filter 'a' needs a value");
		assertThatIllegalArgumentException().isThrownBy(() -> Filters.of("a", "b", null))
			.withMessage("Filter 'a' must not have a null value");
	}

}
