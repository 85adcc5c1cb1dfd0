package io.github.dockerclient.type;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.github.dockerclient.transport.JsonAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EpochSeconds}, {@link Seconds}, {@link Nanoseconds} and
 * {@link KeySet}.
 */
class JsonFormsTests {

	private static <T> T read(String json, Class<T> type) {
		return JsonAccess.mapper().readValue(json, type);
	}

	private static String write(Object value) {
		return JsonAccess.mapper().writeValueAsString(value);
	}

	@Test
	void secondsAreRoundedUp() {
		assertThat(write(new Forms(null, Duration.ofMillis(500), null, Set.of()))).isEqualTo("{\"Seconds\":1}");
		assertThat(write(new Forms(null, Duration.ofMillis(2001), null, Set.of()))).isEqualTo("{\"Seconds\":3}");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1970-01-01T00:00:00Z", "1795423368, 2026-11-23T08:42:48Z", "-1, 1969-12-31T23:59:59Z",
			"4102444800, 2100-01-01T00:00:00Z" })
	void epochSeconds(long seconds, Instant instant) {
		String json = "{\"Instant\":" + seconds + "}";
		assertThat(read(json, Forms.class).instant()).isEqualTo(instant);
		assertThat(write(new Forms(instant, null, null, Set.of()))).isEqualTo(json);
	}

	@ParameterizedTest
	@CsvSource({ "0, PT0S", "90, PT1M30S", "-1, PT-1S", "9000000000, PT2500000H" })
	void seconds(long seconds, Duration duration) {
		String json = "{\"Seconds\":" + seconds + "}";
		assertThat(read(json, Forms.class).seconds()).isEqualTo(duration);
		assertThat(write(new Forms(null, duration, null, Set.of()))).isEqualTo(json);
	}

	@ParameterizedTest
	@CsvSource({ "0, PT0S", "1, PT0.000000001S", "1500000000, PT1.5S", "-1, PT-0.000000001S",
			"9223372036854775807, PT2562047H47M16.854775807S" })
	void nanoseconds(long nanoseconds, Duration duration) {
		String json = "{\"Nanoseconds\":" + nanoseconds + "}";
		assertThat(read(json, Forms.class).nanoseconds()).isEqualTo(duration);
		assertThat(write(new Forms(null, null, duration, Set.of()))).isEqualTo(json);
	}

	@Test
	void keySets() {
		Forms forms = read("{\"Keys\":{\"80/tcp\":{},\"53/udp\":{\"a\":[1]},\"x\":null}}", Forms.class);
		assertThat(forms.keys()).containsExactly("80/tcp", "53/udp", "x");
		assertThat(write(forms)).isEqualTo("{\"Keys\":{\"80/tcp\":{},\"53/udp\":{},\"x\":{}}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"Keys\":{}}",
			"{\"Keys\":null,\"Instant\":null,\"Seconds\":null,\"Nanoseconds\":null}" })
	void nothing(String json) {
		Forms forms = read(json, Forms.class);
		assertThat(forms).isEqualTo(new Forms(null, null, null, Set.of()));
		assertThat(write(forms)).isEqualTo("{}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"Keys\":[\"80/tcp\"]}", "{\"Keys\":\"80/tcp\"}", "{\"Instant\":\"x\"}",
			"{\"Seconds\":{}}", "{\"Nanoseconds\":[]}" })
	void otherForms(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(json, Forms.class));
	}

	private record Forms(@EpochSeconds @Nullable Instant instant, @Seconds @Nullable Duration seconds,
			@Nanoseconds @Nullable Duration nanoseconds, @KeySet Set<String> keys) {

		Forms {
			keys = Copies.of(keys);
		}

	}

}
