package io.github.dockerclient.transport;

import io.github.dockerclient.type.Filters;

import org.springframework.util.Assert;

/**
 * Options of an operation that selects objects by filters. An object must match every
 * filter; if a filter has several values, any of them is enough, except for labels, which
 * must all match.
 *
 * @param <S> the type of the options themselves
 */
public abstract class FilterOptions<S extends FilterOptions<S>> extends TimedOptions<S> {

	/**
	 * Select only objects that match a filter. May be called several times.
	 * @param key the key of the filter
	 * @param values the values, any of which is enough, except for labels
	 * @return these options
	 */
	public final S filter(String key, String... values) {
		Assert.notNull(key, "'key' must not be null");
		return query("filters", filters().and(key, values));
	}

	/**
	 * Return the filters that are set.
	 * @return the filters
	 */
	protected Filters filters() {
		return (value("filters") instanceof Filters filters) ? filters : Filters.none();
	}

}
