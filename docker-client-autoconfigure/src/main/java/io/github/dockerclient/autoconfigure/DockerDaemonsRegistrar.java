package io.github.dockerclient.autoconfigure;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.StringUtils;

/**
 * Registers a reactive and a blocking bean for each engine of {@code docker.daemons},
 * with the name of the engine as qualifier. The beans are lazy, and they are not injected
 * where no qualifier is given.
 */
final class DockerDaemonsRegistrar implements ImportBeanDefinitionRegistrar {

	/** The names of the beans of the default engine. */
	private static final Set<String> RESERVED = Set.of("dockerOperations", BeanDockerDaemons.BEAN_NAME);

	private final Environment environment;

	DockerDaemonsRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		Set<String> spelt = new HashSet<>();
		DockerBinder.daemons(this.environment).keySet().forEach((name) -> {
			require(isVariable(name) || spelt.add(canonical(name)), name,
					"The names of two engines must differ in more than case, '-' and '_'. Choose another name");
			register(name, registry);
		});
	}

	// Spring Boot ignores these differences and would give both engines the same values.
	private static String canonical(String name) {
		return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
	}

	// The name of an environment variable contains the name of the engine in one case and
	// without separators.
	private boolean isVariable(String name) {
		return VariablesBindHandler.isVariable(this.environment, DockerClients.prefix(name) + ".host");
	}

	private static void register(String name, BeanDefinitionRegistry registry) {
		String reactive = name + "ReactiveDockerOperations";
		String blocking = name + "DockerOperations";
		check(name, registry, reactive, blocking);
		registry.registerBeanDefinition(reactive, definition(name, ReactiveDockerOperations.class, "daemon", name));
		RootBeanDefinition definition = definition(name, DockerOperations.class, "blocking",
				new RuntimeBeanReference(reactive));
		definition.setDestroyMethodName("");
		registry.registerBeanDefinition(blocking, definition);
	}

	// The name is part of bean names, of paths of the endpoints and of meters.
	private static void check(String name, BeanDefinitionRegistry registry, String... beans) {
		require(StringUtils.hasText(name) && name.indexOf('/') < 0, name,
				"The name of an engine must not be empty, and must not contain '/'");
		require(!name.equalsIgnoreCase(DockerDaemons.DEFAULT), name,
				"This is the name of the engine that docker.host configures. Choose another name");
		for (String bean : beans) {
			require(!RESERVED.contains(name) && !RESERVED.contains(bean) && !registry
				.containsBeanDefinition(bean), name, String.format(Locale.ROOT,
						"The name collides with another bean: the beans of this engine are named '%s' and '%s'. Choose another name",
						(Object[]) beans));
		}
	}

	private static void require(boolean valid, String name, String reason) {
		if (!valid) {
			throw new InvalidConfigurationPropertyValueException(DockerClients.prefix(name), null, reason);
		}
	}

	private static RootBeanDefinition definition(String name, Class<?> type, String method, Object argument) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(type);
		definition.setFactoryBeanName(DockerClients.BEAN_NAME);
		definition.setFactoryMethodName(method);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, argument);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
		definition.setDefaultCandidate(false);
		definition.setLazyInit(true);
		return definition;
	}

}
