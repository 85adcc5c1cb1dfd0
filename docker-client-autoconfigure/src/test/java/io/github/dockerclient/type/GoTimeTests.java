package io.github.dockerclient.type;

import java.time.Instant;

import io.github.dockerclient.transport.JsonAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link GoTime}.
 */
class GoTimeTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "2020-11-12T22:26:13.62Z; 2020-11-12T22:26:13.620Z",
					"2020-11-12t22:26:13.62z; 2020-11-12T22:26:13.620Z",
					"2020-11-12 22:26:13.62 +0000 UTC; 2020-11-12T22:26:13.620Z",
					"2020-11-12 22:26:13.620000001 +0200 CEST m=+0.1; 2020-11-12T20:26:13.620000001Z",
					"2020-11-12 22:26:13 -0330 -0330 m=-12.5; 2020-11-13T01:56:13Z",
					"2020-11-12 22:26:13 UTC; 2020-11-12T22:26:13Z", "2020-11-12T22:26:13+0545; 2020-11-12T16:41:13Z",
					"2020-11-12T22:26:13+02; 2020-11-12T20:26:13Z", "2020-11-12T22:26:13-08:00; 2020-11-13T06:26:13Z",
					"2020-11-12T22:26:13-23:59; 2020-11-13T22:25:13Z", "2020-11-12T2:26:13Z; 2020-11-12T02:26:13Z",
					"2020-11-12T22:26:13.5; 2020-11-12T22:26:13.500Z", "2020-11-12 22:26:13; 2020-11-12T22:26:13Z",
					"2020-11-12T22:26; 2020-11-12T22:26:00Z", "2020-11-12; 2020-11-12T00:00:00Z",
					"2020-11-12T22:26:13.1234567899Z; 2020-11-12T22:26:13.123456789Z",
					"2016-12-31T23:59:60Z; 2016-12-31T23:59:59Z", "0001-01-01T00:00:00Z; 0001-01-01T00:00:00Z",
					"0001-01-01 00:00:00 +0000 UTC; 0001-01-01T00:00:00Z", "1605219973; 2020-11-12T22:26:13Z" })
	void texts(String text, Instant time) {
		assertThat(read("\"" + text + "\"").time()).isEqualTo(time);
		assertThat(JsonAccess.mapper().readValue("{\"Seconds\":\"" + text + "\"}", Times.class).seconds())
			.isEqualTo(time);
	}

	@ParameterizedTest
	@CsvSource({ "13.1, 13.1", "13.123456789, 13.123456789", "13.1234567890123, 13.123456789", "00, 00", "60, 59",
			"59.000000001, 59.000000001" })
	void secondsOfTheUsualForm(String seconds, String read) {
		assertThat(read("\"2020-02-29T22:26:" + seconds + "Z\"").time())
			.isEqualTo(Instant.parse("2020-02-29T22:26:" + read + "Z"));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1970-01-01T00:00:00Z", "1605219973, 2020-11-12T22:26:13Z",
			"1605219973.25, 2020-11-12T22:26:13.250Z", "1605219973620, 2020-11-12T22:26:13.620Z",
			"1605219973620001, 2020-11-12T22:26:13.620001Z", "1605219973620000001, 2020-11-12T22:26:13.620000001Z",
			"-62135596800, 0001-01-01T00:00:00Z" })
	void numbers(String number, Instant time) {
		assertThat(read(number).time()).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"\"", "\" \"", "null" })
	void nothing(String json) {
		assertThat(read(json).time()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"yesterday\"", "\"2020-13-01T00:00:00Z\"", "\"2020-11-12T25:00:00Z\"", "true", "{}",
			"[]", "1e400", "\"2020-11-12T22:26:13+24:00\"", "\"2020-02-30T00:00:00Z\"", "\"2020-11-12T22:26:13.Z\"",
			"\"2020-11-12T22:61:13Z\"", "\"2020-11-12T22:26:13+01:60\"", "\"٢٠٢٠-11-12\"" })
	void noTime(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(json));
	}

	private static Times read(String json) {
		return JsonAccess.mapper().readValue("{\"Time\":" + json + "}", Times.class);
	}

	record Times(@Nullable Instant time, @EpochSeconds @Nullable Instant seconds) {

	}

}
