package io.github.dockerclient.transport;

import java.io.IOException;

import io.netty.util.AttributeKey;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;

import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * Detects whether a call failed only because its pooled connection was being closed when
 * the call began, by an engine that was stopped or whose idle timeout had passed.
 */
final class PooledExchange {

	private static final AttributeKey<Boolean> USED = AttributeKey.valueOf("docker.used");

	private boolean reused;

	private boolean answered;

	// Marks connections that have served a call.
	static HttpClient noted(HttpClient client) {
		return client
			.doAfterResponseSuccess((response, connection) -> connection.channel().attr(USED).set(Boolean.TRUE));
	}

	// Marks connections from the beginning, for connections through a tunnel that may
	// break.
	static HttpClient used(HttpClient client) {
		return client.doOnChannelInit((observer, channel, remote) -> channel.attr(USED).set(Boolean.TRUE));
	}

	void over(Connection connection) {
		this.reused = connection.channel().hasAttr(USED);
	}

	void answered() {
		this.answered = true;
	}

	boolean isStale(Throwable failure) {
		Throwable cause = (failure instanceof WebClientRequestException) ? failure.getCause() : failure;
		return this.reused && !this.answered && cause instanceof IOException;
	}

}
