package io.github.dockerclient.autoconfigure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
	public Map<String, DockerOperations> operations() {
		return engines(Engine::blocking);
	}

	@Override
	public Map<String, ReactiveDockerOperations> reactiveOperations() {
		return engines(Engine::reactive);
	}

	private <T> Map<String, T> engines(Function<Engine, T> form) {
		Map<String, T> engines = new LinkedHashMap<>();
		engines().forEach((name, engine) -> engines.put(name, form.apply(engine)));
		return Collections.unmodifiableMap(engines);
	}

	private Map<String, Engine> engines() {
		Map<String, ReactiveDockerOperations> reactive = beans(ReactiveDockerOperations.class);
		Map<String, DockerOperations> blocking = beans(DockerOperations.class);
		Map<String, Engine> engines = new LinkedHashMap<>();
		reactive.forEach((bean, docker) -> put(engines, name(bean), bean,
				new Engine(docker,
						blocking.entrySet()
							.stream()
							.filter((other) -> isSame(bean, docker, other))
							.map(Map.Entry::getValue)
							.findFirst()
							.orElseGet(() -> DockerOperations.using(docker)))));
		blocking.entrySet()
			.stream()
			.filter((bean) -> reactive.entrySet()
				.stream()
				.noneMatch((other) -> isSame(other.getKey(), other.getValue(), bean)))
			.forEach((bean) -> put(engines, bean.getKey(), bean.getKey(),
					new Engine(ReactiveDockerOperations.using(bean.getValue()), bean.getValue())));
		if (reactive.containsKey(BEAN_NAME) && isUnrequested()) {
			engines.remove(DEFAULT);
		}
		return engines;
	}

	private boolean isSame(String bean, ReactiveDockerOperations reactive, Map.Entry<String, DockerOperations> other) {
		return reactive.equals(ReactiveDockerOperations.using(other.getValue())) || dependOn(bean, other.getKey());
	}

	private <T> Map<String, T> beans(Class<T> type) {
		return SimpleAutowireCandidateResolver.resolveAutowireCandidates(this.beanFactory, type, false, true);
	}

	private static void put(Map<String, Engine> engines, String name, String bean, Engine engine) {
		engines.put(engines.containsKey(name) ? bean : name, engine);
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

	private record Engine(ReactiveDockerOperations reactive, DockerOperations blocking) {

	}

}
