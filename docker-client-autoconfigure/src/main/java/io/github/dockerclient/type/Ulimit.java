package io.github.dockerclient.type;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A limit of the processes in a container. Part of a container's host configuration, of a
 * build, and of a service's container specification.
 *
 * @param name the resource, such as {@code nofile}
 * @param soft the limit that holds, which a process may raise up to the hard one; -1 is
 * no limit
 * @param hard the highest limit; -1 is no limit
 */
@RecordBuilder
public record Ulimit(String name, @Nullable Long soft, @Nullable Long hard) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static UlimitBuilder builder() {
		return UlimitBuilder.builder();
	}

}
