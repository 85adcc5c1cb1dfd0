package io.github.dockerclient.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.util.Assert;

/**
 * Filters of a list or prune operation: values by key. The engine takes an object that
 * matches every key; within a key any value will do, except labels, which must all match.
 * Each addition gives new filters; an instance never changes.
 *
 * @param values the values by the filters' keys
 */
public record Filters(@JsonValue Map<String, List<String>> values) {

	private static final Filters NONE = new Filters(Map.of());

	/**
	 * Create filters.
	 */
	public Filters {
		values = Copies.ofLists(values);
	}

	/**
	 * Return filters that let everything through.
	 * @return no filters
	 */
	public static Filters none() {
		return NONE;
	}

	/**
	 * Return filters with one key.
	 * @param key the filter's key, such as {@code status}
	 * @param values the values to look for
	 * @return the filters
	 */
	public static Filters of(String key, String... values) {
		return NONE.and(key, values);
	}

	/**
	 * Add values to a key.
	 * @param key the filter's key, such as {@code status}
	 * @param values the values to look for
	 * @return new filters with the values added
	 */
	public Filters and(String key, String... values) {
		Assert.hasText(key, "'key' of a filter must not be empty");
		Assert.notEmpty(values, () -> String.format(Locale.ROOT, "Filter '%s' needs a value", key));
		Assert.noNullElements(values, () -> String.format(Locale.ROOT, "Filter '%s' must not have a null value", key));
		return new Filters(Copies.plus(this.values, key, Copies.plus(this.values.get(key), Arrays.asList(values))));
	}

	/**
	 * Return the value of a filter for a label with its value.
	 * @param label the label's name
	 * @param value the label's value
	 * @return both
	 */
	public static String label(String label, String value) {
		Assert.hasText(label, "'label' must not be empty");
		Assert.notNull(value, () -> "'value' of label '" + label + "' must not be null");
		return label + "=" + value;
	}

	/**
	 * Tell whether nothing is filtered.
	 * @return whether there is no key
	 */
	public boolean isEmpty() {
		return this.values.isEmpty();
	}

}
