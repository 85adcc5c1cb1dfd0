package io.github.dockerclient.requests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A client of a {@link ScriptedServer} for one test, and the requests that it sends.
 */
public final class ScriptedClient implements AfterEachCallback {

	private final List<ReactiveDockerOperations> clients = new ArrayList<>();

	private final ScriptedServer server = ScriptedServer.tcp();

	private RegistryCredentialsProvider credentials = (registry) -> Mono.empty();

	private @Nullable ReactiveDockerOperations docker;

	@Override
	public void afterEach(ExtensionContext context) {
		this.clients.forEach(ReactiveDockerOperations::close);
		this.server.close();
		assertThat(this.server.unexpected()).isEmpty();
	}

	/**
	 * Return the server.
	 * @return the server
	 */
	public ScriptedServer server() {
		return this.server;
	}

	/**
	 * Set the credentials of the client.
	 * @param credentials the credentials
	 * @return this client
	 */
	public ScriptedClient knows(RegistryCredentialsProvider credentials) {
		this.credentials = credentials;
		return this;
	}

	/**
	 * Return the client of the server.
	 * @return the client
	 */
	public ReactiveDockerOperations docker() {
		if (this.docker == null) {
			this.docker = ReactiveDockerOperations.builder()
				.address(this.server.address())
				.credentials(this.credentials)
				.build();
			this.clients.add(this.docker);
		}
		return this.docker;
	}

	/**
	 * Call the engine once.
	 * @param answer the answer
	 * @param call the call
	 * @return the request
	 */
	public EngineRequest send(ScriptedServer.Script answer, Call call) {
		this.server.then(answer);
		items(call);
		EngineRequest request = this.server.take();
		assertThat(this.server.requests()).isEmpty();
		return request;
	}

	/**
	 * Call the engine and wait for the end.
	 * @param <T> the type of the items
	 * @param call the call
	 * @return the items, of which buffers are released
	 */
	@SuppressWarnings("unchecked")
	public <T> List<T> items(Call call) {
		List<T> items = (List<T>) Flux.from(call.of(docker()))
			.doOnNext(ScriptedClient::release)
			.collectList()
			.block(ScriptedServer.PATIENCE);
		return (items != null) ? items : List.of();
	}

	private static void release(Object item) {
		if (item instanceof DataBuffer buffer) {
			DataBufferUtils.release(buffer);
		}
	}

	/**
	 * Call with an argument that is not valid, and check that nothing is connected.
	 * @param call the call
	 * @return the exception
	 */
	public ThrowableAssertAlternative<IllegalArgumentException> assertIllegal(Call call) {
		ThrowableAssertAlternative<IllegalArgumentException> failure = assertThatIllegalArgumentException()
			.isThrownBy(() -> Flux.from(call.of(docker())).blockLast(ScriptedServer.PATIENCE));
		assertThat(this.server.connections()).isZero();
		return failure;
	}

	/**
	 * Call an engine that does not support an option yet, and one with the first version
	 * that does.
	 * @param what the name of the option in messages
	 * @param since the first API version that supports it
	 * @param answer an answer to the call
	 * @param call the call
	 */
	public void assertSince(String what, String since, ScriptedServer.Script answer, Call call) {
		this.server.speaks("1." + (Integer.parseInt(since.substring(2)) - 1));
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(() -> items(call))
			.withMessageContaining(": %s needs API version %s, but version ".formatted(what, since));
		assertThat(this.server.requests()).isEmpty();
		this.docker = null;
		this.server.speaks(since);
		assertThat(send(answer, call).target()).startsWith("/v" + since + "/");
	}

	/**
	 * Return method, path without the newest version, and query of a request.
	 * @param request the request
	 * @return the line, decoded
	 */
	public static String line(EngineRequest request) {
		String line = request.toString();
		assertThat(line).contains(" /v1.55/");
		return UriUtils.decode(line.replaceFirst("/v1\\.55/", "/"), StandardCharsets.UTF_8);
	}

	/**
	 * Return how long to wait for an expected result.
	 * @return the time
	 */
	public static Duration patience() {
		return ScriptedServer.PATIENCE;
	}

	/**
	 * A call of the engine.
	 */
	@FunctionalInterface
	public interface Call {

		/**
		 * Call.
		 * @param docker the client
		 * @return the result
		 */
		Publisher<?> of(ReactiveDockerOperations docker);

	}

}
