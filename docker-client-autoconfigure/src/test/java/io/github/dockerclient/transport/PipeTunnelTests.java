package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.system.SystemVersion;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PipeTunnel}, with a stand-in for the pipe.
 */
class PipeTunnelTests {

	private static final IOException BUSY = new FileSystemException("\\\\.\\pipe\\docker_engine", null,
			"Alle Pipeinstanzen sind ausgelastet");

	private final ScriptedServer server = ScriptedServer.unix();

	private final StandInPipe pipe = new StandInPipe(this.server.address());

	private final ReactiveDockerHttp docker = HttpSettings.create(settings(this.pipe.address()));

	private LoopResources loops = LoopResources.create("pipe", 1, true);

	private PipeTunnel tunnel = new PipeTunnel(settings(this.pipe.address()), this.loops.onClient(false));

	private static DockerHttpSettings settings(DockerAddress address) {
		return new HttpSettings().address(address).connectTimeout(Duration.ofSeconds(5)).build();
	}

	@BeforeEach
	void serve() {
		this.server.speaks("1.51");
	}

	@AfterEach
	void close() {
		this.docker.close().block(ScriptedServer.PATIENCE);
		this.tunnel.close();
		this.loops.disposeLater(Duration.ZERO, ScriptedServer.PATIENCE).block(ScriptedServer.PATIENCE);
		this.server.close();
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> this.pipe.open() == 0);
	}

	@Test
	void busyPipeIsOpenedAgain() {
		this.pipe.fail(BUSY, 5);
		this.server.then(ScriptedServer.json("{\"Version\":\"28\"}"));
		assertThat(version().block(ScriptedServer.PATIENCE)).isNotNull();
		assertThat(this.pipe.opened()).isPositive();
	}

	@Test
	void pipeThatStaysBusy() {
		this.pipe.fail(BUSY, 100_000);
		assertUnreachable(
				"its pipe could not be opened within the connect timeout (Alle Pipeinstanzen sind ausgelastet)");
	}

	@Test
	void pipeThatIsNotThere() {
		this.pipe.fail(new NoSuchFileException("\\\\.\\pipe\\docker_engine"), 1);
		assertUnreachable("there is no such pipe. Is the engine running, and is docker.host right?");
	}

	@Test
	void pipeThatPermitsNoAccess() {
		this.pipe.fail(new AccessDeniedException("\\\\.\\pipe\\docker_engine"), 1);
		assertUnreachable("permission denied. May this user open the pipe (is it a member of docker-users)?");
	}

	@Test
	void strangerIsTurnedAwayFromTheSocket() throws IOException {
		connect();
		Path socket = Path.of(this.tunnel.socket().toString());
		assertThat(Files.getPosixFilePermissions(Objects.requireNonNull(socket.getParent())))
			.isEqualTo(PosixFilePermissions.fromString("rwx------"));
		int opened = this.pipe.opened();
		for (int length : new int[] { 1, 16, 1000 }) {
			try (SocketChannel stranger = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
				stranger.write(ByteBuffer.allocate(length));
				assertThat(stranger.read(ByteBuffer.allocate(1))).isNegative();
			}
		}
		assertThat(this.pipe.opened()).isEqualTo(opened);
	}

	@Test
	void directoryThatIsGoneIsReplaced() throws IOException {
		connect();
		Path directory = Path.of(this.tunnel.socket().toString()).getParent();
		FileSystemUtils.deleteRecursively(directory);
		connect();
		assertThat(Path.of(this.tunnel.socket().toString()).getParent()).exists().isNotEqualTo(directory);
		this.tunnel.close();
		assertThat(Path.of(this.tunnel.socket().toString()).getParent()).doesNotExist();
		assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(this::connect)
			.withMessageContaining("this client is closed");
	}

	@Test
	void pipeThatIsThereAgain() {
		this.pipe.fail(new NoSuchFileException("\\\\.\\pipe\\docker_engine"), 1);
		assertUnreachable("there is no such pipe");
		this.server.then(ScriptedServer.json("{\"Version\":\"28\"}")).then(ScriptedServer.thenHangUp(""));
		assertThat(version().block(ScriptedServer.PATIENCE)).isNotNull();
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> this.docker.post("/containers/create").nothing().block(ScriptedServer.PATIENCE))
			.withMessageContaining("hung up before its answer was complete");
	}

	@Test
	void connectionThatIsCancelledWhileTheEngineTakesNothing() {
		this.server.then(ScriptedServer.json("{\"Version\":\"28\"}"));
		version().block(ScriptedServer.PATIENCE);
		int kept = this.pipe.open();
		assertThat(kept).isPositive();
		this.pipe.takeNothing();
		Disposable call = version().subscribe();
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(this.pipe::holdsWrites);
		call.dispose();
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> this.pipe.open() == kept - 1);
	}

	private void connect() {
		this.tunnel.through(Mono.just(true)).block(ScriptedServer.PATIENCE);
	}

	private Mono<SystemVersion> version() {
		return this.docker.get("/version").value(SystemVersion.class);
	}

	private void assertUnreachable(String reason) {
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> version().block(ScriptedServer.PATIENCE))
			.withMessageContaining("The Docker engine at npipe:////./pipe/docker_engine cannot be reached: " + reason);
	}

}
