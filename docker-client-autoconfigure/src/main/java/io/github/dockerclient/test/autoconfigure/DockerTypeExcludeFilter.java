package io.github.dockerclient.test.autoconfigure;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/**
 * Excludes components of the application that {@link DockerTest} does not include.
 */
final class DockerTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<DockerTest> {

	DockerTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

}
