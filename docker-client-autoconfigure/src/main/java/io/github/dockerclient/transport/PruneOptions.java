package io.github.dockerclient.transport;

import io.github.dockerclient.type.Filters;

/**
 * Options of an operation that removes unused objects.
 *
 * @param <S> the type of the options themselves
 */
public abstract class PruneOptions<S extends PruneOptions<S>> extends LabelFilterOptions<S> {

	/**
	 * Keep objects that have a label. May be called several times; an object is kept if
	 * it has all of the labels.
	 * @param label the label's name
	 * @return these options
	 */
	public final S withoutLabel(String label) {
		return filter("label!", label);
	}

	/**
	 * Keep objects that have a label with a value. May be called several times; an object
	 * is kept if it has all of the labels.
	 * @param label the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public final S withoutLabel(String label, String value) {
		return filter("label!", Filters.label(label, value));
	}

}
