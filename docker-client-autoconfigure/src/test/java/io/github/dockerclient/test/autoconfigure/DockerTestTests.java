package io.github.dockerclient.test.autoconfigure;

import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerConnectionDetails;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.test.DockerCleanup;
import io.github.dockerclient.test.ScriptedEngine;
import io.github.dockerclient.test.autoconfigure.DockerTest.Engine;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerTest}.
 */
class DockerTestTests {

	private static final String NOWHERE = "docker.host=unix:///no/such/engine.sock";

	@Test
	void missingEngineFailsTheTestWithARemedy() {
		run(Required.class).containerEvents()
			.assertThatEvents()
			.haveExactly(1,
					EventConditions.finishedWithFailure(TestExecutionResultConditions
						.message((message) -> message.startsWith("There is no Docker engine for this test. ")
								&& message.contains("/no/such/engine.sock") && message.contains("Engine.OPTIONAL"))));
	}

	@Test
	void missingEngineSkipsTheTest() {
		EngineExecutionResults results = run(Optional.class);
		results.containerEvents().assertStatistics((events) -> events.aborted(1).failed(0));
		results.testEvents().assertStatistics((events) -> events.started(0));
	}

	@Test
	void engineThatTheApplicationMissesAtItsStartSkipsTheTest() {
		run(AtStart.class).containerEvents().assertStatistics((events) -> events.aborted(1).failed(0));
	}

	@Test
	void brokenApplicationFailsTheTest() {
		run(Broken.class).containerEvents().assertStatistics((events) -> events.aborted(0).failed(1));
	}

	@Test
	void applicationNeedsNoLibraryForTests() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("org.junit", "org.opentest4j", "org.testcontainers",
					"org.springframework.boot.test.autoconfigure", "org.springframework.boot.testcontainers"))
			.run((context) -> assertThat(context).hasSingleBean(DockerOperations.class));
	}

	private static EngineExecutionResults run(Class<?> test) {
		return EngineTestKit.engine("junit-jupiter").selectors(DiscoverySelectors.selectClass(test)).execute();
	}

	@Nested
	@DirtiesContext
	@DockerTest(engine = Engine.SCRIPTED, properties = "test.property=value")
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	class ScriptedTests {

		@Autowired
		private ScriptedEngine engine;

		@Autowired
		private DockerOperations docker;

		@Test
		@Order(1)
		void applicationSpeaksWithTheScriptedEngine(@Autowired DockerConnectionDetails connection) {
			this.engine.container("web", (container) -> container.image("nginx"));
			assertThat(this.docker.containers().list()).extracting(ContainerSummary::name).containsExactly("web");
			assertThat(connection.getAddress()).isEqualTo(this.engine.address());
		}

		@Test
		@Order(2)
		void engineHasForgottenTheTestBefore() {
			assertThat(this.engine.requests()).isEmpty();
			assertThat(this.docker.containers().list()).isEmpty();
		}

		@Test
		@Order(3)
		void cleanupIsAParameter(DockerCleanup cleanup) {
			this.engine.image("nginx");
			this.docker.containers()
				.create((container) -> container.name("web").image("nginx").label(cleanup.label(), cleanup.value()));
			assertThat(this.docker.containers().list((list) -> list.all(true).label(cleanup.label(), cleanup.value())))
				.hasSize(1);
		}

		@Test
		void nothingElseIsConfigured(@Autowired ApplicationContext context) {
			assertThat(context.getBean(Environment.class).getProperty("test.property")).isEqualTo("value");
			assertThat(context.getBeansOfType(ReactiveDockerOperations.class)).hasSize(1);
			assertThat(context.getBeansOfType(UnrelatedComponent.class)).isEmpty();
			assertThat(context.getBeanDefinitionNames()).noneMatch((name) -> name.contains("Health"));
		}

	}

	@DirtiesContext
	@DockerTest(properties = NOWHERE)
	static class Required {

		@Test
		void test() {
		}

	}

	@DirtiesContext
	@DockerTest(engine = Engine.OPTIONAL, properties = NOWHERE)
	static class Optional {

		@Test
		void test() {
		}

	}

	@DirtiesContext
	@DockerTest(engine = Engine.OPTIONAL, properties = NOWHERE)
	@Import(NeedsEngine.class)
	static class AtStart {

		@Test
		void test() {
		}

	}

	@DirtiesContext
	@DockerTest(engine = Engine.OPTIONAL, properties = "docker.host=nonsense://")
	static class Broken {

		@Test
		void test() {
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class NeedsEngine {

		@Bean
		Map<String, String> version(DockerOperations docker) {
			return Map.of("version", String.valueOf(docker.system().version().version()));
		}

	}

}
