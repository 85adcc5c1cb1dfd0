package io.github.dockerclient.build.buildkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.dockerclient.transport.grpc.GrpcException;
import io.github.dockerclient.transport.grpc.GrpcMethod;
import io.github.dockerclient.type.Worker;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forwards SSH agents: {@code moby.sshforward.v1.SSH}. A step may list keys and sign with
 * them, but nothing else.
 */
final class SshForward implements GrpcMethod {

	private static final String DEFAULT = "default";

	private final Map<String, Path> agents;

	SshForward(Map<String, Path> agents) {
		this.agents = agents;
	}

	Mono<byte[]> check(String id) {
		return agent(id).thenReturn(new byte[0]);
	}

	@Override
	public Publisher<byte[]> call(Map<String, List<String>> metadata, Flux<byte[]> messages) {
		String id = metadata.getOrDefault("buildkit.ssh.id", List.of(DEFAULT)).get(0);
		return agent(id).flatMapMany((socket) -> Flux.using(() -> new SshAgent(socket),
				(agent) -> messages.map(BytesMessage::read)
					.concatMapIterable(agent::requests, 1)
					.concatMap((request) -> Worker.call(() -> BytesMessage.write(agent.ask(request))), 1),
				SshAgent::close));
	}

	private Mono<Path> agent(String id) {
		Path socket = this.agents.get(id.isEmpty() ? DEFAULT : id);
		return (socket != null) ? Mono.just(socket) : Mono.error(new GrpcException(GrpcException.NOT_FOUND,
				String.format(Locale.ROOT, "This build has no ssh agent '%s'", id)));
	}

}
