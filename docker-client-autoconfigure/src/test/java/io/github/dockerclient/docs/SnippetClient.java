package io.github.dockerclient.docs;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.test.DockerCleanup;
import io.github.dockerclient.type.CallDefaults;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The client of the examples. Every object that an example creates has a label, by which
 * it is removed after the test, so that the examples need not contain anything for it.
 */
final class SnippetClient implements AfterEachCallback {

	private final DockerCleanup cleanup;

	private final DockerOperations docker;

	/**
	 * Create a client.
	 * @param fixture the fixture of the engine, which closes the client
	 */
	SnippetClient(EngineFixture fixture) {
		this.cleanup = DockerCleanup.of(fixture.blocking());
		CallDefaults defaults = new CallDefaults(null, null, Map.of(), false,
				Map.of(this.cleanup.label(), this.cleanup.value()));
		List<RegistryCredentials> credentials = Engines.hasScript() ? List.of(TestRegistry.credentials()) : List.of();
		this.docker = DockerOperations.using(fixture.client(
				(builder) -> builder.callDefaults(defaults).credentials(RegistryCredentialsProvider.of(credentials))));
	}

	/**
	 * Return the client.
	 * @return the client, with the credentials for the tests' registry if there is one
	 */
	DockerOperations docker() {
		return this.docker;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.cleanup.close();
	}

}
