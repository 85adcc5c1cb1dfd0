package io.github.dockerclient.sample.web;

import java.net.InetSocketAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest.BaseBuilder;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ForeignRequestFilter}.
 */
class ForeignRequestFilterTests {

	private final ForeignRequestFilter filter = new ForeignRequestFilter();

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080/", "http://127.0.0.1:8080/", "http://[::1]:8080/" })
	void ownNamesAreLetThrough(String uri) {
		assertThat(isRefused(MockServerHttpRequest.get(uri).localAddress(loopback()))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example:8080/", "http://localhost.evil.example/", "/" })
	void otherNamesForLoopbackAreRefused(String uri) {
		assertThat(isRefused(MockServerHttpRequest.get(uri).localAddress(loopback()))).isTrue();
	}

	@Test
	void anyNameOfAnotherAddressIsLetThrough() {
		InetSocketAddress address = new InetSocketAddress("192.0.2.1", 8080);
		assertThat(isRefused(MockServerHttpRequest.get("http://console.example/").localAddress(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site" })
	void otherSitesMayNotAct(String site) {
		assertThat(isRefused(MockServerHttpRequest.post("/api/containers/web/stop").header("Sec-Fetch-Site", site)))
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "same-origin", "none" })
	void ownSiteMayAct(String site) {
		assertThat(isRefused(MockServerHttpRequest.post("/api/containers/web/stop").header("Sec-Fetch-Site", site)))
			.isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "null", "", "http://localhost:3000", "https://localhost:8080",
			"http://localhost", "http://127.0.0.1:8080", "http://evil.localhost:8080",
			"http://localhost:8080.evil.example", "http://localhost:80800", "not an origin" })
	void pagesOfOtherOriginsMayNotAct(String origin) {
		for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE,
				HttpMethod.OPTIONS)) {
			assertThat(isRefused(act(method).header("Origin", origin))).as("%s", method).isTrue();
			assertThat(isRefused(act(method).header("Origin", origin).header("Sec-Fetch-Site", "same-origin")))
				.isTrue();
			assertThat(isRefused(act(method).header("Origin", "http://localhost:8080", origin))).isTrue();
			assertThat(isRefused(act(method).header("Referer", origin + "/page"))).isTrue();
			assertThat(isRefused(act(method).header("Referer", origin))).isTrue();
		}
	}

	@Test
	void theOwnPageMayAct() {
		assertThat(isRefused(act(HttpMethod.POST).header("Origin", "http://localhost:8080"))).isFalse();
		assertThat(isRefused(act(HttpMethod.POST).header("Referer", "http://localhost:8080/"))).isFalse();
		assertThat(isRefused(act(HttpMethod.DELETE).header("Origin", "http://localhost:8080")
			.header("Referer", "http://localhost:8080/")
			.header("Sec-Fetch-Site", "same-origin"))).isFalse();
	}

	@Test
	void programsThatAreNoBrowserMayAct() {
		assertThat(isRefused(act(HttpMethod.POST))).isFalse();
	}

	private static BaseBuilder<?> act(HttpMethod method) {
		return MockServerHttpRequest.method(method, "http://localhost:8080/api/containers/web")
			.localAddress(loopback());
	}

	@Test
	void otherSitesMayLinkToThePage() {
		assertThat(isRefused(MockServerHttpRequest.get("/").header("Sec-Fetch-Site", "cross-site"))).isFalse();
	}

	@Test
	void otherSitesMayNotOpenWebSockets() {
		BaseBuilder<?> foreign = MockServerHttpRequest.get("http://localhost:8080/api/terminal")
			.localAddress(loopback())
			.header("Upgrade", "websocket");
		assertThat(isRefused(foreign.header("Origin", "http://evil.example"))).isTrue();
		BaseBuilder<?> own = MockServerHttpRequest.get("http://localhost:8080/api/terminal")
			.localAddress(loopback())
			.header("Upgrade", "websocket");
		assertThat(isRefused(own.header("Origin", "http://localhost:8080"))).isFalse();
	}

	private boolean isRefused(BaseBuilder<?> request) {
		MockServerWebExchange exchange = MockServerWebExchange.from(request);
		this.filter.filter(exchange, (next) -> {
			next.getResponse().setStatusCode(HttpStatus.OK);
			return Mono.empty();
		}).block();
		return exchange.getResponse().getStatusCode() == HttpStatus.FORBIDDEN;
	}

	private static InetSocketAddress loopback() {
		return new InetSocketAddress("127.0.0.1", 8080);
	}

}
