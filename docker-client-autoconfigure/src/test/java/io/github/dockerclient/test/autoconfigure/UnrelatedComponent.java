package io.github.dockerclient.test.autoconfigure;

import org.springframework.stereotype.Component;

/**
 * A part of {@link TestApplication} that a slice leaves out.
 */
@Component
class UnrelatedComponent {

}
