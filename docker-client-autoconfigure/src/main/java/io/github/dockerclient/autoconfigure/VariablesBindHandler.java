package io.github.dockerclient.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Binds the environment variables whose names begin with {@code DOCKER_}. Many programs
 * use such names, so the value of a variable may not fit the property of the same name.
 * The variable is then ignored, and a warning is logged. {@code DOCKER_TLS} and
 * {@code DOCKER_TLS_VERIFY} have the same meaning as for Docker's command line: any value
 * enables TLS. If a value from any other source does not fit, binding fails.
 */
final class VariablesBindHandler extends AbstractBindHandler {

	private static final Log logger = LogFactory.getLog(VariablesBindHandler.class);

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("docker");

	private static final ConfigurationPropertyName TLS = PREFIX.append("tls");

	private static final ConfigurationPropertyName TLS_VERIFY = TLS.append("verify");

	private final Environment environment;

	private final boolean logged;

	VariablesBindHandler(BindHandler parent, Environment environment, boolean logged) {
		super(parent);
		this.environment = environment;
		this.logged = logged;
	}

	@Override
	public @Nullable Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Object result) {
		ConfigurationProperty variable = PREFIX.isAncestorOf(name) ? variable(name, context) : null;
		if (variable == null && PREFIX.isAncestorOf(name) && result instanceof Collection) {
			variable = variable(name.append("[0]"), context);
		}
		if (variable != null && name.equals(TLS_VERIFY)) {
			return Boolean.TRUE;
		}
		if (variable != null && violates(name, result)) {
			log(name);
			// Spring Boot binds a list by changing the list that the property has.
			if (result instanceof Collection<?> elements) {
				elements.clear();
				return elements;
			}
			return null;
		}
		if (variable == null || !isObject(result)) {
			return super.onSuccess(name, target, context, result);
		}
		if (!isEmpty(variable)) {
			log(name);
			return super.onSuccess(name, target, context, result);
		}
		// Spring Boot binds an empty value to a new object and ignores the properties
		// below it, so the object is bound again without the variable.
		return without(name, context).bind(name, target, this).orElse(null);
	}

	@Override
	public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Exception error) throws Exception {
		ConfigurationProperty variable = PREFIX.isAncestorOf(name) ? variable(name, context) : null;
		if (variable == null) {
			return super.onFailure(name, target, context, error);
		}
		if (!isEmpty(variable)) {
			if (name.equals(TLS_VERIFY)) {
				return Boolean.TRUE;
			}
			if (name.equals(TLS)) {
				DockerDaemonProperties.Tls tls = new DockerDaemonProperties.Tls();
				tls.setVerify(false);
				return tls;
			}
		}
		log(name);
		return null;
	}

	private static boolean violates(ConfigurationPropertyName name, Object result) {
		return PropertyRules.violation(result) != null || (name.getLastElement(Form.UNIFORM).equals("platform")
				&& PropertyRules.platformViolation(result) != null);
	}

	private void log(ConfigurationPropertyName name) {
		if (this.logged) {
			logger.warn("The environment variable of the property '" + name
					+ "' is ignored: its value does not fit, and may be meant for another program");
		}
	}

	private Binder without(ConfigurationPropertyName name, BindContext context) {
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		context.getSources().forEach((source) -> sources.add(source.filter((other) -> !other.equals(name))));
		return new Binder(sources, new PropertySourcesPlaceholdersResolver(this.environment));
	}

	private static boolean isEmpty(ConfigurationProperty variable) {
		return variable.getValue().toString().isEmpty();
	}

	private static boolean isObject(Object result) {
		return result.getClass().getName().startsWith(DockerDaemonProperties.class.getName())
				|| result.getClass().getName().startsWith(DockerProperties.class.getName());
	}

	private static @Nullable ConfigurationProperty variable(ConfigurationPropertyName name, BindContext context) {
		return variable(name, context.getSources());
	}

	// The first source that contains a property provides its value.
	private static @Nullable ConfigurationProperty variable(ConfigurationPropertyName name,
			Iterable<ConfigurationPropertySource> sources) {
		for (ConfigurationPropertySource source : sources) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null) {
				return (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource) ? property : null;
			}
		}
		return null;
	}

	// Whether an environment variable provides the value of a property.
	static boolean isVariable(Environment environment, String name) {
		return variable(ConfigurationPropertyName.adapt(name, '.'),
				ConfigurationPropertySources.get(environment)) != null;
	}

}
