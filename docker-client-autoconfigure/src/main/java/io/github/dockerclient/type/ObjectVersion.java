package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The version of a swarm object. An update must contain the version that it is based on,
 * and fails if that version is no longer current.
 *
 * @param index the number of the version, an unsigned 64-bit number
 */
public record ObjectVersion(@Unsigned @Nullable Long index) {

	/**
	 * Return the number as updates send it.
	 * @return the number, never negative
	 * @throws IllegalArgumentException if there is no number
	 */
	public String number() {
		Assert.notNull(this.index, "'version' must have an index; use the version that 'inspect' returned");
		return Long.toUnsignedString(this.index);
	}

}
