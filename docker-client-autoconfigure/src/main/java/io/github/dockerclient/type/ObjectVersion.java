package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The version of an object of a swarm. An update must name the version that it is based
 * on and fails if that is not the current one any more.
 *
 * @param index the number of the version, an unsigned one of 64 bits
 */
public record ObjectVersion(@Unsigned @Nullable Long index) {

	/**
	 * Return the number as updates name it.
	 * @return the number, never negative
	 * @throws IllegalArgumentException if there is none
	 */
	public String number() {
		Assert.notNull(this.index, "'version' must have an index; take that of the object as 'inspect' told it");
		return Long.toUnsignedString(this.index);
	}

}
