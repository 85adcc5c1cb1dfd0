package io.github.dockerclient.sample;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the terminal on the page.
 */
class TerminalIntegrationTests extends ConsoleFixture {

	@LocalServerPort
	private int port;

	@Test
	void shellIsUsedInATerminal() {
		open();
		type("echo $((6 * 7)) $TERM");
		awaitScreen("42 xterm-256color");
		type("top");
		awaitScreen("Load average:");
		this.page.press("q");
		// When top ends, it discards what was typed before.
		this.page.await(() -> screen().stripTrailing().endsWith("#"));
		type("exit 7");
		this.page.awaitText(".terminal-tab .hint", "exit code 7");
		assertThat(this.page.browserLog()).isEmpty();
	}

	@Test
	void terminalHasTheSizeOfThePage() {
		open();
		type("stty size");
		this.page.await(() -> !size().isEmpty());
		String before = size();
		this.page.size(900, 700);
		this.page.await(() -> {
			type("clear; stty size");
			this.page.await(() -> !size().isEmpty());
			return !size().equals(before);
		});
	}

	@Test
	void shellEndsWhenThePageIsLeft() {
		String shell = open();
		assertThat(processes(shell)).contains("/bin/sh");
		this.page.go("#/default/images");
		this.page.await(() -> !processes(shell).contains("/bin/sh"));
	}

	@Test
	void everyTerminalEndsWithItsExitCode() {
		URI terminal = URI.create("ws://localhost:%d/api/engines/default/containers/%s/terminal".formatted(this.port,
				run("shells", "exec sleep 600")));
		assertThat(Flux.range(0, 80).flatMap((number) -> reasonOfTheEnd(terminal), AT_ONCE).collectList().block())
			.hasSize(80)
			.containsOnly("The shell has ended with exit code 7.");
	}

	private static Mono<String> reasonOfTheEnd(URI terminal) {
		AtomicReference<String> reason = new AtomicReference<>("none");
		return new ReactorNettyWebSocketClient()
			.execute(terminal, (session) -> session
				.send(Mono.fromSupplier(() -> session.binaryMessage((buffers) -> buffers.wrap(bytes("exit 7\n")))))
				.thenMany(session.receive())
				.then(session.closeStatus())
				.doOnNext((status) -> reason.set(status.getReason()))
				.then())
			.then(Mono.fromSupplier(reason::get));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private String processes(String container) {
		return String.valueOf(this.docker.containers().top(container).processes());
	}

	@Test
	void containerThatDoesNotRunHasNoTerminal() {
		this.page.select(create("created", (options) -> options.command("true")));
		this.page.click(".tabs [data-tab=terminal]");
		this.page.awaitText(".terminal-tab .hint", "not running");
	}

	@Test
	void engineThatDoesNotExistHasNoTerminal() {
		Object reason = this.page.asyncScript("""
				const done = arguments[arguments.length - 1];
				const socket = new WebSocket(`ws://${location.host}/api/engines/nowhere/containers/c0ffee/terminal`);
				socket.addEventListener('close', ({ reason }) => done(reason));""");
		assertThat(reason).isEqualTo("There is no engine named 'nowhere'");
	}

	private String open() {
		String shell = run("shell", "exec sleep 600");
		this.page.select(shell);
		this.page.click(".tabs [data-tab=terminal]");
		this.page.awaitText(".terminal-tab .hint", "A shell in the container");
		awaitScreen("#");
		return shell;
	}

	private void type(String line) {
		this.page.press(line, Keys.ENTER);
	}

	private void awaitScreen(String text) {
		this.page.await(() -> screen().contains(text));
	}

	private String size() {
		return screen().lines().filter((line) -> line.matches("\\d+ \\d+\\s*")).findFirst().orElse("");
	}

	private String screen() {
		return String.join("\n", words(".xterm-rows > div"));
	}

}
