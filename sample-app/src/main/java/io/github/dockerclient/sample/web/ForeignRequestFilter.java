package io.github.dockerclient.sample.web;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Protects the engine from pages of other sites in the same browser. Such a page could
 * send requests to this application, show its page in a frame, or resolve the name of its
 * own site to this machine's loopback address (DNS rebinding).
 */
@Component
final class ForeignRequestFilter implements WebFilter {

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	/**
	 * Values of {@code Sec-Fetch-Site} for requests of this application's page. Programs
	 * other than browsers send no such header.
	 */
	private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		ServerHttpResponse response = exchange.getResponse();
		if (isSentByOtherSite(request) || isSentUnderOtherName(request)) {
			response.setStatusCode(HttpStatus.FORBIDDEN);
			return response.setComplete();
		}
		response.getHeaders()
			.set("Content-Security-Policy",
					"default-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
		return chain.filter(exchange);
	}

	// A WebSocket begins with a GET, and gives full control. Old browsers send no
	// Sec-Fetch-Site. A browser's request without an Origin has a Referer.
	private static boolean isSentByOtherSite(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		if (READING.contains(request.getMethod()) && headers.getUpgrade() == null) {
			return false;
		}
		List<String> origins = headers.getOrEmpty(HttpHeaders.ORIGIN);
		List<String> pages = origins.isEmpty() ? headers.getOrEmpty(HttpHeaders.REFERER) : List.of();
		return !OWN_SITE.containsAll(headers.getOrEmpty("Sec-Fetch-Site"))
				|| !origins.stream().allMatch((origin) -> origin.equals(ownOrigin(request)))
				|| !pages.stream().allMatch((page) -> page.startsWith(ownOrigin(request) + "/"));
	}

	private static String ownOrigin(ServerHttpRequest request) {
		URI uri = request.getURI();
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

	private static boolean isSentUnderOtherName(ServerHttpRequest request) {
		return isLoopback(request.getLocalAddress()) && !LOOPBACK.contains(String.valueOf(request.getURI().getHost()));
	}

	private static boolean isLoopback(@Nullable InetSocketAddress address) {
		return address != null && address.getAddress().isLoopbackAddress();
	}

}
