package io.github.dockerclient.type;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ApiVersion}.
 */
class ApiVersionTests {

	@ParameterizedTest
	@CsvSource({ "1.43, 1, 43", "v1.43, 1, 43", "' 1.43\n', 1, 43", "0.0, 0, 0", "9999.9999, 9999, 9999",
			"1.041, 1, 41" })
	void valid(String text, int major, int minor) {
		assertThat(ApiVersion.of(text)).isEqualTo(new ApiVersion(major, minor));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1.", ".1", "1.2.3", "1,2", "V1.2", "vv1.2", "v 1.2", "-1.2", "1.-2", "1.2a",
			"1.99999", "99999.1", "latest", "1 .2" })
	void invalid(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ApiVersion.of(text))
			.withMessage("API version '%s' must be two numbers with a dot between them, such as 1.43".formatted(text));
	}

	@SuppressWarnings("NullAway")
	@Test
	void missing() {
		assertThatIllegalArgumentException().isThrownBy(() -> ApiVersion.of(null))
			.withMessage("'text' must not be null");
	}

	@Test
	void versionsAreOrderedByTheirNumbers() {
		assertThat(Stream.of("2.0", "1.41", "1.9", "1.100", "0.99", "10.1").map(ApiVersion::of).sorted())
			.extracting(ApiVersion::toString)
			.containsExactly("0.99", "1.9", "1.41", "1.100", "2.0", "10.1");
	}

	@ParameterizedTest
	@CsvSource({ "1.9, 1.41, true", "1.41, 1.9, false", "1.41, 1.41, false", "1.99, 2.0, true", "2.0, 1.99, false" })
	void isBefore(String version, String other, boolean before) {
		assertThat(ApiVersion.of(version).isBefore(ApiVersion.of(other))).isEqualTo(before);
	}

	@Test
	void theOldestIsBeforeTheNewest() {
		assertThat(ApiVersion.OLDEST).hasToString("1.41").isLessThan(ApiVersion.NEWEST);
	}

}
