package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the outcome of each kind of call with each kind of fault on each transport.
 * Writes {@code target/fault-table.md}. The system property {@code faults.ways} selects
 * the transports.
 */
@ExtendWith(QuietNettyExtension.class)
class FaultTableTests {

	private static final Duration LIMIT = Duration.ofMillis(700);

	/** The limit on a machine that is too busy to deliver a head within the short one. */
	private static final Duration LONG_LIMIT = LIMIT.multipliedBy(20);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Map<String, String> TABLE = new ConcurrentHashMap<>();

	private static final X509Bundle CERTIFICATE = certificate();

	static Stream<Arguments> rows() {
		return ways().flatMap((way) -> Arrays.stream(CallKind.values()).map((kind) -> Arguments.of(way, kind)));
	}

	private static Stream<Way> ways() {
		return Arrays.stream(System.getProperty("faults.ways", "unix,tls").split(","))
			.map((way) -> Way.valueOf(way.toUpperCase(Locale.ROOT)));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void everyFaultHasItsEnd(Way way, CallKind kind) throws IOException {
		long threads = threads();
		long files = EngineFixture.sockets();
		List<String> wrong = Flux.fromArray(FaultKind.values())
			.flatMap(
					(fault) -> Mono.fromCallable(() -> cell(way, kind, fault)).subscribeOn(Schedulers.boundedElastic()),
					(way == Way.SSH) ? 4 : 8)
			.filter((cell) -> !cell.isEmpty())
			.collectList()
			.blockOptional(Duration.ofMinutes(5))
			.orElseThrow();
		assertThat(wrong).isEmpty();
		Awaitility.await("threads").atMost(PATIENCE).until(() -> threads() <= threads);
		Awaitility.await("descriptors").atMost(PATIENCE).until(() -> EngineFixture.sockets() <= files);
	}

	private static long threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("docker-"))
			.count();
	}

	// Return a description of the problem, or an empty text. A stream that must wait, but
	// timed out, may have got its head too late.
	private static String cell(Way way, CallKind kind, FaultKind fault) {
		Set<Outcome> expected = expected(kind.shape(), fault);
		String problem = cell(way, kind, fault, expected, LIMIT);
		boolean late = expected.contains(Outcome.WAITS) && problem.contains(Outcome.TIMES_OUT.name());
		return late ? cell(way, kind, fault, expected, LONG_LIMIT) : problem;
	}

	private static String cell(Way way, CallKind kind, FaultKind fault, Set<Outcome> expected, Duration time) {
		Duration limit = limit(fault, expected, time);
		try (FaultServer server = way.server()) {
			ReactiveDockerHttp http = HttpSettings.create(
					way.settings(server).responseTimeout(limit).workTimeout(limit).connectTimeout(PATIENCE).build());
			try {
				http.apiVersion().retry(3).block(PATIENCE);
				server.does(fault.of(server, kind.answer()));
				if (fault == FaultKind.REFUSED) {
					server.kill();
				}
				else if (fault.name().startsWith("ACCEPTED")) {
					server.hangUp();
				}
				Outcome outcome = outcome(http, kind,
						expected.contains(Outcome.WAITS) ? time.multipliedBy(2) : PATIENCE.multipliedBy(2));
				TABLE.put(way + "/" + kind + "/" + fault, outcome.toString());
				if (fault == FaultKind.KILLED) {
					server.awaitKilled();
				}
				server.startAgain();
				server.does(FaultServer.Fault.NONE);
				Long next = CallKind.GET.call(http).retry(3).block(PATIENCE);
				if (!expected.contains(outcome) || next == null || next != 1) {
					return "%s, %s: %s instead of %s".formatted(kind, fault, outcome, expected);
				}
				return "";
			}
			finally {
				http.close().block(PATIENCE);
			}
		}
		catch (RuntimeException ex) {
			return "%s, %s: %s of %s".formatted(kind, fault, ex, ex.getCause());
		}
	}

	// Only calls that must time out have a short limit: otherwise calls would fail on a
	// slow machine.
	private static Duration limit(FaultKind fault, Set<Outcome> expected, Duration time) {
		boolean waits = expected.contains(Outcome.TIMES_OUT) || expected.contains(Outcome.WAITS);
		return (waits || fault.name().startsWith("SILENT")) ? time : PATIENCE;
	}

	private static Outcome outcome(ReactiveDockerHttp http, CallKind kind, Duration time) {
		return kind.call(http)
			.map((count) -> Outcome.ENDS)
			.timeout(time, Mono.just(Outcome.WAITS))
			.onErrorResume(DockerException.class, (failure) -> Mono.just(Outcome.of(failure)))
			.blockOptional(PATIENCE.multipliedBy(3))
			.orElseThrow();
	}

	private static Set<Outcome> expected(CallKind kind, FaultKind fault) {
		boolean given = EnumSet.of(CallKind.ATTACH, CallKind.EXEC, CallKind.BUILDKIT, CallKind.WEBSOCKET)
			.contains(kind);
		return switch (fault) {
			case REFUSED, ACCEPTED_CLOSED, ACCEPTED_RESET, CLOSED_BEFORE_HEAD, CLOSED_IN_STATUS_LINE, CLOSED_IN_HEADER,
					RESET_BEFORE_HEAD, RESET_IN_STATUS_LINE, RESET_IN_HEADER, HALF_OPEN ->
				EnumSet.of(Outcome.HUNG_UP);
			case CLOSED_BEHIND_HEAD, CLOSED_IN_CHUNK_SIZE, CLOSED_IN_CHUNK, CLOSED_BEHIND_CHUNK, RESET_BEHIND_HEAD,
					RESET_IN_CHUNK_SIZE, RESET_IN_CHUNK, RESET_BEHIND_CHUNK, KILLED ->
				given ? EnumSet.of(Outcome.ENDS, Outcome.HUNG_UP) : EnumSet.of(Outcome.HUNG_UP);
			case SILENT_BEFORE_HEAD, SILENT_IN_STATUS_LINE, SILENT_IN_HEADER -> EnumSet.of(Outcome.TIMES_OUT);
			case SILENT_BEHIND_HEAD, SILENT_IN_CHUNK_SIZE, SILENT_IN_CHUNK, SILENT_BEHIND_CHUNK -> switch (kind) {
				case GET, POST, WORK, UPLOAD, DOWNLOAD -> EnumSet.of(Outcome.TIMES_OUT);
				case BUILDKIT -> EnumSet.of(Outcome.ENDS);
				default -> EnumSet.of(Outcome.WAITS);
			};
			case HALF_A_VALUE, GZIP -> switch (kind) {
				case GET, POST, WORK -> EnumSet.of(Outcome.NO_ENGINE);
				case UPLOAD -> EnumSet.of(Outcome.ENDS);
				case PROGRESS, EVENTS, FRAMES, DOWNLOAD -> EnumSet.of(Outcome.BROKEN);
				default -> (fault == FaultKind.GZIP) ? EnumSet.of(Outcome.NO_ENGINE)
						: EnumSet.of(Outcome.ENDS, Outcome.HUNG_UP);
			};
			// With TLS, the end of the input also ends the output.
			case TRICKLE, INTERIM ->
				(kind == CallKind.EXEC) ? EnumSet.of(Outcome.ENDS, Outcome.HUNG_UP) : EnumSet.of(Outcome.ENDS);
			case TOO_SHORT -> given ? EnumSet.of(Outcome.NO_ENGINE, Outcome.HUNG_UP) : EnumSet.of(Outcome.HUNG_UP);
			case TOO_LONG -> given ? EnumSet.of(Outcome.NO_ENGINE) : EnumSet.of(Outcome.ENDS);
			case BODY_OF_204 -> switch (kind) {
				case UPLOAD, PROGRESS, EVENTS, FRAMES -> EnumSet.of(Outcome.ENDS);
				case DOWNLOAD -> EnumSet.of(Outcome.BROKEN);
				default -> EnumSet.of(Outcome.NO_ENGINE);
			};
			case SWITCHED -> (given && kind != CallKind.WEBSOCKET) ? EnumSet.of(Outcome.ENDS, Outcome.HUNG_UP)
					: EnumSet.of(Outcome.NO_ENGINE);
			case REDIRECT, HUGE_ERROR -> EnumSet.of(Outcome.REFUSED);
			case HTML, HTML_ERROR -> EnumSet.of(Outcome.NO_ENGINE);
			case NOT_HTTP -> EnumSet.of(Outcome.NO_ENGINE, Outcome.HUNG_UP);
		};
	}

	@AfterAll
	static void write() throws IOException {
		List<String> lines = new ArrayList<>();
		for (Way way : ways().toList()) {
			lines.add("## " + way);
			lines.add("");
			lines.add(line("fault", Arrays.stream(CallKind.values()).map(Enum::name)));
			lines.add(line("---", Arrays.stream(CallKind.values()).map((kind) -> "---")));
			for (FaultKind fault : FaultKind.values()) {
				lines.add(line(fault.name(), Arrays.stream(CallKind.values())
					.map((kind) -> TABLE.getOrDefault(way + "/" + kind + "/" + fault, "not run"))));
			}
			lines.add("");
		}
		Files.write(Files.createDirectories(Path.of("target")).resolve("fault-table.md"), lines);
	}

	private static String line(String first, Stream<String> cells) {
		return "| " + first + " | " + cells.collect(Collectors.joining(" | ")) + " |";
	}

	private static X509Bundle certificate() {
		try {
			return new CertificateBuilder().ecp256()
				.subject("CN=engine")
				.addSanIpAddress("127.0.0.1")
				.setIsCertificateAuthority(true)
				.buildSelfSigned();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A transport to an engine.
	 */
	enum Way {

		UNIX, TCP, TLS, SSH;

		FaultServer server() {
			return switch (this) {
				case UNIX, SSH -> FaultServer.unix();
				case TCP -> FaultServer.tcp();
				case TLS -> FaultServer.tls(context());
			};
		}

		HttpSettings settings(FaultServer server) {
			HttpSettings settings = new HttpSettings().address(server.address());
			if (this == TLS) {
				settings.tls(DockerTls.of(context()));
			}
			if (this == SSH) {
				settings.address(DockerAddress.of("ssh://docker-host" + server.address().socket()))
					.sshConfig(Path.of(String.valueOf(Engines.variables("ssh").get("SSH_CONFIG"))));
			}
			return settings;
		}

		private static SSLContext context() {
			try {
				SSLContext context = SSLContext.getInstance("TLS");
				KeyManager[] keys = CERTIFICATE.toKeyManagerFactory().getKeyManagers();
				context.init(keys, new TrustManager[] { CERTIFICATE.toTrustManager() }, null);
				return context;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * The outcome of a call.
	 */
	enum Outcome {

		/** The call ends normally. */
		ENDS,

		/** The call has no time limit and waits until it is cancelled. */
		WAITS,

		/** The call fails with a {@link DockerTimeoutException}. */
		TIMES_OUT,

		/** The call fails with a {@link DockerConnectionException}. */
		HUNG_UP,

		/** The call fails with a {@link DockerStreamException}. */
		BROKEN,

		/** The call fails with an {@link EngineException}. */
		REFUSED,

		/** The call fails with an {@link UnexpectedAnswerException}. */
		NO_ENGINE;

		static Outcome of(DockerException failure) {
			if (failure instanceof DockerTimeoutException) {
				return TIMES_OUT;
			}
			if (failure instanceof DockerConnectionException) {
				return HUNG_UP;
			}
			if (failure instanceof DockerStreamException) {
				return BROKEN;
			}
			if (failure instanceof EngineException) {
				return REFUSED;
			}
			if (failure instanceof UnexpectedAnswerException) {
				return NO_ENGINE;
			}
			throw failure;
		}

	}

}
