package io.github.dockerclient.test;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A scripted answer of a {@link ScriptedEngine}, which replaces its normal answer. It
 * takes effect when one of the methods without a return value is called.
 */
public final class ScriptedAnswer {

	private final Consumer<Play> script;

	private @Nullable CompletionStage<?> signal;

	ScriptedAnswer(Consumer<Play> script) {
		this.script = script;
	}

	/**
	 * Delay the answer until a signal completes.
	 * @param signal the signal; with a {@link java.util.concurrent.CompletableFuture},
	 * the test decides when it completes
	 * @return this answer
	 */
	public ScriptedAnswer after(CompletionStage<?> signal) {
		Assert.notNull(signal, "'signal' must not be null");
		this.signal = signal;
		return this;
	}

	/** Give the normal answer. Use this with {@link #after} to delay it. */
	public void normally() {
		play((exchange) -> true);
	}

	/**
	 * Answer with an error in the format of engines.
	 * @param status the status, such as 500
	 * @param message the error message
	 */
	public void error(int status, String message) {
		Assert.hasText(message, "'message' must not be empty");
		play((exchange) -> {
			exchange.error(status, message);
			return false;
		});
	}

	/**
	 * Answer with JSON. This also works for an operation that the engine does not
	 * implement.
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
	 * Close the connection instead of answering. If the connection was used before, the
	 * client repeats a GET request once, so a test for the failure needs
	 * {@link ScriptedEngine#every}.
	 */
	public void hangUp() {
		bytes("");
	}

	/**
	 * Send raw bytes and close the connection. To break off a stream, send the head of
	 * its answer and its first bytes.
	 * @param bytes the bytes, in ISO-8859-1, beginning with the status line
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
		 * Play the answer to a request.
		 * @param exchange the request
		 * @return whether the request must still be answered
		 * @throws Exception if the connection fails
		 */
		boolean play(Exchange exchange) throws Exception;

	}

}
