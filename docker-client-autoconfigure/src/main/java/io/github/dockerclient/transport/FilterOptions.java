package io.github.dockerclient.transport;

import io.github.dockerclient.type.Filters;

import org.springframework.util.Assert;

/**
 * Options of an operation that selects objects by filters. An object must match every
 * filter. If a filter has several values, one of them must match; labels must all match.
 *
 * @param <S> the type of the options themselves
 */
public abstract class FilterOptions<S extends FilterOptions<S>> extends TimedOptions<S> {

	/**
	 * Select only objects that match a filter. May be called several times.
	 * @param key the key of the filter
	 * @param values the values, one of which must match; labels must all match
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
