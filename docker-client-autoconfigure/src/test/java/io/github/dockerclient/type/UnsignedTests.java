package io.github.dockerclient.type;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.transport.JsonAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Unsigned}.
 */
class UnsignedTests {

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "9223372036854775807, 9223372036854775807",
			"9223372036854775808, -9223372036854775808", "18446744073709551615, -1" })
	void travelsWithoutASign(String wire, long value) {
		String json = "{\"List\":[%s,1],\"Map\":{\"a\":%s},\"Number\":%s}".formatted(wire, wire, wire);
		Counters counters = new Counters(List.of(value, 1L), Map.of("a", value), value);
		assertThat(JsonAccess.mapper().readValue(json, Counters.class)).isEqualTo(counters);
		assertThat(JsonAccess.mapper().writeValueAsString(counters)).isEqualTo(json);
	}

	@Test
	void mayBeAbsent() {
		assertThat(JsonAccess.mapper().readValue("{\"Number\":null}", Counters.class).number()).isNull();
		assertThat(JsonAccess.mapper().writeValueAsString(new Counters(List.of(), Map.of(), null))).isEqualTo("{}");
	}

	record Counters(@Unsigned.Values List<Long> list, @Unsigned.Values Map<String, Long> map,
			@Unsigned @Nullable Long number) {

	}

}
