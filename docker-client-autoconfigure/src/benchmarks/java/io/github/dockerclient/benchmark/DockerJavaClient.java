package io.github.dockerclient.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.AsyncDockerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;

/**
 * The library docker-java, with one of its transports.
 */
final class DockerJavaClient implements Client {

	private final DockerClient docker;

	private final String container;

	DockerJavaClient(String transport, String host, String container) {
		DockerClientConfig config = DefaultDockerClientConfig.createDefaultConfigBuilder()
			.withDockerHost(host)
			.withDockerTlsVerify(false)
			.build();
		DockerHttpClient http = transport.equals("zerodep")
				? new ZerodepDockerHttpClient.Builder().dockerHost(config.getDockerHost())
					.maxConnections(MAX_CONNECTIONS)
					.build()
				: new ApacheDockerHttpClient.Builder().dockerHost(config.getDockerHost())
					.maxConnections(MAX_CONNECTIONS)
					.build();
		this.docker = DockerClientImpl.getInstance(config, http);
		this.container = container;
	}

	@Override
	public long ping() {
		this.docker.pingCmd().exec();
		return 1;
	}

	@Override
	public long inspect() {
		Objects.requireNonNull(this.docker.inspectContainerCmd(this.container).exec().getId());
		return 1;
	}

	@Override
	public long create() {
		List<Bind> binds = LargeRequest.BINDS.stream().map(Bind::parse).toList();
		Objects.requireNonNull(this.docker.createContainerCmd(LargeRequest.IMAGE)
			.withEnv(LargeRequest.ENV)
			.withLabels(LargeRequest.LABELS)
			.withHostConfig(HostConfig.newHostConfig()
				.withBinds(binds)
				.withExtraHosts(LargeRequest.EXTRA_HOSTS.toArray(String[]::new)))
			.exec()
			.getId());
		return 1;
	}

	@Override
	public long list() {
		return this.docker.listContainersCmd().withShowAll(true).exec().size();
	}

	@Override
	public long logs(String container, int lines) throws InterruptedException {
		return sum(this.docker.logContainerCmd(container).withStdOut(true).withStdErr(true).withTail(lines),
				(Frame frame) -> frame.getPayload().length);
	}

	@Override
	public void follow(Runnable received) {
		this.docker.logContainerCmd("follow")
			.withStdOut(true)
			.withStdErr(true)
			.withFollowStream(true)
			.exec(new ResultCallback.Adapter<Frame>() {

				@Override
				public void onNext(Frame frame) {
					received.run();
				}

			});
	}

	@Override
	public long download(int mebibytes) throws IOException {
		try (InputStream archive = this.docker.copyArchiveFromContainerCmd("any", "/" + mebibytes).exec()) {
			return count(archive);
		}
	}

	static long count(InputStream archive) throws IOException {
		byte[] piece = new byte[64 * 1024];
		long sum = 0;
		for (int count = archive.read(piece); count >= 0; count = archive.read(piece)) {
			sum += count;
		}
		return sum;
	}

	@Override
	public long upload(int mebibytes) {
		this.docker.copyArchiveToContainerCmd("any")
			.withRemotePath("/" + mebibytes)
			.withTarInputStream(new Archive(mebibytes))
			.exec();
		return Operation.UPLOAD.expected(mebibytes);
	}

	@Override
	public long events(int count) throws InterruptedException {
		return sum(this.docker.eventsCmd().withSince("0").withUntil(String.valueOf(count)),
				(event) -> (event.getActor() != null) ? 1 : 0);
	}

	@Override
	public long stats(int count) throws InterruptedException {
		return sum(this.docker.statsCmd("stats-" + count), (measured) -> (measured.getCpuStats() != null) ? 1 : 0);
	}

	private static <T> long sum(AsyncDockerCmd<?, T> command, ToLongFunction<T> value) throws InterruptedException {
		Summing<T> summing = new Summing<>(value);
		command.exec(summing);
		summing.awaitCompletion();
		return summing.sum;
	}

	@Override
	public void close() throws IOException {
		this.docker.close();
	}

	/**
	 * Receives a stream.
	 *
	 * @param <T> the type of its elements
	 */
	private static final class Summing<T> extends ResultCallback.Adapter<T> {

		private final ToLongFunction<T> value;

		private long sum;

		private Summing(ToLongFunction<T> value) {
			this.value = value;
		}

		@Override
		public void onNext(T element) {
			this.sum += this.value.applyAsLong(element);
		}

		@Override
		public void onComplete() {
			ClientProcess.threadEnds();
			super.onComplete();
		}

	}

}
