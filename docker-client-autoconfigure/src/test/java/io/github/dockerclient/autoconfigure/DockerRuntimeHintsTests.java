package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.HostConfig;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.system.SystemInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerRuntimeHints}.
 */
class DockerRuntimeHintsTests {

	@ParameterizedTest
	@ValueSource(classes = { ContainerInspectResponse.class, HostConfig.class, ImageSummary.class, SystemInfo.class,
			ProgressMessage.class, ProgressMessage.ErrorDetail.class })
	void publicRecordsCanBeBound(Class<?> record) {
		assertThat(canBeBound(TypeReference.of(record))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = "io.github.dockerclient.container.ContainerCreateRequest")
	void recordsThatArePackagePrivateCanBeBound(String record) {
		assertThat(canBeBound(TypeReference.of(record))).isTrue();
	}

	private static boolean canBeBound(TypeReference record) {
		RuntimeHints hints = new RuntimeHints();
		new DockerRuntimeHints().registerHints(hints, DockerRuntimeHintsTests.class.getClassLoader());
		return RuntimeHintsPredicates.reflection()
			.onType(record)
			.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)
			.test(hints);
	}

}
