package io.github.dockerclient.transport;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Filters;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link VersionGuard}.
 */
class VersionGuardTests {

	private static final DockerAddress ADDRESS = DockerAddress.of("tcp://engine:2375");

	private static final Inner NEW = new Inner("x", null);

	private static final Inner OLD = new Inner(null, "y");

	private final ScriptedServer server = ScriptedServer.tcp();

	private final ReactiveDockerHttp http = this.server.http();

	@AfterEach
	void close() {
		this.http.close().block(ScriptedServer.PATIENCE);
		assertThat(this.server.unexpected()).isEmpty();
		this.server.close();
	}

	static List<Arguments> bodies() {
		return List.of(Arguments.of(new Outer("x", null, null, null, null, null), "late", "1.48"),
				Arguments.of(new Outer(null, NEW, null, null, null, null), "inner.late", "1.50"),
				Arguments.of(new Outer(null, null, List.of(OLD, NEW), null, null, null), "list.late", "1.50"),
				Arguments.of(new Outer(null, null, null, Map.of("key", NEW), null, null), "map.key.late", "1.50"),
				Arguments.of(new Outer(null, null, null, null, Map.of("key", List.of(NEW)), null), "lists.key.late",
						"1.50"),
				Arguments.of(new Outer(null, null, null, null, null, Set.of("x")), "set", "1.45"),
				Arguments.of(new Holder(new Page<>("x", "y")), "page.late", "1.50"),
				Arguments.of(List.of(OLD, NEW), "late", "1.50"), Arguments.of(Map.of("key", NEW), ".key.late", "1.50"));
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void refusesAFieldThatCameLater(Object body, String field, String since) {
		VersionGuard guard = new VersionGuard();
		guard.body(body);
		ApiVersion[] older = { ApiVersion.OLDEST, before(since) };
		for (ApiVersion spoken : older) {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> guard.check("POST /a", spoken, ADDRESS))
				.withMessage("POST /a: field '%s' needs API version %s, but version %s is used with the engine at "
						+ "tcp://engine:2375", field, since, spoken);
		}
		assertThatCode(() -> guard.check("POST /a", ApiVersion.of(since), ADDRESS)).doesNotThrowAnyException();
		assertThatCode(() -> guard.check("POST /a", ApiVersion.NEWEST, ADDRESS)).doesNotThrowAnyException();
	}

	private static ApiVersion before(String since) {
		ApiVersion version = ApiVersion.of(since);
		return new ApiVersion(version.major(), version.minor() - 1);
	}

