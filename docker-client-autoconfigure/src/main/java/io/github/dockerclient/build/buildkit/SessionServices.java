package io.github.dockerclient.build.buildkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.grpc.GrpcException;
import io.github.dockerclient.transport.grpc.GrpcMethod;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The services that the engine may call during a build.
 */
final class SessionServices {

	// grpc.health.v1.HealthCheckResponse
	private static final int STATUS = 1;

	private static final int STATUS_SERVING = 1;

	// moby.filesync.v1.CredentialsRequest calls it "host", the requests of secrets and
	// of agents call it "ID"
	private static final int NAME = 1;

	// moby.filesync.v1.CredentialsResponse
	private static final int USERNAME = 1;

	private static final int SECRET = 2;

	private static final byte[] SERVING = new ProtoWriter().number(STATUS, STATUS_SERVING).toByteArray();

	private static final byte[] NOTHING = new byte[0];

	/** The limit that engines use. */
	private static final int LARGEST_SECRET = 500 * 1024;

	private final Map<String, GrpcMethod> methods = new LinkedHashMap<>();

	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	SessionServices(SolveSession session, List<SolveRequest.Exporter> exporters) {
		add("/grpc.health.v1.Health/Check", unary((request) -> Mono.just(SERVING)));
		add("/moby.filesync.v1.Auth/Credentials", unary(
				(host) -> session.credentials().apply(host).map(SessionServices::message).defaultIfEmpty(NOTHING)));
		add("/moby.buildkit.secrets.v1.Secrets/GetSecret", unary((id) -> secret(session, id)));
		add(FileSync.METHOD, new FileSync(session.sources()));
		add(FileSend.METHOD, new FileSend(exporters));
		add(Upload.METHOD, new Upload(session.uploads()));
		SshForward ssh = new SshForward(session.agents());
		add("/moby.sshforward.v1.SSH/CheckAgent", unary(ssh::check));
		add("/moby.sshforward.v1.SSH/ForwardAgent", ssh);
	}

	private void add(String name, GrpcMethod method) {
		this.methods.put(name,
				(metadata, messages) -> Flux.from(method.call(metadata, messages))
					.doOnError((cause) -> !(cause instanceof GrpcException),
							(cause) -> this.failure.compareAndSet(null, cause)));
	}

	Map<String, GrpcMethod> methods() {
		return this.methods;
	}

	// Returns the first failure of this client, as opposed to the engine's.
	@Nullable Throwable failure() {
		return this.failure.get();
	}

	// Each request names what is wanted.
	private static GrpcMethod unary(Function<String, Mono<byte[]>> method) {
		return (metadata, messages) -> messages.next()
			.flatMap((message) -> method.apply(ProtoMessage.read(message).string(NAME)));
	}

	// An identity token is sent as a secret without a user name.
	private static byte[] message(RegistryCredentials credentials) {
		String secret = (credentials.identityToken() != null) ? credentials.identityToken() : credentials.password();
		return new ProtoWriter().string(USERNAME, (credentials.username() != null) ? credentials.username() : "")
			.string(SECRET, (secret != null) ? secret : "")
			.toByteArray();
	}

	private static Mono<byte[]> secret(SolveSession session, String id) {
		return session.secrets()
			.apply(id)
			.switchIfEmpty(Mono.error(() -> new GrpcException(GrpcException.NOT_FOUND,
					String.format(Locale.ROOT, "This build has no secret '%s'", id))))
			.map((secret) -> {
				if (secret.length > LARGEST_SECRET) {
					throw new IllegalArgumentException(String.format(Locale.ROOT,
							"The secret '%s' has %d bytes, which is more than the limit of %d", id, secret.length,
							LARGEST_SECRET));
				}
				return BytesMessage.write(secret);
			});
	}

}
