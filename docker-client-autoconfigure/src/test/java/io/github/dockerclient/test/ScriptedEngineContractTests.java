package io.github.dockerclient.test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.RecordingProxy;
import io.github.dockerclient.type.ApiVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of {@link ScriptedEngine} on itself, with the API versions of the oldest
 * and of the reference engine.
 */
@ParameterizedClass
@ValueSource(strings = { "1.41", "1.51" })
class ScriptedEngineContractTests extends EngineContract {

	private final ScriptedEngine engine = ScriptedEngine.start();

	private final RecordingProxy proxy = RecordingProxy.tcp("scripted",
			new InetSocketAddress(InetAddress.getLoopbackAddress(), this.engine.address().port()));

	private final ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
		.address(this.proxy.address())
		.build();

	private final ApiVersion version;

	ScriptedEngineContractTests(String version) {
		this.version = ApiVersion.of(version);
		this.engine.apiVersion(version).image(EngineFixture.IMAGE);
	}

	@AfterEach
	void close() {
		cleanUp();
		this.reactive.close();
		this.engine.close();
		assertThat(this.proxy.violations()).isEmpty();
		this.proxy.close();
	}

	@Override
	DockerOperations docker() {
		return DockerOperations.using(this.reactive);
	}

	@Override
	void script(Consumer<ScriptedProcess> script) {
		this.engine.image(EngineFixture.IMAGE, script);
	}

	@Override
	ApiVersion spoken() {
		return this.version;
	}

	@Override
	ApiVersion newest() {
		return this.version;
	}

	@Override
	int waits() {
		return (int) this.proxy.exchanges()
			.stream()
			.filter((exchange) -> exchange.request().endsWith("/wait") && exchange.status() != null)
			.count();
	}

	@Override
	String pullable() {
		String name = "registry.example.com:5000/contract:1";
		this.engine.pullable(name, (process) -> {
		});
		return name;
	}

}
