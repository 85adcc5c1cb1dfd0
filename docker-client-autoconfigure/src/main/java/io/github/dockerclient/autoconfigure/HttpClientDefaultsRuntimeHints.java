package io.github.dockerclient.autoconfigure;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Registers hints for the classes that {@link HttpClientDefaults} searches, so that it
 * finds them in a native image.
 */
final class HttpClientDefaultsRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Stream
			.concat(HttpClientDefaults.OWNERS.stream(),
					Stream.of(HttpClientDefaults.BUILDER, HttpClientDefaults.JETTY, HttpClientDefaults.JETTY_REACTIVE,
							HttpClientDefaults.HTTP_COMPONENTS, HttpClientDefaults.HTTP_COMPONENTS_ASYNC,
							HttpClientDefaults.HTTP_COMPONENTS_REACTIVE, HttpClientDefaults.JDK))
			.forEach((name) -> hints.reflection().registerTypeIfPresent(classLoader, name));
	}

}
