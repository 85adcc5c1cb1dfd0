package io.github.dockerclient.autoconfigure;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Analyzes invalid properties that Spring Boot's own analyzer ignores, as no property
 * source contains them under this name, such as one that is missing. Also analyzes those
 * whose value is hidden by the exception, because Spring Boot would print it.
 */
@Order(0)
final class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

	private final Environment environment;

	InvalidPropertyFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure,
			InvalidConfigurationPropertyValueException cause) {
		if (!cause.getName().startsWith("docker.") || isPrintable(cause)) {
			return null;
		}
		String value = (cause.getValue() != null)
				? String.format(Locale.ROOT, "Invalid value '%s' for", cause.getValue()) : "Invalid";
		return new FailureAnalysis(String.format(Locale.ROOT,
				"%s configuration property '%s'. Validation failed for the following reason:%n%n%s", value,
				cause.getName(), cause.getReason()), "Review the configuration of this property.", cause);
	}

	private boolean isPrintable(InvalidConfigurationPropertyValueException cause) {
		return this.environment instanceof ConfigurableEnvironment configurable && cause.getValue() != null
				&& configurable.getPropertySources()
					.stream()
					.filter((source) -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
					.map((source) -> source.getProperty(cause.getName()))
					.anyMatch((value) -> value != null
							&& (!(cause.getValue() instanceof String) || cause.getValue().equals(value.toString())));
	}

}
