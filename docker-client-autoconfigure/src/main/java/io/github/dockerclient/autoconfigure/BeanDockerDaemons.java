package io.github.dockerclient.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;

/**
 * {@link DockerDaemons} for the {@link ReactiveDockerOperations} beans of an application.
 * The bean of an entry of {@code docker.daemons} is named after the entry.
 */
final class BeanDockerDaemons implements DockerDaemons {

	private static final String BEAN_NAME = "reactiveDockerOperations";

	private static final String SUFFIX = "ReactiveDockerOperations";

	private final ConfigurableListableBeanFactory beanFactory;

	private final DockerProperties properties;

	BeanDockerDaemons(ConfigurableListableBeanFactory beanFactory, DockerProperties properties) {
		this.beanFactory = beanFactory;
		this.properties = properties;
	}

	@Override
	public Map<String, ReactiveDockerOperations> operations() {
		Map<String, ReactiveDockerOperations> operations = new LinkedHashMap<>();
		SimpleAutowireCandidateResolver
			.resolveAutowireCandidates(this.beanFactory, ReactiveDockerOperations.class, false, true)
			.forEach((bean, docker) -> operations.put(name(bean), docker));
		return operations;
	}

	private static String name(String bean) {
		if (bean.equals(BEAN_NAME)) {
			return DEFAULT;
		}
		return bean.endsWith(SUFFIX) ? bean.substring(0, bean.length() - SUFFIX.length()) : bean;
	}

	@Override
	public DockerDaemonProperties properties(String name) {
		DockerDaemonProperties daemon = this.properties.getDaemons().get(name);
		return (daemon != null) ? daemon : this.properties;
	}

}
