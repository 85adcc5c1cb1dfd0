package io.github.dockerclient.transport;

import java.util.List;

import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * No codecs, as this client converts all content itself. Even Spring's empty strategies
 * load the classes of all codecs.
 */
enum NoCodecs implements ExchangeStrategies {

	INSTANCE;

	@Override
	public List<HttpMessageReader<?>> messageReaders() {
		return List.of();
	}

	@Override
	public List<HttpMessageWriter<?>> messageWriters() {
		return List.of();
	}

}
