package io.github.dockerclient.type;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.ThrottleDevice;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.transport.ScriptedServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Compares how this client and Docker's command line parse and send sizes, ports and
 * limits.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class SizesCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("sizes");

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "0", "512", "512b", "6m", "6M", "6mb", "6MiB", "1.5g", "1.5 GB", "2t", "1p", ".5g", "8.m",
			"1e7", "1e4k", "+7m", "7340032.9", "7 ", "m", "", "-2", "-1m", "6x", "6mm", "6bb", "6kbit", " 6m", "6  m",
			"6,5g", "NaN", "6f", "6iB", "6gi", "6e", "--6m", "6.5.5m", "0x10", "8e", "1e", "7P", "3 kb", "3KiB",
			"3 kib", "3kB", "0.1k", "0.0009k", "1024.", "00012", "1e-3g", "1e+3", "Inf", "infinity", "1ki", "12bk", "b",
			"kb", " ", "١", "1.k", "..5", "5 k b", "1 024", "-1", "4tib", "1,0", "1E3", "1e3b", "6 MB", "6 M i B",
			"6MIB", "6mIb", "6.0000000001m", "0.5", "0.5b", ".", "-", "+", "+-6", "1e-400m", "1e400", "6\u00a0m",
			"6\tm", "6m\n", "\u0666m", "6z", "6y", "6zb", "1ee3", "1e", "6_m", "6'm", "0m", "0.0", "000",
			"9007199254740993", "9007199254740992.5", "8191p", "7.9999p", "1/2", "50%", "6 octets", "6B", "6BB", "6iB",
			"6Mb", "6KB", "6Kb", "6K", "6Ki", "6T", "6TB", "6PiB", "6EiB", "nan", "-Inf", "+Inf", "6e", "6em", "6 e3",
			"0b", "0k", "6byte", "null" })
	void memory(String size) {
		compare("memory", size, (options) -> options.memory(size), null);
	}

	// The command line parses these as it does all other sizes, except for -1.
	@ParameterizedTest
	@ValueSource(strings = { "0", "512", "1.5 GB", "", "-1", "-1m", "-2", "6x", " ", "8e" })
	void memoryAndSwap(String size) {
		compare("memory-swap", size, (options) -> options.memorySwap(size), null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "9e99 | Go makes a negative number of it", "8192p | Go makes a negative number of it",
					"9223372036854775807 | Go makes a negative number of it",
					"9223372036854775808 | Go makes a negative number of it", "-0 | a size has no sign",
					"1_0 | only a number of Go's language", "0x1p4 | only a number of Go's language",
					"1_000 | only a number of Go's language", "6\u212a | the sign of Kelvin is no letter" })
	void memoryThatOnlyOneTakes(String size, String reason) {
		compare("memory", size, (options) -> options.memory(size), reason);
	}

	@ParameterizedTest
	@MethodSource
	void others(String option, String value, Consumer<ContainerCreateOptions> ours) {
		compare(option, value, ours, null);
	}

	static Stream<Arguments> others() {
		List<Arguments> arguments = new ArrayList<>();
		arguments.add(Arguments.of("memory-swap", "-1", options((options) -> options.memorySwap("-1"))));
		for (String size : List.of("6m", "1.5G", "0", "x")) {
			arguments
				.add(Arguments.of("memory-reservation", size, options((options) -> options.memoryReservation(size))));
			arguments.add(Arguments.of("shm-size", size, options((options) -> options.shmSize(size))));
		}
		for (String limit : List.of("/dev/sda:1mb", "/dev/sda:1024", "/dev/sda:1.5g", "/dev/sda", "sda:1m", "/dev/sda:",
				"/dev/sda:-1", "/dev/a:b:1m", ":1m", "", "/dev/sda:0", "/dev/sda: 1m", "/dev/sda :1m", "/dev/sda:1 mb",
				"/dev:1", "/dev/:1", "/DEV/a:1", "/dev/sda:1x", "/dev/sda:18446744073709551615", "/dev/sda:1e3",
				"/dev/../x:1", "/dev/sda:8e", "/dev/sda::1", "dev/sda:1")) {
			arguments.add(Arguments.of("device-read-bps", limit, options((options) -> options
				.hostConfig((host) -> host.blkioDeviceReadBps(List.of(ThrottleDevice.bytes(limit)))))));
		}
		for (String limit : List.of("nofile=1024", "nofile=1024:2048", "nofile=2048:1024", "core=-1", "core=0:-1",
				"core=-1:5", "nofile", "nofile=", "nofile=a", "nofile=1:2:3", "=1", "memlock=-1:-1", "rtprio=99",
				"nice=1:", "foo=1", "NOFILE=1", "nofile=1k", "nofile=+1", "nofile=01", "nofile= 1", "nofile =1",
				" nofile=1", "nofile=1.0", "nofile=9223372036854775807", "nofile=9223372036854775808",
				"nofile=9223372036854775807:9223372036854775807", "nofile=+1:+2", "nofile=99999999999999999999",
				"nofile==1", "nofile=1=2", "nofile:1", "nofile=1:-1", "nofile=-1:-1", "nofile=unlimited", "rttime=0:0",
				"locks=1:2:", "sigpending=5:", "as=1", "nproc=\u0661", "nofile=1_000", "nofile=0x10")) {
			arguments.add(Arguments.of("ulimit", limit,
					options((options) -> options.hostConfig((host) -> host.ulimits(List.of(Ulimit.of(limit)))))));
		}
		for (String ports : List.of("80", "53/udp", "8000-8002", "8000-8002/sctp", "80/", "65535", "65536", "8002-8000",
				"a", "-1", "80-", "80:80", "80-80", " 80", "080", "80/sctp", "80-81/", "/", "/tcp", "-80", "80--81",
				"8 0", "+80", "80.0", "0x50", "\u0668\u0660", "65534-65535", "65535-65536", "http", "80 ", "80,81",
				"80;81")) {
			arguments.add(Arguments.of("expose", ports, options((options) -> options.expose(ports))));
		}
		return arguments.stream();
	}

	private static Consumer<ContainerCreateOptions> options(Consumer<ContainerCreateOptions> options) {
		return options;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "80/TCP | Docker knows protocols in lower case", "0 | there is no such port",
					"80/xyz | there is no such protocol", "80/tcp/udp | there is no such protocol",
					"0-5 | there is no such port", "1-2/SCTP | Docker knows protocols in lower case",
					"80-81-82 | there is no such range" })
	void portsThatOnlyTheCommandLineTakesSo(String ports, String reason) {
		compare("expose", ports, (options) -> options.expose(ports), reason);
	}

	@Test
	void limitsBelowNoneAreRefused() {
		compare("ulimit", "nofile=-2",
				(options) -> options.hostConfig((host) -> host.ulimits(List.of(Ulimit.of("nofile=-2")))),
				"no limit is -1 alone");
	}

	@Test
	void updates() {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.json("{}"));
			cli(server, "update", "--memory", "512m", "--memory-swap", "-1", "--memory-reservation", "1.5g", "c");
			String theirs = significant(server.take());
			server.then(ScriptedServer.json("{}"));
			ReactiveDockerOperations docker = docker(server);
			docker.containers()
				.update("c",
						(update) -> update.memory(Sizes.bytes("512m"))
							.memorySwap(Sizes.bytesOrUnlimited("-1"))
							.memoryReservation(Sizes.bytes("1.5g")))
				.block(ScriptedServer.PATIENCE);
			docker.close();
			TABLE.same("docker update", theirs, significant(server.take()));
		}
	}

	private void compare(String option, String value, Consumer<ContainerCreateOptions> ours, @Nullable String reason) {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.json("{\"Id\":\"a\"}"));
			CommandLine.Result result = cli(server, "create", "--" + option + "=" + value, "busybox");
			String theirs = (result.exitCode() != 0) ? "refused" : significant(server.take());
			TABLE.row("--" + option + " '" + value + "'", theirs, ours(ours), reason);
		}
	}

	private String ours(Consumer<ContainerCreateOptions> ours) {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.json("{\"Id\":\"a\"}"));
			ReactiveDockerOperations docker = docker(server);
			try {
				docker.containers()
					.create((options) -> ours.accept(options.image("busybox")))
					.block(ScriptedServer.PATIENCE);
				return significant(server.take());
			}
			catch (IllegalArgumentException ex) {
				return "refused";
			}
			finally {
				docker.close();
			}
		}
	}

	private static ReactiveDockerOperations docker(ScriptedServer server) {
		return ReactiveDockerOperations.builder().address(server.address()).build();
	}

	private CommandLine.Result cli(ScriptedServer server, String... arguments) {
		return new CommandLine(Map.of("HOME", this.home.toString(), "DOCKER_HOST",
				server.address().toString().replace("localhost", "127.0.0.1")))
			.run(arguments);
	}

	// Return the fields that these options set, without those that are zero.
	private static String significant(EngineRequest request) {
		JsonNode body = JsonAccess.mapper().readTree(request.text());
		JsonNode host = body.has("HostConfig") ? body.get("HostConfig") : body;
		StringBuilder fields = new StringBuilder();
		for (String name : List.of("Memory", "MemorySwap", "MemoryReservation", "ShmSize", "BlkioDeviceReadBps",
				"Ulimits")) {
			JsonNode field = host.path(name);
			if (!field.isMissingNode() && !field.isNull() && !(field.isArray() && field.isEmpty())
					&& !(field.isNumber() && field.asLong() == 0)) {
				fields.append(name).append('=').append(canonical(field)).append(' ');
			}
		}
		JsonNode ports = body.path("ExposedPorts");
		if (!ports.isEmpty()) {
			fields.append(ports.propertyNames().stream().sorted().toList());
		}
		return fields.toString();
	}

	// The order of the fields is irrelevant.
	private static String canonical(JsonNode field) {
		if (!field.isArray()) {
			return field.toString();
		}
		return field.valueStream()
			.map((element) -> element.propertyStream()
				.map((property) -> property.getKey() + ":" + property.getValue())
				.sorted()
				.toList()
				.toString())
			.toList()
			.toString();
	}

}
