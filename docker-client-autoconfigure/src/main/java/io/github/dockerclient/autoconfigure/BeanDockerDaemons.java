package io.github.dockerclient.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;

/**
 * {@link DockerDaemons} for the beans of an application. The bean of an entry of
 * {@code docker.daemons} is named after the entry.
 */
final class BeanDockerDaemons implements DockerDaemons {

	static final String BEAN_NAME = "reactiveDockerOperations";

	private static final String SUFFIX = "ReactiveDockerOperations";

	private final ConfigurableListableBeanFactory beanFactory;

	private final DockerProperties properties;

	BeanDockerDaemons(ConfigurableListableBeanFactory beanFactory, DockerProperties properties) {
		this.beanFactory = beanFactory;
		this.properties = properties;
	}

	@Override
	public Map<String, ReactiveDockerOperations> operations() {
		Map<String, ReactiveDockerOperations> beans = beans(ReactiveDockerOperations.class);
		Map<String, ReactiveDockerOperations> operations = new LinkedHashMap<>();
		beans.forEach((bean, docker) -> put(operations, name(bean), bean, docker));
		beans(DockerOperations.class).forEach((bean, blocking) -> {
			ReactiveDockerOperations docker = ReactiveDockerOperations.using(blocking);
			if (beans.entrySet()
				.stream()
				.noneMatch((reactive) -> reactive.getValue().equals(docker) || dependOn(reactive.getKey(), bean))) {
				put(operations, bean, bean, docker);
			}
		});
		if (beans.containsKey(BEAN_NAME) && isUnrequested()) {
			operations.remove(DEFAULT);
		}
		return operations;
	}

	private <T> Map<String, T> beans(Class<T> type) {
		return SimpleAutowireCandidateResolver.resolveAutowireCandidates(this.beanFactory, type, false, true);
	}

	private static void put(Map<String, ReactiveDockerOperations> operations, String name, String bean,
			ReactiveDockerOperations docker) {
		operations.put(operations.containsKey(name) ? bean : name, docker);
	}

	// A bean that is created from another one is not another engine.
	private boolean dependOn(String bean, String other) {
		return List.of(this.beanFactory.getDependenciesForBean(bean)).contains(other)
				|| List.of(this.beanFactory.getDependenciesForBean(other)).contains(bean);
	}

	private boolean isUnrequested() {
		DockerClients clients = this.beanFactory.getBeanProvider(DockerClients.class).getIfAvailable();
		return clients != null && clients.isDefaultUnrequested();
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
