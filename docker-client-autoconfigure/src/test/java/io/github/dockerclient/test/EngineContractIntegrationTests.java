package io.github.dockerclient.test;

import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract of {@link ScriptedEngine} on real engines.
 */
@OnEachEngine
class EngineContractIntegrationTests extends EngineContract {

	@RegisterExtension
	final EngineFixture docker;

	private @Nullable DockerOperations operations;

	EngineContractIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@AfterEach
	void removeWhatIsLeft() {
		cleanUp();
	}

	@Override
	DockerOperations docker() {
		if (this.operations == null) {
			this.operations = DockerOperations.using(this.docker.client((client) -> {
				if (Engines.hasScript()) {
					client.credentials(RegistryCredentialsProvider.of(List.of(TestRegistry.credentials())));
				}
			}));
		}
		return this.operations;
	}

	@Override
	void script(Consumer<ScriptedProcess> script) {
		// On a real engine, the shell in the container runs the commands.
	}

	@Override
	ApiVersion spoken() {
		return this.docker.engine().apiVersion();
	}

	@Override
	ApiVersion newest() {
		return this.docker.engine().maximumVersion();
	}

	@Override
	int waits() {
		return (int) this.docker.wire("POST /containers/{id}/wait")
			.stream()
			.filter((exchange) -> exchange.status() != null)
			.count();
	}

	@Override
	String pullable() {
		Assumptions.assumeTrue(Engines.hasScript(), "The registry needs -Pengines");
		return TestRegistry.push(this.docker, "contract") + ":1";
	}

}
