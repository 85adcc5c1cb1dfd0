package io.github.dockerclient.type;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Copies the collections that are passed to records. The copies are unmodifiable, keep
 * the order, and are empty for {@code null}, which engines send for an empty list.
 * Applications can use them for records of their own that they send or read through
 * {@link io.github.dockerclient.transport.ReactiveDockerHttp}.
 */
@Internal
public final class Copies {

	private Copies() {
	}

	/**
	 * Copy a list.
	 * @param <T> the type of its elements
	 * @param list the list, or {@code null} for none
	 * @return an unmodifiable copy, empty for {@code null}
	 */
	public static <T> List<T> of(@Nullable List<? extends T> list) {
		return (list == null || list.isEmpty()) ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
	}

	/**
	 * Copy a set.
	 * @param <T> the type of its elements
	 * @param set the set, or {@code null} for none
	 * @return an unmodifiable copy in the same order, empty for {@code null}
	 */
	public static <T> Set<T> of(@Nullable Set<? extends T> set) {
		return (set == null || set.isEmpty()) ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(set));
	}

	/**
	 * Copy a map.
	 * @param <K> the type of its keys
	 * @param <V> the type of its values
	 * @param map the map, or {@code null} for none
	 * @return an unmodifiable copy in the same order, empty for {@code null}
	 */
	public static <K, V> Map<K, V> of(@Nullable Map<? extends K, ? extends V> map) {
		return (map == null || map.isEmpty()) ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
	}

	/**
	 * Copy a map of lists, whose values an engine may send as {@code null}.
	 * @param <K> the type of its keys
	 * @param <T> the type of the lists' elements
	 * @param map the map, or {@code null} for none
	 * @return an unmodifiable copy in the same order with lists that are never
	 * {@code null}
	 */
	public static <K, T> Map<K, List<T>> ofLists(@Nullable Map<? extends K, ? extends @Nullable List<T>> map) {
		if (map == null || map.isEmpty()) {
			return Map.of();
		}
		Map<K, List<T>> copy = new LinkedHashMap<>();
		map.forEach((key, list) -> copy.put(key, of(list)));
		return Collections.unmodifiableMap(copy);
	}

	/**
	 * Copy variables. The copy's {@code toString()} contains only their names, as values
	 * are often secrets.
	 * @param variables the variables as {@code NAME=value}, or {@code null} for none
	 * @return an unmodifiable copy, empty for {@code null}
	 */
	public static List<String> hiding(@Nullable List<String> variables) {
		return new Variables(of(variables));
	}

	/**
	 * Copy settings. The copy's {@code toString()} contains only their names, as values
	 * are often secrets.
	 * @param <V> the type of the values
	 * @param settings the values by name, or {@code null} for none
	 * @return an unmodifiable copy in the same order, empty for {@code null}
	 */
	public static <V extends @Nullable Object> Map<String, V> hiding(@Nullable Map<String, ? extends V> settings) {
		return new Settings<>(of(settings));
	}

	/**
	 * Copy the values of an option.
	 * @param <T> the type of the values
	 * @param option the option's name, for the message
	 * @param values the values
	 * @return an unmodifiable list of the values
	 * @throws IllegalArgumentException if a value is {@code null}
	 */
	public static <T> List<T> nonNull(String option, T[] values) {
		Assert.notNull(values, () -> "'" + option + "' must not be null");
		Assert.noNullElements(values, () -> "'" + option + "' must not contain null");
		return List.of(values);
	}

	/**
	 * Check that the values of an option do not contain {@code null}.
	 * @param option the option's name, for the message
	 * @param values the values
	 * @throws IllegalArgumentException if a value is {@code null}
	 */
	public static void checkNonNull(String option, Collection<?> values) {
		Assert.noNullElements(values, () -> "'" + option + "' must not contain null");
	}

	/**
	 * Add elements to a list.
	 * @param <T> the type of the elements
	 * @param list the list, or {@code null} for none
	 * @param added the elements to add
	 * @return an unmodifiable list of the old elements and the new ones
	 */
	public static <T> List<T> plus(@Nullable Collection<? extends T> list, Collection<? extends T> added) {
		List<T> result = (list != null) ? new ArrayList<>(list) : new ArrayList<>();
		result.addAll(added);
		return Collections.unmodifiableList(result);
	}

	/**
	 * Add an entry to a map.
	 * @param <K> the type of its keys
	 * @param <V> the type of its values
	 * @param map the map, or {@code null} for none
	 * @param key the key to add or replace
	 * @param value its value
	 * @return an unmodifiable map with the entry
	 */
	public static <K, V> Map<K, V> plus(@Nullable Map<? extends K, ? extends V> map, K key, V value) {
		Map<K, V> result = (map != null) ? new LinkedHashMap<>(map) : new LinkedHashMap<>();
		result.put(key, value);
		return Collections.unmodifiableMap(result);
	}

	private static final class Variables extends AbstractList<String> implements RandomAccess {

		private final List<String> all;

		Variables(List<String> all) {
			this.all = all;
		}

		@Override
		public String get(int index) {
			return this.all.get(index);
		}

		@Override
		public int size() {
			return this.all.size();
		}

		@Override
		public String toString() {
			return this.all.stream().map((variable) -> variable.replaceFirst("(?s)=.*", "")).toList().toString();
		}

	}

	private static final class Settings<V extends @Nullable Object> extends AbstractMap<String, V> {

		private final Map<String, V> all;

		Settings(Map<String, V> all) {
			this.all = all;
		}

		@Override
		public Set<Entry<String, V>> entrySet() {
			return this.all.entrySet();
		}

		@Override
		public String toString() {
			return this.all.keySet().toString();
		}

	}

}
