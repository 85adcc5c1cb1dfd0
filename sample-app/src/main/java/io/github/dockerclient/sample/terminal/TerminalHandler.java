package io.github.dockerclient.sample.terminal;

import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.sample.engine.Engines;
import io.github.dockerclient.sample.web.DockerProblems;
import io.github.dockerclient.sample.web.ServerEvents;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.util.UriTemplate;

/**
 * Runs a shell in a container, with a terminal on the page. Binary messages are what the
 * user types and what the shell writes. A text message is the size of the terminal, as in
 * {@code 24x80}. The reason of the close is the shell's exit code, or the failure.
 */
@Component
final class TerminalHandler implements WebSocketHandler {

	private static final UriTemplate PATH = new UriTemplate("/api/engines/{engine}/containers/{id}/terminal");

	/** The engine does not end the shell when its connection ends. */
	private static final String INTERRUPT_AND_END = "\u0003\u0004";

	/** The protocol limits the reason to 123 bytes. */
	private static final int LONGEST_REASON = 100;

	private final Engines engines;

	private final ServerEvents events;

	TerminalHandler(Engines engines, ServerEvents events) {
		this.engines = engines;
		this.events = events;
	}

	@Override
	public Mono<Void> handle(WebSocketSession session) {
		Map<String, String> variables = PATH.match(session.getHandshakeInfo().getUri().getPath());
		Mono<ReactiveAttachment> shell = Mono
			.fromSupplier(() -> this.engines.convert(variables.getOrDefault("engine", "")))
			.flatMap((docker) -> shell(docker, variables.getOrDefault("id", "")));
		return Mono.usingWhen(shell, (attachment) -> connect(session, attachment), ReactiveAttachment::close)
			.onErrorResume(DockerException.class, (ex) -> close(session, DockerProblems.of(ex).getDetail()))
			.onErrorResume(IllegalArgumentException.class, (ex) -> close(session, DockerProblems.of(ex).getDetail()));
	}

	private static Mono<ReactiveAttachment> shell(ReactiveDockerOperations docker, String id) {
		return docker.exec()
			.create(id, (config) -> config.command("/bin/sh").env("TERM", "xterm-256color").attachStdin(true).tty(true))
			.flatMap((exec) -> docker.exec().start(exec.id()));
	}

	private Mono<Void> connect(WebSocketSession session, ReactiveAttachment shell) {
		Flux<WebSocketMessage> output = shell.frames()
			.map((frame) -> session.binaryMessage((buffers) -> buffers.wrap(frame.bytes())));
		Mono<Void> written = session.send(output)
			.then(shell.exitCode().defaultIfEmpty(0L))
			.flatMap((code) -> close(session, "The shell has ended with exit code " + code + "."));
		Mono<Void> read = this.events.untilShutdown(session.receive())
			.concatMap((message) -> type(message, shell))
			.then(shell.send(INTERRUPT_AND_END).onErrorComplete(DockerException.class));
		return Mono.firstWithSignal(written, read);
	}

	private static Mono<Void> type(WebSocketMessage message, ReactiveAttachment shell) {
		if (message.getType() == WebSocketMessage.Type.TEXT) {
			String[] size = message.getPayloadAsText().split("x", 2);
			return shell.resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
		}
		byte[] bytes = new byte[message.getPayload().readableByteCount()];
		message.getPayload().read(bytes);
		return shell.send(ByteSource.of(bytes));
	}

	// The close ends the messages, too, and the end of the messages cancels the close.
	// The cache keeps it: it would otherwise release its frame before it is sent.
	private static Mono<Void> close(WebSocketSession session, @Nullable String reason) {
		return session
			.close(new CloseStatus(CloseStatus.NORMAL.getCode(),
					StringUtils.truncate(String.valueOf(reason), LONGEST_REASON)))
			.cache();
	}

	/**
	 * Maps the path of the terminals to the handler.
	 */
	@Component
	static final class Mapping extends SimpleUrlHandlerMapping {

		private static final int BEFORE_CONTROLLERS = -1;

		Mapping(TerminalHandler handler) {
			super(Map.of("/api/engines/*/containers/*/terminal", handler), BEFORE_CONTROLLERS);
		}

	}

}
