package io.github.dockerclient.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link SpringBootVersionListener}.
 */
class SpringBootVersionListenerTests {

	@ParameterizedTest
	@ValueSource(strings = { "1.5.22.RELEASE", "2.7.18", "3.5.9", "3.6.0-SNAPSHOT" })
	void olderVersionsAreRejected(String version) {
		assertThatExceptionOfType(UnsupportedSpringBootException.class)
			.isThrownBy(() -> SpringBootVersionListener.check(version))
			.withMessage(
					"Docker Client for Spring Boot requires Spring Boot 4.0 or later, but this application runs on "
							+ "Spring Boot " + version + ".");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "4.0.0-M1", "4.0.0", "4.1.2", "5.0.0", "10.0.0", "unknown" })
	void otherVersionsAreAccepted(String version) {
		assertThatNoException().isThrownBy(() -> SpringBootVersionListener.check(version));
	}

	@Test
	void thisVersionIsAccepted() {
		assertThatNoException().isThrownBy(() -> SpringBootVersionListener.check(SpringBootVersion.getVersion()));
	}

	@Test
	void everyApplicationIsChecked() {
		assertThat(new SpringApplication(Object.class).getListeners())
			.hasAtLeastOneElementOfType(SpringBootVersionListener.class);
	}

}
