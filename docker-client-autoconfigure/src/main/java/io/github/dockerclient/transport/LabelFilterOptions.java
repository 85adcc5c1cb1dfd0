package io.github.dockerclient.transport;

import io.github.dockerclient.type.Filters;

/**
 * Options of an operation that selects objects by filters, also by their labels.
 *
 * @param <S> the type of the options themselves
 */
public abstract class LabelFilterOptions<S extends LabelFilterOptions<S>> extends FilterOptions<S> {

	/**
	 * Select only objects that have a label. May be called several times; an object must
	 * have all of the labels.
	 * @param label the label's name
	 * @return these options
	 */
	public final S label(String label) {
		return filter("label", label);
	}

	/**
	 * Select only objects that have a label with a value. May be called several times; an
	 * object must have all of the labels.
	 * @param label the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public final S label(String label, String value) {
		return filter("label", Filters.label(label, value));
	}

}
