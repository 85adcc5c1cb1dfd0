package io.github.dockerclient.build.buildkit;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.transport.grpc.GrpcCalls;
import io.github.dockerclient.transport.grpc.GrpcException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.Sinks;

/**
 * Opens two connections for each build: the session, over which the engine calls this
 * client, and one over which this client requests the build and receives its status.
 */
final class DefaultBuildKit implements BuildKit {

	private static final String SESSION = "/session";

	private static final String SOLVE = "/moby.buildkit.v1.Control/Solve";

	private static final String STATUS = "/moby.buildkit.v1.Control/Status";

	// moby.buildkit.v1.SolveResponse
	private static final int EXPORTER_RESPONSE = 1;

	// moby.buildkit.v1.StatusRequest
	private static final int REF = 1;

	/**
	 * The time in which an engine must report the remaining status after a build has
	 * ended.
	 */
	private static final Duration LAST_STATUS = Duration.ofSeconds(3);

	/**
	 * The time in which an engine must report the status of a build that it has rejected.
	 * The engine waits several seconds for such a build before it responds that there is
	 * none.
	 */
	private static final Duration FIRST_STATUS = Duration.ofMillis(300);

	private final ReactiveDockerHttp http;

	DefaultBuildKit(ReactiveDockerHttp http) {
		this.http = http;
	}

	@Override
	public Flux<SolveEvent> solve(SolveRequest request, SolveSession session) {
		return Flux.defer(() -> {
			String id = id();
			SessionServices services = new SessionServices(session, request.exporters());
			Flux<SolveEvent> solving = this.http.post("/grpc").grpc((control) -> solve(control, id, request));
			return session(id, session.sharedKey(), services).grpc(services.methods(), () -> solving)
				.onErrorMap(GrpcException.class, (failure) -> failed(failure, services.failure()));
		});
	}

	private static String id() {
		return UUID.randomUUID().toString().replace("-", "");
	}

	private ReactiveDockerRequest session(String id, String sharedKey, SessionServices services) {
		return this.http.post(SESSION)
			.header("X-Docker-Expose-Session-Uuid", id)
			.header("X-Docker-Expose-Session-Sharedkey", sharedKey)
			.headers("X-Docker-Expose-Session-Grpc-Method", services.methods().keySet());
	}

	private Flux<SolveEvent> solve(GrpcCalls control, String session, SolveRequest request) {
		String ref = id();
		Sinks.One<Signal<Solved>> solved = Sinks.one();
		AtomicBoolean reported = new AtomicBoolean();
		Mono<Signal<Solved>> answer = control.call(SOLVE, SolveMessage.write(ref, session, request))
			.map((message) -> new Solved(ProtoMessage.read(message).map(EXPORTER_RESPONSE)))
			.single()
			.onErrorMap(NoSuchElementException.class,
					(none) -> new DockerStreamException("The engine does not report the id of the image", none))
			.materialize()
			.doOnNext(solved::tryEmitValue);
		Flux<SolveEvent> status = control.call(STATUS, new ProtoWriter().string(REF, ref).toByteArray())
			.<SolveEvent>map(StatusMessage::read)
			.doOnNext((event) -> reported.set(true))
			// The response contains the reason why there is no build.
			.onErrorComplete(GrpcException.class)
			.takeUntilOther(solved.asMono().flatMap((signal) -> rest(signal.isOnError(), reported)));
		return Flux.merge(status, answer.then(Mono.empty())).concatWith(solved.asMono().<Solved>dematerialize());
	}

	private static Mono<Long> rest(boolean failed, AtomicBoolean reported) {
		Mono<Long> rest = Mono.delay(LAST_STATUS);
		return failed ? Mono.delay(FIRST_STATUS).flatMap((time) -> reported.get() ? rest : Mono.just(time)) : rest;
	}

	private static Throwable failed(GrpcException failure, @Nullable Throwable local) {
		SolveException failed = SolveFailure.of(failure);
		if (local != null) {
			failed.addSuppressed(local);
		}
		return failed;
	}

}
