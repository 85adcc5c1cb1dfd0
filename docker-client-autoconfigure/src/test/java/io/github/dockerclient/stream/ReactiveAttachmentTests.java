package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.TruncatedOutputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReactiveAttachment}: when the output may end with the connection.
 */
class ReactiveAttachmentTests {

	private final Connection connection = new Connection();

	private Mono<Boolean> ended = Mono.just(false);

	private final ReactiveAttachment session = ReactiveAttachment.over(this.connection, new Process());

	private void write(String text) {
		this.connection.input
			.tryEmitNext(DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
	}

	private void end() {
		this.connection.input.tryEmitComplete();
	}

	@Test
	void theEndOfTheProcessIsTheEnd() {
		this.ended = Mono.just(true);
		write("all");
		end();
		StepVerifier.create(this.session.frames()).expectNextCount(1).verifyComplete();
	}

	@Test
	void theEndOfTheConnectionAloneIsNot() {
		write("half");
		end();
		StepVerifier.create(Output.of(this.session.frames(), 100)).expectErrorSatisfies((failure) -> {
			assertThat(failure).isInstanceOf(TruncatedOutputException.class)
				.hasMessage("Process 'p' still runs, but the connection to it has ended: its output is not complete");
			assertThat(((TruncatedOutputException) failure).stdout()).isEqualTo("half");
			assertThat(((TruncatedOutputException) failure).stderr()).isEmpty();
		}).verify();
	}

	@Test
	void anEngineThatCannotSayIsAFailure() {
		this.ended = Mono.error(new DockerConnectionException("unreachable", null));
		end();
		StepVerifier.create(this.session.bytes()).expectError(DockerConnectionException.class).verify();
	}

	@Test
	void anEngineThatTakesNoteLateIsAskedAgain() {
		int[] asked = new int[1];
		Mono<Boolean> late = Mono.fromSupplier(() -> ++asked[0] == 3);
		StepVerifier.create(AttachedProcess.untilNoted(late)).expectNext(true).verifyComplete();
		StepVerifier.create(AttachedProcess.untilNoted(Mono.just(false))).expectNext(false).verifyComplete();
	}

	@Test
	void aProcessThatIsForgottenHasEnded() {
		StepVerifier.create(AttachedProcess.untilNoted(Mono.error(new NotFoundException("GET", "No such container"))))
			.expectNext(true)
			.verifyComplete();
		StepVerifier.create(AttachedProcess.untilNoted(Mono.error(new InternalServerErrorException("GET", "broken"))))
			.expectError(InternalServerErrorException.class)
			.verify();
	}

	@Test
	void whoeverDetachesOrClosesIsNotAsked() {
		this.ended = Mono.error(new AssertionError());
		this.session.send("ls\n\u0010\u0011").block();
		end();
		StepVerifier.create(this.session.frames()).verifyComplete();
		Connection closing = new Connection();
		ReactiveAttachment closed = ReactiveAttachment.over(closing, new Process());
		StepVerifier.create(closed.frames()).then(() -> closed.close().block()).verifyComplete();
	}

	@Test
	void failuresOfTheConnectionKeepWhatHadCome() {
		write("half");
		this.connection.input.tryEmitError(new DockerConnectionException("reset", null));
		StepVerifier.create(Output.of(this.session.frames(), 100)).expectErrorSatisfies((failure) -> {
			assertThat(failure).isInstanceOf(DockerStreamException.class)
				.hasMessage("reset")
				.hasCauseInstanceOf(DockerConnectionException.class);
			assertThat(((TruncatedOutputException) failure).stdoutBytes()).hasSize(4);
		}).verify();
	}

	private final class Process implements AttachedProcess {

		@Override
		public Mono<Void> resize(int height, int width) {
			return Mono.empty();
		}

		@Override
		public Mono<Long> exitCode() {
			return Mono.just(0L);
		}

		@Override
		public Mono<Boolean> hasEnded(boolean inputClosed) {
			return ReactiveAttachmentTests.this.ended;
		}

		@Override
		public @Nullable String detachKeys() {
			return null;
		}

		@Override
		public String toString() {
			return "Process 'p'";
		}

	}

	private static final class Connection implements TwoWayStream {

		final Sinks.Many<DataBuffer> input = Sinks.many().unicast().onBackpressureBuffer();

		@Override
		public boolean isMultiplexed() {
			return false;
		}

		@Override
		public Flux<DataBuffer> input() {
			return this.input.asFlux();
		}

		@Override
		public Mono<Void> send(Publisher<DataBuffer> bytes) {
			return Flux.from(bytes).then();
		}

		@Override
		public Mono<Void> closeOutput() {
			return Mono.empty();
		}

		@Override
		public Mono<Void> close() {
			return Mono.fromRunnable(this.input::tryEmitComplete);
		}

	}

}