	@Test
	void refusesAFieldThatHasEnded() {
		VersionGuard guard = new VersionGuard();
		guard.body(new Ended("x"));
		assertThatCode(() -> guard.check("POST /a", ApiVersion.of("1.51"), ADDRESS)).doesNotThrowAnyException();
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> guard.check("POST /a", ApiVersion.of("1.52"), ADDRESS))
			.withMessage(
					"POST /a: field 'early' is supported only up to API version 1.51, but version 1.52 is used with the "
							+ "engine at tcp://engine:2375");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 7 })
	void zeroIsAsGoodAsNothingInAFieldThatHasEnded(long number) {
		VersionGuard guard = new VersionGuard();
		guard.body(new EndedNumber(number));
		ThrowingCallable check = () -> guard.check("POST /a", ApiVersion.of("1.52"), ADDRESS);
		if (number == 0) {
			assertThatCode(check).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(check);
		}
	}

	@Test
	void zeroCountsInAFieldThatIsNew() {
		VersionGuard guard = new VersionGuard();
		guard.body(new NewNumbers(0L, List.of()));
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> guard.check("POST /a", ApiVersion.OLDEST, ADDRESS))
			.withMessageContaining("field 'number'");
	}

	@Test
	void aListOfZerosIsAsGoodAsNone() {
		VersionGuard guard = new VersionGuard();
		guard.body(new NewNumbers(null, List.of(0, 0)));
		assertThatCode(() -> guard.check("POST /a", ApiVersion.OLDEST, ADDRESS)).doesNotThrowAnyException();
		guard.body(new NewNumbers(null, List.of(0, 80)));
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> guard.check("POST /a", ApiVersion.OLDEST, ADDRESS))
			.withMessageContaining("field 'list'");
	}

	static List<Object> harmless() {
		return List.of(new Outer(null, null, null, null, null, null),
				new Outer(null, OLD, List.of(OLD), Map.of("a", OLD), Map.of("a", List.of()), Set.of()),
				new Outer(null, null, Collections.singletonList(null), Collections.singletonMap("a", null), null, null),
				Map.of(), List.of(), "text", 1, Arrays.asList(1, null));
	}

	@ParameterizedTest
	@MethodSource("harmless")
	void letsThroughWhatIsNotSet(Object body) {
		VersionGuard guard = new VersionGuard();
		guard.body(body);
		assertThatCode(() -> guard.check("POST /a", ApiVersion.OLDEST, ADDRESS)).doesNotThrowAnyException();
	}

	@Test
	void needsAreCheckedInTheirOrderAndBeforeTheBody() {
		VersionGuard guard = new VersionGuard();
		guard.body(NEW);
		guard.need("this endpoint", "1.44");
		guard.need("parameter 'x'", "1.43");
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> guard.check("GET /a", ApiVersion.of("1.42"), ADDRESS))
			.withMessageStartingWith("GET /a: this endpoint needs API version 1.44, but version 1.42 is used");
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> guard.check("GET /a", ApiVersion.of("1.44"), ADDRESS))
			.withMessageContaining("field 'late'");
	}

	@Test
	void nothingIsSentThatIsRefused() {
		this.server.speaks("1.42");
		List<ReactiveDockerRequest> requests = List.of(this.http.post("/a").json(NEW),
				this.http.get("/a").query("x", true, "1.43"), this.http.get("/a").query("x", false, "1.43"),
				this.http.get("/a").query("x", Filters.of("a", "b"), "1.43"),
				this.http.get("/a").since("this endpoint", "1.43"),
				this.http.put("/a").tar(ByteSource.of(new byte[1])).query("x", List.of(1), "1.43"));
		for (ReactiveDockerRequest request : requests) {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> request.nothing().block(ScriptedServer.PATIENCE))
				.withMessageContaining("but version 1.42 is used with the engine at " + this.server.address());
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> request.stream(Object.class).blockLast(ScriptedServer.PATIENCE));
		}
		assertThat(this.server.requests()).isEmpty();
		// Before each rejection, the engine's version is requested again.
		assertThat(this.server.pings()).hasSize(1 + 2 * requests.size());
	}

	@Test
	void whatIsNotGivenIsNotChecked() {
		this.server.speaks("1.42").then(ScriptedServer.empty(200));
		this.http.post("/a")
			.query("absent", null, "1.43")
			.query("none", Filters.none(), "1.43")
			.query("empty", List.of(), "1.43")
			.query("old", "x", "1.42")
			.json(OLD)
			.nothing()
			.block(ScriptedServer.PATIENCE);
		assertThat(this.server.take().target()).isEqualTo("/v1.42/a?old=x");
	}

	private record Outer(@Since("1.48") @Nullable String late, @Nullable Inner inner, @Nullable List<Inner> list,
			@Nullable Map<String, Inner> map, @Nullable Map<String, List<Inner>> lists,
			@Since("1.45") @Nullable Set<String> set) {

	}

	private record Inner(@Since("1.50") @Nullable String late, @Nullable String early) {

	}

	private record EndedNumber(@Until("1.51") @Nullable Long number) {
	}

	private record NewNumbers(@Since("1.48") @Nullable Long number, @Since("1.48") List<Integer> list) {
	}

	private record Ended(@Until("1.51") @Nullable String early) {
	}

	record Holder(Page<String> page) {
	}

	record Page<T>(@Since("1.50") String late, T item) {
	}

}
