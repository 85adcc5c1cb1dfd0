package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.DockerOperations;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Registers hints for reading and writing every record of this client as JSON in a native
 * image. The class path is scanned for records when the application is built, never when
 * it runs.
 */
final class DockerRuntimeHints implements RuntimeHintsRegistrar {

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		ClassPathScanningCandidateComponentProvider records = new ClassPathScanningCandidateComponentProvider(false);
		records.addIncludeFilter(new AssignableTypeFilter(Record.class));
		records.findCandidateComponents(ClassUtils.getPackageName(DockerOperations.class))
			.forEach((candidate) -> this.binding.registerReflectionHints(hints.reflection(),
					ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), classLoader)));
	}

}
