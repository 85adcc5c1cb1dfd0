package io.github.dockerclient.autoconfigure;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CustomHeaders}.
 */
class CustomHeadersTests {

	private static final Map<String, String> CONFIGURED = Map.of("X-Meta", "config");

	@Test
	void pairsReplaceWhatIsConfigured() {
		assertThat(CustomHeaders.or("A=1, X-B =two words ,C=a=b", CONFIGURED))
			.isEqualTo(Map.of("A", "1", "X-B", "two words ", "C", "a=b"));
		assertThat(CustomHeaders.or("A=", CONFIGURED)).isEqualTo(Map.of("A", ""));
		assertThat(CustomHeaders.or("\"A=1,2\",\"B=\"\"q\"\"\"", CONFIGURED))
			.isEqualTo(Map.of("A", "1,2", "B", "\"q\""));
		assertThat(CustomHeaders.or("A=1\nB=2", CONFIGURED)).isEqualTo(Map.of("A", "1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "A", "=1", "A=1,", "A=1,,B=2", "\"A=1", "A=\"1\"", "A B=1", "true", " =", "A:=1" })
	void whatIsMalformedIsIgnored(String value) {
		assertThat(CustomHeaders.or(value, CONFIGURED)).isEqualTo(CONFIGURED);
	}

	@Test
	void withoutTheVariableTheConfigurationCounts() {
		assertThat(CustomHeaders.or(null, CONFIGURED)).isEqualTo(CONFIGURED);
		assertThat(CustomHeaders.or("", CONFIGURED)).isEqualTo(CONFIGURED);
	}

}
