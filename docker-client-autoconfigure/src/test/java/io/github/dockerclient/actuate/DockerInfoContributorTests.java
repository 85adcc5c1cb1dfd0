package io.github.dockerclient.actuate;

import java.time.Duration;
import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.system.ReactiveSystemOperations;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.actuate.info.Info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerInfoContributor} with engines that do not answer.
 */
class DockerInfoContributorTests {

	private final ReactiveDockerOperations docker = mock();

	private final ReactiveSystemOperations system = mock();

	@Test
	void anEngineThatIsNotThereIsUnreachableAndItsAddressNotReported() {
		given(this.docker.system()).willReturn(this.system);
		given(this.system.info()).willReturn(Mono.error(new DockerConnectionException("tcp://secret:2375", null)));
		assertThat(contribute(Duration.ofSeconds(30)).get("docker")).isEqualTo(Map.of("error", "unreachable"));
	}

	@Test
	void anEngineThatKeepsSilentIsUnreachable() {
		given(this.docker.system()).willReturn(this.system);
		given(this.system.info()).willReturn(Mono.never());
		assertThat(contribute(Duration.ofMillis(50)).get("docker")).isEqualTo(Map.of("error", "unreachable"));
	}

	private Info contribute(Duration timeout) {
		Info.Builder builder = new Info.Builder();
		new DockerInfoContributor(() -> Map.of("default", this.docker), timeout).contribute(builder);
		return builder.build();
	}

}
