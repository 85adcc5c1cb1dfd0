package io.github.dockerclient.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Copies}.
 */
class CopiesTests {

	@Test
	void nullIsEmpty() {
		assertThat(Copies.of((List<String>) null)).isEmpty();
		assertThat(Copies.of((Set<String>) null)).isEmpty();
		assertThat(Copies.of((Map<String, String>) null)).isEmpty();
		assertThat(Copies.ofLists((Map<String, List<String>>) null)).isEmpty();
		assertThat(Copies.plus((List<String>) null, List.of("a"))).containsExactly("a");
		assertThat(Copies.plus((Map<String, String>) null, "a", "b")).containsExactly(Map.entry("a", "b"));
	}

	@Test
	void copiesDoNotFollowTheOriginal() {
		List<String> list = new ArrayList<>(List.of("b", "a"));
		Set<String> set = new LinkedHashSet<>(list);
		Map<String, List<String>> map = new LinkedHashMap<>();
		map.put("b", list);
		map.put("a", null);
		List<String> listCopy = Copies.of(list);
		Set<String> setCopy = Copies.of(set);
		Map<String, List<String>> mapCopy = Copies.of(map);
		Map<String, List<String>> listsCopy = Copies.ofLists(map);
		list.clear();
		set.clear();
		map.clear();
		assertThat(listCopy).containsExactly("b", "a");
		assertThat(setCopy).containsExactly("b", "a");
		assertThat(mapCopy).containsOnlyKeys("b", "a");
		assertThat(listsCopy).containsExactly(Map.entry("b", List.of("b", "a")), Map.entry("a", List.of()));
	}

	@Test
	void hiddenValuesAreThereButNotInTheText() {
		Map<String, String> map = new LinkedHashMap<>(Map.of("A", "b"));
		List<String> list = new ArrayList<>(List.of("A=b", "C"));
		Map<String, String> settings = Copies.hiding(map);
		List<String> variables = Copies.hiding(list);
		map.clear();
		list.clear();
		assertThat(settings).isEqualTo(Map.of("A", "b")).hasToString("[A]");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> settings.put("A", "c"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(settings::clear);
		assertThat(variables).isEqualTo(List.of("A=b", "C")).hasToString("[A, C]");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> variables.add("D"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(variables::clear);
		assertThat(Copies.hiding((Map<String, String>) null)).isEmpty();
		assertThat(Copies.hiding((List<String>) null)).isEmpty();
	}

	@Test
	void copiesKeepNullElements() {
		assertThat(Copies.of(Arrays.asList("a", null))).containsExactly("a", null);
	}

	@Test
	void copiesCannotBeChanged() {
		for (Collection<String> copy : List.of(Copies.of(List.of("a")), Copies.of(new ArrayList<String>()),
				Copies.of(new LinkedHashSet<>(List.of("a"))), Copies.of(Set.<String>of()),
				Copies.plus(List.of("a"), List.of("b")),
				Copies.ofLists(Map.of("a", List.of("a"))).values().iterator().next())) {
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.add("x"));
		}
		for (Map<String, ?> copy : List.of(Copies.of(Map.of("a", "b")), Copies.of(Map.<String, String>of()),
				Copies.ofLists(Map.of("a", List.of("a"))), Copies.plus(Map.of("a", "b"), "c", "d"))) {
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.remove("a"));
		}
	}

	@Test
	void additionsComeLastAndReplaceInPlace() {
		assertThat(Copies.plus(List.of("b"), List.of("a", "b"))).containsExactly("b", "a", "b");
		Map<String, String> map = new LinkedHashMap<>();
		map.put("b", "1");
		map.put("a", "2");
		assertThat(Copies.plus(map, "b", "3")).containsExactly(Map.entry("b", "3"), Map.entry("a", "2"));
		assertThat(map).containsEntry("b", "1");
	}

}
