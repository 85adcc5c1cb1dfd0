package io.github.dockerclient.autoconfigure;

import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers a reactive and a blocking bean for each engine of {@code docker.daemons},
 * with the name of the engine as qualifier. The beans are lazy, and they are not injected
 * where no qualifier is given.
 */
final class DockerDaemonsRegistrar implements ImportBeanDefinitionRegistrar {

	private static final Bindable<Map<String, DockerDaemonProperties>> DAEMONS = Bindable.mapOf(String.class,
			DockerDaemonProperties.class);

	private final Environment environment;

	DockerDaemonsRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		DockerBinder.of(this.environment)
			.bind("docker.daemons", DAEMONS)
			.ifBound((daemons) -> daemons.keySet().forEach((name) -> register(name, registry)));
	}

	private static void register(String name, BeanDefinitionRegistry registry) {
		String reactive = name + "ReactiveDockerOperations";
		registry.registerBeanDefinition(reactive, definition(name, ReactiveDockerOperations.class, "daemon", name));
		RootBeanDefinition blocking = definition(name, DockerOperations.class, "blocking",
				new RuntimeBeanReference(reactive));
		blocking.setDestroyMethodName("");
		registry.registerBeanDefinition(name + "DockerOperations", blocking);
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
