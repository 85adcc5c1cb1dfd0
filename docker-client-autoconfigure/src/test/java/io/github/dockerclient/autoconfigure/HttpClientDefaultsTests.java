package io.github.dockerclient.autoconfigure;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.asm.ClassWriter;
import org.springframework.asm.Opcodes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HttpClientDefaults} on class paths with several HTTP clients.
 */
class HttpClientDefaultsTests {

	static final Iterable<String> OWNERS = HttpClientDefaults.OWNERS;

	private static final String IMPERATIVE = "spring.http.clients.imperative.factory";

	private static final String REACTIVE = "spring.http.clients.reactive.connector";

	private final MockEnvironment environment = new MockEnvironment();

	private ConfigurableEnvironment with(String... classes) {
		SpringApplication application = new SpringApplication(
				new DefaultResourceLoader(new ClassPath(Set.of(classes))));
		new HttpClientDefaults().postProcessEnvironment(this.environment, application);
		return this.environment;
	}

	@Test
	void theClientOfTheJdkIsKept() {
		ConfigurableEnvironment environment = with(HttpClientDefaults.BUILDER);
		assertThat(environment.getProperty(IMPERATIVE)).isEqualTo("jdk");
		assertThat(environment.getProperty(REACTIVE)).isEqualTo("jdk");
	}

	@Test
	void nothingIsSetWithoutHttpClientsOfSpringBoot() {
		assertUnset(with());
	}

	@ParameterizedTest
	@FieldSource("OWNERS")
	void nothingIsSetIfAnotherLibraryBringsReactorNetty(String owner) {
		assertUnset(with(HttpClientDefaults.BUILDER, owner));
	}

	@Test
	void nothingIsSetIfTheApplicationSaysSo() {
		this.environment.setProperty("docker.preserve-http-clients", "false");
		assertUnset(with(HttpClientDefaults.BUILDER));
	}

	@Test
	void theDecisionOfTheApplicationMustBeABooleanOnEachClassPath() {
		this.environment.setProperty("docker.preserve-http-clients", "maybe");
		assertThatExceptionOfType(BindException.class).isThrownBy(this::with)
			.withMessageContaining("docker.preserve-http-clients");
	}

	@Test
	void springBootItselfPrefersApacheAndJetty() {
		ConfigurableEnvironment environment = with(HttpClientDefaults.BUILDER, HttpClientDefaults.HTTP_COMPONENTS);
		assertThat(environment.getProperty(IMPERATIVE)).isNull();
		assertThat(environment.getProperty(REACTIVE)).isEqualTo("jdk");
	}

	@Test
	void theReactiveClientsOfJettyAndApacheAreKept() {
		assertThat(with(HttpClientDefaults.BUILDER, HttpClientDefaults.HTTP_COMPONENTS_ASYNC,
				HttpClientDefaults.HTTP_COMPONENTS_REACTIVE)
			.getProperty(REACTIVE)).isEqualTo("http-components");
		this.environment.getPropertySources().remove(DefaultPropertiesPropertySource.NAME);
		assertThat(with(HttpClientDefaults.BUILDER, HttpClientDefaults.JETTY, HttpClientDefaults.JETTY_REACTIVE)
			.getProperty(REACTIVE)).isEqualTo("jetty");
	}

	@Test
	void valuesOfTheApplicationTakePrecedence() {
		this.environment.setProperty(IMPERATIVE, "reactor");
		this.environment.getPropertySources()
			.addLast(new DefaultPropertiesPropertySource(Map.of(REACTIVE, "http-components")));
		ConfigurableEnvironment environment = with(HttpClientDefaults.BUILDER);
		assertThat(environment.getProperty(IMPERATIVE)).isEqualTo("reactor");
		assertThat(environment.getProperty(REACTIVE)).isEqualTo("http-components");
	}

	private static void assertUnset(ConfigurableEnvironment environment) {
		assertThat(Stream.of(IMPERATIVE, REACTIVE).filter(environment::containsProperty)).isEmpty();
	}

	/**
	 * The class path of the tests, and classes of other libraries without any content.
	 */
	private static final class ClassPath extends ClassLoader {

		private final Set<String> classes;

		ClassPath(Set<String> classes) {
			super(HttpClientDefaultsTests.class.getClassLoader());
			this.classes = classes;
		}

		@Override
		protected Class<?> findClass(String name) throws ClassNotFoundException {
			if (!this.classes.contains(name)) {
				throw new ClassNotFoundException(name);
			}
			ClassWriter writer = new ClassWriter(0);
			writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
			byte[] bytes = writer.toByteArray();
			return defineClass(name, bytes, 0, bytes.length);
		}

	}

}
