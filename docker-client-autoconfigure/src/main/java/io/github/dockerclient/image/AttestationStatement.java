package io.github.dockerclient.image;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A statement about an image, such as its provenance or its bill of materials, in the
 * format of the in-toto project.
 *
 * @param descriptor the reference to the statement's content
 * @param predicateType the URI of the type of the statement's predicate
 * @param statement the properties of the statement as it was written; empty unless
 * requested
 */
public record AttestationStatement(@Since("1.55") @Nullable OCIDescriptor descriptor,
		@Since("1.55") @Nullable String predicateType, @Since("1.55") Map<String, Object> statement) {

	/**
	 * Create a statement.
	 */
	public AttestationStatement {
		statement = Copies.of(statement);
	}

}
