package io.github.dockerclient.autoconfigure;

import java.lang.reflect.Method;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Registers hints for reading and writing every record of this client as JSON in a native
 * image, and for the reactive form of blocking operations. The class path is scanned for
 * records when the application is built, never when it runs.
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
		registerTwins(hints, ReactiveDockerOperations.class, DockerOperations.class);
	}

	// The reactive form of blocking operations of the application is a proxy that calls
	// them by reflection. So are its groups.
	private static void registerTwins(RuntimeHints hints, Class<?> reactive, Class<?> blocking) {
		hints.proxies().registerJdkProxy(reactive);
		hints.reflection().registerType(blocking, MemberCategory.INVOKE_PUBLIC_METHODS);
		for (Method method : reactive.getMethods()) {
			Class<?> group = method.getReturnType();
			Method twin = ReflectionUtils.findMethod(blocking, method.getName(), method.getParameterTypes());
			if (group != reactive && group.isInterface() && group.getSimpleName().startsWith("Reactive")
					&& twin != null) {
				registerTwins(hints, group, twin.getReturnType());
			}
		}
	}

}
