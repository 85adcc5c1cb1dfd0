package io.github.dockerclient.test;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What a {@link ScriptedEngine} answers instead of what it would have. Nothing is changed
 * before one of the methods without a result is called.
 */
public final class ScriptedAnswer {

	private final Consumer<Play> script;

	private @Nullable CompletionStage<?> signal;

	ScriptedAnswer(Consumer<Play> script) {
		this.script = script;
	}

	/**
	 * Wait before the answer until something is complete.
	 * @param signal what to wait for; a {@link java.util.concurrent.CompletableFuture}
	 * lets the test say when
	 * @return this answer
	 */
	public ScriptedAnswer after(CompletionStage<?> signal) {
		Assert.notNull(signal, "'signal' must not be null");
		this.signal = signal;
		return this;
	}

	/** Answer as without a script; this is for an answer that is late. */
	public void normally() {
		play((exchange) -> true);
	}

	/**
	 * Answer with an error, as engines do.
	 * @param status the status, such as 500
	 * @param message the engine's message
	 */
	public void error(int status, String message) {
		Assert.hasText(message, "'message' must not be empty");
		play((exchange) -> {
			exchange.error(status, message);
			return false;
		});
	}

	/**
	 * Answer with JSON, also to an operation that the engine does not have.
	 * @param status the status, such as 200
	 * @param body the JSON
	 */
	public void json(int status, String body) {
		Assert.notNull(body, "'body' must not be null");
		play((exchange) -> {
			exchange.answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
			return false;
		});
	}

	/**
	 * Drop the connection instead of an answer. This client sends a GET once more then if
	 * the connection had been used before, so that a failure that is to be seen needs
	 * {@link ScriptedEngine#every}.
	 */
	public void hangUp() {
		bytes("");
	}

	/**
	 * Send these bytes, whatever they are, and drop the connection. A stream that breaks
	 * is the head of its answer and its first bytes.
	 * @param bytes the bytes, as ISO-8859-1, from the answer's first line on
	 */
	public void bytes(String bytes) {
		Assert.notNull(bytes, "'bytes' must not be null");
		play((exchange) -> {
			exchange.connection().send(bytes);
			exchange.connection().close();
			return false;
		});
	}

	private void play(Play play) {
		CompletionStage<?> awaited = this.signal;
		this.script.accept((exchange) -> {
			if (awaited != null) {
				awaited.handle((value, failure) -> true).toCompletableFuture().get();
			}
			return play.play(exchange);
		});
	}

	/**
	 * Plays an answer.
	 */
	@FunctionalInterface
	interface Play {

		/**
		 * Play the answer.
		 * @param exchange the request
		 * @return whether it is yet to be answered
		 * @throws Exception if the connection fails
		 */
		boolean play(Exchange exchange) throws Exception;

	}

}
