package io.github.dockerclient.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes the failure of an application on the module path that does not require a
 * module that this client uses. An automatic module cannot declare such modules itself.
 */
final class MissingModuleFailureAnalyzer extends AbstractFailureAnalyzer<NoClassDefFoundError> {

	/** The modules of packages. A package comes before those that contain it. */
	private static final Map<String, String> MODULES = new LinkedHashMap<>();

	static {
		MODULES.put("io.netty.resolver.dns.", "io.netty.resolver.dns");
		MODULES.put("io.netty.", "io.netty.codec.http2");
		MODULES.put("jdk.net.", "jdk.net");
		MODULES.put("org.apache.commons.compress.", "org.apache.commons.compress");
		MODULES.put("tools.jackson.", "tools.jackson.databind");
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoClassDefFoundError cause) {
		String type = String.valueOf(cause.getMessage()).replace('/', '.');
		return MODULES.entrySet()
			.stream()
			.filter((module) -> type.startsWith(module.getKey()))
			.findFirst()
			.map((module) -> new FailureAnalysis(
					String.format(Locale.ROOT, "The Docker client uses %s, which is in no module of this application.",
							type),
					String.format(Locale.ROOT,
							"On the module path, add 'requires %s;' to the module declaration of the application. On the class path, check that no library of the Docker client is excluded.",
							module.getValue()),
					cause))
			.orElse(null);
	}

}
