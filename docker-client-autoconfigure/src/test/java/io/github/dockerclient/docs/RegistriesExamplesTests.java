package io.github.dockerclient.docs;

import java.time.Duration;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about registries.
 */
class RegistriesExamplesTests {

	private static final String IMAGE = "registry.example.com/team/app:1.0";

	@AutoClose
	private final ScriptedEngine engine = ScriptedEngine.start().pullable(IMAGE, (process) -> {
	});

	@AutoClose
	private final DockerOperations docker = DockerOperations.builder().address(this.engine.address()).build();

	@Test
	void credentialsOfOneCall() {
		String password = "secret";
		// tag::call[]
		RegistryCredentials credentials = new RegistryCredentials("registry.example.com", "team", password, null);
		this.docker.images().pull("registry.example.com/team/app:1.0", (pull) -> pull.credentials(credentials));
		// end::call[]
		assertCredentials("team");
	}

	@Test
	void login() {
		this.engine.next("POST /auth").json(200, "{\"Status\": \"Login Succeeded\"}");
		String password = "secret";
		// tag::login[]
		this.docker.registry().login("registry.example.com", "team", password);
		this.docker.images().pull("registry.example.com/team/app:1.0");
		this.docker.registry().logout("registry.example.com");
		// end::login[]
		assertCredentials("team");
	}

	@Test
	void provider() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withPropertyValues("docker.host=tcp://localhost:" + this.engine.address().port())
			.withBean(Vault.class, () -> (path) -> Mono.just(new Login(path, "secret")))
			.withUserConfiguration(Credentials.class)
			.run((context) -> context.getBean(DockerOperations.class).images().pull(IMAGE));
		assertCredentials("registries/registry.example.com");
	}

	private void assertCredentials(String user) {
		assertThat(this.engine.requests("POST /images/create")).singleElement()
			.extracting((request) -> request.header("X-Registry-Auth"))
			.isEqualTo(new RegistryCredentials("registry.example.com", user, "secret", null).header());
	}

	@Configuration(proxyBeanMethods = false)
	static class Credentials {

		// tag::provider[]
		@Bean
		RegistryCredentialsProvider registryCredentials(Vault vault) {
			RegistryCredentialsProvider provider = (registry) -> vault.read("registries/" + registry)
				.map((login) -> new RegistryCredentials(registry, login.user(), login.password(), null));
			return provider.cached(Duration.ofHours(1));
		}
		// end::provider[]

	}

	/**
	 * A store of secrets.
	 */
	interface Vault {

		/**
		 * Read a secret.
		 * @param path the path of the secret
		 * @return the secret
		 */
		Mono<Login> read(String path);

	}

	record Login(String user, String password) {

	}

}
