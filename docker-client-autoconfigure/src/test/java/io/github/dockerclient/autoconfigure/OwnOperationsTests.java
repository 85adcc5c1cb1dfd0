package io.github.dockerclient.autoconfigure;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.actuate.DockerEndpoint;
import io.github.dockerclient.actuate.DockerInfoContributor;
import io.github.dockerclient.autoconfigure.actuate.DockerEndpointAutoConfiguration;
import io.github.dockerclient.autoconfigure.actuate.DockerInfoContributorAutoConfiguration;
import io.github.dockerclient.autoconfigure.events.DockerEventsAutoConfiguration;
import io.github.dockerclient.autoconfigure.health.DockerContainersHealthContributorAutoConfiguration;
import io.github.dockerclient.autoconfigure.health.DockerReactiveHealthContributorAutoConfiguration;
import io.github.dockerclient.autoconfigure.metrics.DockerMetricsAutoConfiguration;
import io.github.dockerclient.event.DockerContainerEvent;
import io.github.dockerclient.test.ScriptedEngine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that health, info, endpoint, meters and events are those of the engines that the
 * application uses: no engine is reported that it did not ask for.
 */
class OwnOperationsTests {

	private static ScriptedEngine engine;

	private final ApplicationContextRunner plain = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerEndpointAutoConfiguration.class,
				DockerInfoContributorAutoConfiguration.class, DockerReactiveHealthContributorAutoConfiguration.class,
				HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
				DockerMetricsAutoConfiguration.class, DockerEventsAutoConfiguration.class))
		.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
		.withPropertyValues("docker.config=/nowhere", "management.endpoints.web.exposure.include=docker",
				"management.info.docker.enabled=true", "docker.metrics.enabled=true");

	// Nothing is at the address of the properties.
	private final ApplicationContextRunner runner = this.plain
		.withPropertyValues("docker.host=unix:///nowhere/docker.sock");

	@BeforeAll
	static void start() {
		engine = ScriptedEngine.start();
		engine.container("web", (container) -> container.image("nginx"));
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	private static DockerOperations client() {
		return DockerOperations.builder().address(engine.address()).build();
	}

	// An implementation of the application that delegates to another one.
	private static DockerOperations decorated(DockerOperations docker) {
		return Mockito.mock(DockerOperations.class, AdditionalAnswers.delegatesTo(docker));
	}

	@Test
	void ownBlockingOperationsAreTheOnlyEngine() {
		this.runner.withBean("own", DockerOperations.class, OwnOperationsTests::client).run((context) -> {
			assertThat(context).hasSingleBean(DockerOperations.class).hasSingleBean(ReactiveDockerOperations.class);
			assertThat(context.getBean(ReactiveDockerOperations.class))
				.hasToString("Docker engine at " + engine.address());
			assertEngines(context, "default");
		});
	}

	@Test
	void aDecoratorOfBlockingOperationsIsTheOnlyEngine() {
		this.runner.withBean("own", DockerOperations.class, () -> decorated(client()))
			.run((context) -> assertEngines(context, "default"));
	}

	@Test
	void ownBlockingOperationsAreReportedWithoutTheClientOfTheProperties() {
		this.runner.withBean("own", DockerOperations.class, OwnOperationsTests::client)
			.withPropertyValues("docker.enabled=false")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(ReactiveDockerOperations.class);
				assertEngines(context, "own");
			});
	}

	@Test
	void eventsOfOwnBlockingOperationsArePublished() {
		for (boolean decorated : new boolean[] { false, true }) {
			this.runner.withPropertyValues("docker.events.enabled=true")
				.withBean("own", DockerOperations.class, () -> decorated ? decorated(client()) : client())
				.withBean(Listener.class)
				.run((context) -> {
					String id = context.getBean(DockerOperations.class)
						.containers()
						.create((container) -> container.image("nginx"))
						.id();
					Awaitility.await().until(() -> context.getBean(Listener.class).ids.contains(id));
				});
		}
	}

	@Test
	void ownReactiveOperationsAreTheOnlyEngine() {
		this.runner
			.withBean("own", ReactiveDockerOperations.class,
					() -> ReactiveDockerOperations.builder().address(engine.address()).build())
			.run((context) -> {
				assertThat(context).hasSingleBean(DockerOperations.class);
				assertEngines(context, "own");
			});
	}

	@Test
	void bothFormsOfOneClientAreOneEngine() {
		this.runner.withUserConfiguration(BothForms.class).run((context) -> assertEngines(context, "reactive"));
	}

	@Test
	void ownBlockingOperationsOfAnotherEngineAreAnotherEngine() {
		this.runner
			.withBean("one", ReactiveDockerOperations.class,
					() -> ReactiveDockerOperations.builder().address(engine.address()).build())
			.withBean("two", DockerOperations.class, OwnOperationsTests::client)
			.run((context) -> assertEngines(context, "one", "two"));
	}

	@Test
	void severalBlockingOperationsAreSeveralEngines() {
		this.runner.withBean("one", DockerOperations.class, OwnOperationsTests::client)
			.withBean("two", DockerOperations.class, () -> decorated(client()))
			.run((context) -> {
				assertThat(context).doesNotHaveBean(ReactiveDockerOperations.class);
				assertEngines(context, "one", "two");
			});
	}

	@Test
	void aPrimaryClientIsTheDefaultOfSeveral() {
		BeanDefinitionCustomizer primary = (definition) -> definition.setPrimary(true);
		this.runner.withBean("one", DockerOperations.class, OwnOperationsTests::client, primary)
			.withBean("two", DockerOperations.class, OwnOperationsTests::client)
			.run((context) -> {
				assertThat(context).hasSingleBean(ReactiveDockerOperations.class);
				assertEngines(context, "default", "two");
			});
	}

	@Test
	void aDecoratorOfTheAutoConfiguredClientIsNoFurtherEngine() {
		this.plain.withPropertyValues("docker.host=" + engine.address())
			.withUserConfiguration(Decorator.class)
			.run((context) -> {
				assertThat(context).hasSingleBean(DockerOperations.class);
				assertEngines(context, "default");
			});
	}

	@Test
	void aClientThatIsOnlyInjectedByQualifierLeavesTheDefault() {
		this.plain.withPropertyValues("docker.host=" + engine.address())
			.withBean("own", DockerOperations.class, OwnOperationsTests::client,
					(definition) -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
			.run((context) -> {
				assertThat(context).hasBean("dockerOperations");
				assertEngines(context, "default", "own");
			});
	}

	@Test
	void ownDaemonsAreTheEngines() {
		ApplicationContextRunner own = this.runner.withUserConfiguration(OwnDaemons.class);
		own.run((context) -> assertEngines(context, "one", "two"));
		own.withBean("own", DockerOperations.class, OwnOperationsTests::client)
			.run((context) -> assertEngines(context, "one", "two"));
		own.withPropertyValues("docker.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(DockerOperations.class).doesNotHaveBean(ReactiveDockerOperations.class);
			assertEngines(context, "one", "two");
		});
	}

	@Test
	void healthOfContainersIsThatOfOwnDaemons() {
		this.runner.withConfiguration(AutoConfigurations.of(DockerContainersHealthContributorAutoConfiguration.class))
			.withUserConfiguration(OwnDaemons.class)
			.withPropertyValues("docker.health.containers.names=web")
			.run((context) -> assertThat(
					health(context.getBean("dockerContainersHealthContributor", ReactiveHealthContributor.class), ""))
				.containsOnlyKeys("one", "two"));
	}

	@Test
	void eventsOfOwnDaemonsArePublished() {
		this.runner.withPropertyValues("docker.events.enabled=true")
			.withUserConfiguration(OwnDaemons.class)
			.withBean(Listener.class)
			.run((context) -> {
				context.getBean(DockerDaemons.class)
					.operations()
					.values()
					.forEach((docker) -> docker.containers().create((container) -> container.image("nginx")));
				Awaitility.await().until(() -> context.getBean(Listener.class).daemons.equals(Set.of("one", "two")));
			});
	}

	@Test
	void theDefaultSocketIsNotReportedBesidesNamedEngines() {
		this.plain.withPropertyValues("docker.daemons.staging.host=" + engine.address()).run((context) -> {
			assertThat(context.getBean(DockerOperations.class)).isSameAs(context.getBean("dockerOperations"));
			assertEngines(context, "staging");
		});
	}

	@Test
	void theDefaultEngineIsReportedBesidesNamedEnginesIfItIsRequested() {
		ApplicationContextRunner staging = this.plain
			.withPropertyValues("docker.daemons.staging.host=" + engine.address());
		staging.withPropertyValues("docker.host=" + engine.address())
			.run((context) -> assertEngines(context, "default", "staging"));
		staging.withBean(DockerConnectionDetails.class, () -> engine::address)
			.run((context) -> assertEngines(context, "default", "staging"));
		staging.withBean(DockerClientCustomizer.class, () -> (builder) -> builder.address(engine.address()))
			.run((context) -> assertEngines(context, "default", "staging"));
		staging.withBean("own", DockerOperations.class, OwnOperationsTests::client)
			.run((context) -> assertEngines(context, "default", "staging"));
		for (String property : new String[] { "docker.context=default", "docker.events.enabled=true",
				"docker.health.containers.names=db" }) {
			staging.withPropertyValues(property)
				.run((context) -> assertThat(context.getBean(DockerEndpoint.class).daemon(DockerDaemons.DEFAULT))
					.isNotNull());
		}
	}

	private static void assertEngines(AssertableApplicationContext context, String... names) {
		assertThat(context).hasNotFailed();
		Map<String, Status> health = health(context.getBean("dockerHealthContributor", ReactiveHealthContributor.class),
				names[0]);
		assertThat(health).containsOnlyKeys(names)
			.allSatisfy((name, status) -> assertThat(status).isEqualTo(Status.UP));
		assertThat(context.getBean(DockerEndpoint.class).daemons()).containsOnlyKeys(names)
			.allSatisfy((name, engine) -> assertThat(engine).containsKey("containers").doesNotContainKey("error"));
		Info.Builder info = new Info.Builder();
		context.getBean(DockerInfoContributor.class).contribute(info);
		assertThat(info.build().getDetails().get("docker")).asString().contains("apiVersion").doesNotContain("error");
		context.getBeanProvider(DockerDaemons.class).ifAvailable((daemons) -> {
			assertThat(daemons.operations()).containsOnlyKeys(names)
				.allSatisfy((name, docker) -> assertThat(docker.images().list()).isNotEmpty());
			assertThat(daemons.reactiveOperations()).containsOnlyKeys(names);
		});
		context.getBean(MeterBinder.class).bindTo(context.getBean(MeterRegistry.class));
		Awaitility.await()
			.untilAsserted(() -> assertThat(gauges(context)).containsOnlyKeys(names)
				.allSatisfy((name, containers) -> assertThat(containers).isNotNaN()));
	}

	private static Map<String, Status> health(ReactiveHealthContributor contributor, String name) {
		return (contributor instanceof CompositeReactiveHealthContributor composite)
				? composite.stream()
					.collect(Collectors.toMap((entry) -> entry.name(), (entry) -> status(entry.contributor())))
				: Map.of(name, status(contributor));
	}

	private static Status status(ReactiveHealthContributor contributor) {
		return ((ReactiveHealthIndicator) contributor).health().blockOptional().orElseThrow().getStatus();
	}

	private static Map<String, Double> gauges(AssertableApplicationContext context) {
		return context.getBean(MeterRegistry.class)
			.find("docker.images")
			.gauges()
			.stream()
			.collect(Collectors.toMap((gauge) -> String.valueOf(gauge.getId().getTag("daemon")), Gauge::value));
	}

	@Configuration(proxyBeanMethods = false)
	static class BothForms {

		@Bean
		ReactiveDockerOperations reactive() {
			return ReactiveDockerOperations.builder().address(engine.address()).build();
		}

		@Bean
		DockerOperations blocking(ReactiveDockerOperations reactive) {
			return decorated(DockerOperations.using(reactive));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Decorator {

		@Bean
		DockerOperations decorator(ReactiveDockerOperations reactive) {
			return decorated(DockerOperations.using(reactive));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDaemons {

		@Bean
		TwoDaemons ownDaemons(DockerProperties properties) {
			return new TwoDaemons(properties, client(), client());
		}

	}

	record TwoDaemons(DockerProperties properties, DockerOperations one,
			DockerOperations two) implements DockerDaemons, AutoCloseable {

		@Override
		public Map<String, DockerOperations> operations() {
			return Map.of("one", this.one, "two", this.two);
		}

		@Override
		public Map<String, ReactiveDockerOperations> reactiveOperations() {
			return Map.of("one", ReactiveDockerOperations.using(this.one), "two",
					ReactiveDockerOperations.using(this.two));
		}

		@Override
		public DockerDaemonProperties properties(String name) {
			return this.properties;
		}

		@Override
		public void close() {
			this.one.close();
			this.two.close();
		}

	}

	static class Listener {

		private final Set<String> ids = ConcurrentHashMap.newKeySet();

		private final Set<String> daemons = ConcurrentHashMap.newKeySet();

		@EventListener
		void onEvent(DockerContainerEvent event) {
			this.daemons.add(event.daemon());
			this.ids.add(String.valueOf(event.id()));
		}

	}

}
