package io.github.dockerclient.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ObjectVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that this client reads the numbers and times that {@code docker service inspect}
 * reads. Values that the command line rejects are omitted by this client, or read if
 * engines send them.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class AnswersCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable NUMBERS = new ParityTable("numbers");

	@RegisterExtension
	static final ParityTable TIMES = new ParityTable("times");

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808",
			"18446744073709551614", "18446744073709551615", "4294967295", "2147483647", "9007199254740993",
			"10000000000000000000", "18446744073709551613", "4611686018427387904" })
	void numbers(String number) {
		compare(NUMBERS, "MaxAttempts", number, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MaxReplicas", "Replicas", "Index" })
	void largestNumbers(String field) {
		compare(NUMBERS, field, "18446744073709551615", null);
	}

	@ParameterizedTest
	@CsvSource({ "18446744073709551616", "-1", "1.5", "true", "{}", "[1]", "-0", "1.0", "1e3", "1E0", "'\"5\"'",
			"'\"\"'", "1e400", "-9223372036854775808", "1e-1", "1E+2", "20e-1", "184467440737095516150e-1",
			"'\"18446744073709551615\"'", "'\" 7 \"'", "'\"0x10\"'", "'\"\u0665\"'", "false", "[]", "1e99999",
			"-18446744073709551615", "0.0", "-0.0", "100000000000000000000000000000000000000" })
	void numbersThatAreNone(String number) {
		compare(NUMBERS, "MaxAttempts", number, "one odd value does not lose the rest");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-11-12T22:26:13Z", "2020-11-12T22:26:13.62Z", "2020-11-12T22:26:13.123456789Z",
			"2020-11-12T22:26:13.1234567891Z", "2020-11-12T22:26:13+02:00", "2020-11-12T22:26:13.5-09:30",
			"1969-12-31T23:59:59.5Z", "9999-12-31T23:59:59Z", "2020-02-29T00:00:00Z", "2020-11-12T22:26:13,5Z",
			"0001-01-01T00:00:00Z", "2020-11-12T22:26:13.000000001+14:00", "2020-11-12T22:26:13-00:00",
			"2020-11-12T23:59:59.999999999-23:59", "0000-01-01T00:00:00Z", "2020-12-31T23:59:59+00:30",
			"2021-03-04T5:06:07Z" })
	void times(String time) {
		compare(TIMES, "CreatedAt", '"' + time + '"', null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-11-12 22:26:13.62 +0000 UTC", "2020-11-12 22:26:13.62 +0100 CET m=+1.5",
			"2020-11-12T22:26:13", "2020-11-12T22:26:13+0200", "2020-11-12T22:26:60Z", "2020-11-12t22:26:13z",
			"2020-11-12", "", "2021-03-04 05:06:07 +0530 IST", "2021-03-04 05:06:07.1 -0330 -0330",
			"2021-03-04 05:06:07", "2021-03-04T05:06Z", "2021-03-04T05:06:07+02", "2021-03-04 05:06:07Z",
			"2021-03-04 05:06:07.123456789 +0000 UTC m=-0.5", "2021-03-04 05:06:07 +0000", "2021-03-04T05:06:07 +0000",
			"2021-03-04 05:06:07+02:00", "2021-03-04T05:06:07.5-0930", "1614834367", " 2021-03-04T05:06:07Z ",
			"2021-03-04T05:06:07 UTC", "2021-03-04T05:06:07UTC", "2021-03-04T05:06:07.Z",
			"2021-03-04T05:06:07+02:00[Europe/Berlin]", "2021-03-04 05:06:07 Z", "2021-03-04T05:06:07.123 CET",
			"2021-03-04 05:06:07 -0700 MST", "20210304T050607Z", "Thu, 04 Mar 2021 05:06:07 GMT",
			"2021-03-04T05:06:07+0530", "2021-03-04T05:06:07.000000000+02", "-62135596800", "1614834367.25",
			"1614834367000", "2021-03-04T05:06:07z", "2021-03-04 05:06:07.0 +0000 +0000",
			"2021-03-04 05:06:07 +0200 CEST m=+0.000000001", "2021-03-04T05:06:07\u00a0Z",
			"0001-01-01 00:00:00 +0000 UTC" })
	void timesThatOtherEnginesSend(String time) {
		compare(TIMES, "CreatedAt", '"' + time + '"', "compatible engines send it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2020-02-30T00:00:00Z\"", "\"2020-11-12T25:00:00Z\"", "\"yesterday\"", "true", "{}",
			"[]", "5", "1.5e3", "\"2021-02-29T00:00:00Z\"", "\"Thu Mar  4 05:06:07 UTC 2021\"",
			"\"2021-3-4T05:06:07Z\"", "\"2021-03-04T05:06:07+25:00\"", "\"2021-03-04T24:00:00Z\"",
			"\"10000-01-01T00:00:00Z\"", "\"-0001-01-01T00:00:00Z\"", "\"292277026596-12-04T15:30:07Z\"",
			"\"2021-13-01T00:00:00Z\"", "\"2021-04-31 00:00:00 +0000 UTC\"", "\"\u0662021-03-04T05:06:07Z\"", "1e400",
			"[\"2021-03-04T05:06:07Z\"]", "\"2021-03-04T05:06:07Zjunk\"", "\"99999999999999999999\"",
			"\"2021-03-04T05:60:07Z\"", "\"2021-03-04T05:06:61Z\"", "\"now\"", "\"2021-W09-4\"", "\"0\\u0000\"",
			"false", "123456789012345678901234567890", "\"+2021-03-04T05:06:07Z\"" })
	void timesThatAreNone(String time) {
		compare(TIMES, "CreatedAt", time, "one odd value does not lose the rest");
	}

	private void compare(ParityTable table, String field, String value, @Nullable String reason) {
		String answer = String.format(Locale.ROOT,
				"{\"ID\":\"web\",\"Version\":{\"Index\":%s},\"CreatedAt\":%s,\"Spec\":{\"TaskTemplate\":{"
						+ "\"RestartPolicy\":{\"MaxAttempts\":%s},\"Placement\":{\"MaxReplicas\":%s}},"
						+ "\"Mode\":{\"Replicated\":{\"Replicas\":%s}}}}",
				field.equals("Index") ? value : "1", field.equals("CreatedAt") ? value : "\"2020-11-12T22:26:13Z\"",
				field.equals("MaxAttempts") ? value : "1", field.equals("MaxReplicas") ? value : "1",
				field.equals("Replicas") ? value : "1");
		table.row(field + " " + value, theirs(answer, field), ours(answer, field), reason);
	}

	private String theirs(String answer, String field) {
		String path = switch (field) {
			case "MaxAttempts" -> ".Spec.TaskTemplate.RestartPolicy.MaxAttempts";
			case "MaxReplicas" -> ".Spec.TaskTemplate.Placement.MaxReplicas";
			case "Replicas" -> ".Spec.Mode.Replicated.Replicas";
			case "Index" -> ".Version.Index";
			default -> ".CreatedAt.Unix}} {{.CreatedAt.Nanosecond";
		};
		try (ScriptedServer server = ScriptedServer.tcp().speaks(ApiVersion.NEWEST.toString())) {
			server.then(ScriptedServer.json(answer));
			CommandLine.Result result = new CommandLine(
					Map.of("HOME", this.home.toString(), "DOCKER_HOST", server.address().toString()))
				.run("service", "inspect", "--format", "{{" + path + "}}", "web");
			return (result.exitCode() == 0) ? result.output() : "refused";
		}
	}

	private String ours(String answer, String field) {
		try (ScriptedServer server = ScriptedServer.tcp().speaks(ApiVersion.NEWEST.toString())) {
			server.then(ScriptedServer.json(answer));
			ReactiveDockerOperations docker = ReactiveDockerOperations.builder().address(server.address()).build();
			try {
				Service service = docker.services().inspect("web").blockOptional(ScriptedServer.PATIENCE).orElseThrow();
				return value(service, field).orElse("left out");
			}
			finally {
				docker.close();
			}
		}
	}

	private static Optional<String> value(Service service, String field) {
		Function<Long, String> unsigned = Long::toUnsignedString;
		Optional<ServiceSpec> spec = Optional.ofNullable(service.spec());
		Optional<TaskSpec> task = spec.map(ServiceSpec::taskTemplate);
		return switch (field) {
			case "MaxAttempts" ->
				task.map(TaskSpec::restartPolicy).map(TaskSpec.RestartSettings::maxAttempts).map(unsigned);
			case "MaxReplicas" -> task.map(TaskSpec::placement).map(TaskSpec.Placement::maxReplicas).map(unsigned);
			case "Replicas" -> spec.map(ServiceSpec::mode)
				.map(ServiceSpec.Mode::replicated)
				.map(ServiceSpec.Replicated::replicas)
				.map(unsigned);
			case "Index" -> Optional.ofNullable(service.version()).map(ObjectVersion::index).map(unsigned);
			default -> Optional.ofNullable(service.createdAt()).map(AnswersCommandLineIntegrationTests::text);
		};
	}

	private static String text(Instant time) {
		return time.getEpochSecond() + " " + time.getNano();
	}

}
