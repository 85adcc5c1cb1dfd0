/**
 * The examples of the reference in {@code src/docs/asciidoc}, which includes them by
 * their tags, and tests of the reference itself. Start with
 * {@link io.github.dockerclient.docs.ReferenceTests}.
 */
@NullMarked
package io.github.dockerclient.docs;

import org.jspecify.annotations.NullMarked;
