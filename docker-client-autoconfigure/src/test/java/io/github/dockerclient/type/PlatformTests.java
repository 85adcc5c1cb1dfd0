package io.github.dockerclient.type;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Platform}.
 */
class PlatformTests {

	@ParameterizedTest
	@CsvSource({ "linux, linux, ,", "linux/amd64, linux, amd64,", "linux/arm64/v8, linux, arm64, v8",
			"windows(10.0.17763)/amd64, windows(10.0.17763), amd64," })
	void valid(String text, String os, @Nullable String architecture, @Nullable String variant) {
		assertThat(Platform.of(text)).isEqualTo(new Platform(os, architecture, variant, null, List.of()))
			.hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "linux/", "/amd64", "linux//v8", "linux/arm64/", "linux/arm64/v8/", "a/b/c/d",
			"linux/ /v8", "linux/amd64,linux/arm64", "linux amd64", "linux/amd64 " })
	void invalid(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Platform.of(text))
			.withMessage("Platform '%s' must have the form os[/architecture[/variant]], such as linux/amd64"
				.formatted(text));
	}

	@SuppressWarnings("NullAway")
	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void missing(@Nullable String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Platform.of(text))
			.withMessage("'platform' must not be empty");
	}

	@Test
	void theVersionOfTheOperatingSystemIsNoPartOfTheText() {
		assertThat(new Platform("windows", "amd64", null, "10.0.17763", List.of("win32k")))
			.hasToString("windows/amd64");
	}

}
