package io.github.dockerclient.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.util.Assert;

/**
 * Filters of a list or prune operation: values by key. An object must match every key. It
 * matches a key if it matches any of its values, except for labels, which must all match.
 * Filters are immutable: each addition returns new filters.
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
	 * Return filters that match every object.
	 * @return empty filters
	 */
	public static Filters none() {
		return NONE;
	}

	/**
	 * Return filters with one key.
	 * @param key the filter's key, such as {@code status}
	 * @param values the values to match
	 * @return the filters
	 */
	public static Filters of(String key, String... values) {
		return NONE.and(key, values);
	}

	/**
	 * Add values to a key.
	 * @param key the filter's key, such as {@code status}
	 * @param values the values to match
	 * @return new filters with the values added
	 */
	public Filters and(String key, String... values) {
		Assert.hasText(key, "'key' of a filter must not be empty");
		Assert.notEmpty(values, () -> String.format(Locale.ROOT, "Filter '%s' needs a value", key));
		Assert.noNullElements(values, () -> String.format(Locale.ROOT, "Filter '%s' must not have a null value", key));
		return new Filters(Copies.plus(this.values, key, Copies.plus(this.values.get(key), Arrays.asList(values))));
	}

	/**
	 * Return the value of a filter that matches a label with a certain value.
	 * @param label the label's name
	 * @param value the label's value
	 * @return the filter's value, {@code label=value}
	 */
	public static String label(String label, String value) {
		Assert.hasText(label, "'label' must not be empty");
		Assert.notNull(value, () -> "'value' of label '" + label + "' must not be null");
		return label + "=" + value;
	}

	/**
	 * Return whether there are no filters.
	 * @return whether these filters match every object
	 */
	public boolean isEmpty() {
		return this.values.isEmpty();
	}

}
