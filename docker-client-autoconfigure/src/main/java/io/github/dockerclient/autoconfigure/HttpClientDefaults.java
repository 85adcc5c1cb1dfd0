package io.github.dockerclient.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Keeps the HTTP clients of an application as they are without this client. This client
 * adds Reactor Netty to the class path, and Spring Boot then prefers it to the JDK's
 * client. If nothing else on the class path requires Reactor Netty, this class sets the
 * properties that select a client to the one that Spring Boot would choose without it.
 * These are default properties, so every other value of the application takes precedence.
 */
final class HttpClientDefaults implements EnvironmentPostProcessor, Ordered {

	/**
	 * Classes of libraries that require Reactor Netty's HTTP client, and the module of
	 * Spring Boot whose starter brings it. WebFlux is not among them: it also runs on
	 * other servers.
	 */
	static final List<String> OWNERS = List.of(
			"org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration",
			"org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory",
			"io.rsocket.transport.netty.client.WebsocketClientTransport",
			"com.azure.core.http.netty.NettyAsyncHttpClientBuilder");

	static final String BUILDER = "org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder";

	static final String JETTY = "org.eclipse.jetty.client.HttpClient";

	static final String JETTY_REACTIVE = "org.eclipse.jetty.reactive.client.ReactiveRequest";

	static final String HTTP_COMPONENTS = "org.apache.hc.client5.http.impl.classic.HttpClients";

	static final String HTTP_COMPONENTS_ASYNC = "org.apache.hc.client5.http.impl.async.HttpAsyncClients";

	static final String HTTP_COMPONENTS_REACTIVE = "org.apache.hc.core5.reactive.ReactiveResponseConsumer";

	static final String JDK = "java.net.http.HttpClient";

	private static final String PRESERVE = "docker.preserve-http-clients";

	private static final String IMPERATIVE = "spring.http.clients.imperative.factory";

	private static final String REACTIVE = "spring.http.clients.reactive.connector";

	/**
	 * A native library that Reactor Netty's HTTP client depends on, and that this client
	 * excludes.
	 */
	private static final String NATIVE_LIBRARY = "META-INF/native/libnetty_quiche42_linux_x86_64.so";

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		ClassLoader classLoader = application.getClassLoader();
		boolean preserve = DockerBinder.of(environment).bind(PRESERVE, Boolean.class).orElse(true);
		if (!preserve || !isPresent(BUILDER, classLoader) || hasReactorNetty(classLoader)) {
			return;
		}
		Map<String, Object> defaults = new LinkedHashMap<>();
		add(IMPERATIVE, imperative(classLoader), defaults, environment);
		add(REACTIVE, reactive(classLoader), defaults, environment);
		DefaultPropertiesPropertySource.addOrMerge(defaults, environment.getPropertySources());
	}

	// Whether the class path has Reactor Netty also without this client.
	private static boolean hasReactorNetty(@Nullable ClassLoader classLoader) {
		return OWNERS.stream().anyMatch((owner) -> isPresent(owner, classLoader))
				|| (classLoader != null && classLoader.getResource(NATIVE_LIBRARY) != null);
	}

	// The factory that Spring Boot detects without Reactor Netty, or null if it detects
	// the same factory with it.
	private static @Nullable String imperative(@Nullable ClassLoader classLoader) {
		if (isPresent(HTTP_COMPONENTS, classLoader) || isPresent(JETTY, classLoader)) {
			return null;
		}
		return isPresent(JDK, classLoader) ? "jdk" : "simple";
	}

	// The connector that Spring Boot detects without Reactor Netty, or null if it detects
	// none.
	private static @Nullable String reactive(@Nullable ClassLoader classLoader) {
		if (isPresent(JETTY, classLoader) && isPresent(JETTY_REACTIVE, classLoader)) {
			return "jetty";
		}
		if (isPresent(HTTP_COMPONENTS_ASYNC, classLoader) && isPresent(HTTP_COMPONENTS_REACTIVE, classLoader)) {
			return "http-components";
		}
		return isPresent(JDK, classLoader) ? "jdk" : null;
	}

	private static boolean isPresent(String name, @Nullable ClassLoader classLoader) {
		return ClassUtils.isPresent(name, classLoader);
	}

	private static void add(String name, @Nullable String value, Map<String, Object> defaults,
			ConfigurableEnvironment environment) {
		if (value != null && !environment.containsProperty(name)) {
			defaults.put(name, value);
		}
	}

}
