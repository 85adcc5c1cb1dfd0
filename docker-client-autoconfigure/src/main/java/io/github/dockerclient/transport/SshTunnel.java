package io.github.dockerclient.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.FileSystemUtils;

/**
 * Brings an engine's socket over from another machine, with the {@code ssh} program of
 * this one: keys, agents, jump hosts and known hosts are those that its user has set up.
 * All connections go through one run of it, as channels that it opens for each; it is
 * started with the first connection, and anew if it has ended.
 */
final class SshTunnel {

	private static final Path USUAL_SOCKET = Path.of("/var/run/docker.sock");

	private static final String ANSWER = "docker-client=";

	private static final String QUESTION = "sh -c 'echo " + ANSWER
			+ "$(docker context inspect --format \"{{.Endpoints.docker.Host}}\" 2>/dev/null); exec cat'";

	private static final int MAX_REASON = 500;

	private final DockerAddress address;

	private final @Nullable Path config;

	private final Duration timeout;

	private final AtomicReference<@Nullable Mono<Void>> opening = new AtomicReference<>();

	private final Set<Process> running = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Path directory;

	private volatile @Nullable Process process;

	private volatile boolean closed;

	SshTunnel(DockerAddress address, @Nullable Path config, Duration timeout) {
		this.address = address;
		this.config = config;
		this.timeout = timeout;
	}

	// Completes when there is a socket here that leads to the engine's. Who needs it
	// while
	// ssh is being started waits for that.
	Mono<Void> open() {
		return Mono.defer(() -> isOpen() ? Mono.empty()
				: this.opening.updateAndGet((underWay) -> (underWay != null) ? underWay : opening()));
	}

	// A failure is a value at first: nobody may be there any more to be told of it.
	private Mono<Void> opening() {
		return Worker.call(this::start).flatMap(Mono::<Void>error).doFinally((end) -> this.opening.set(null)).cache();
	}

	// That socket.
	SocketAddress socket() {
		Path directory = this.directory;
		if (directory == null) {
			throw unreachable("this client is closed");
		}
		return UnixDomainSocketAddress.of(socket(directory));
	}

	private static Path socket(Path directory) {
		return directory.resolve("engine.sock");
	}

	private static Path control(Path directory) {
		return directory.resolve("control");
	}

	private boolean isOpen() {
		Process process = this.process;
		return process != null && process.isAlive();
	}

	private @Nullable DockerConnectionException start() {
		if (this.closed) {
			return unreachable("this client is closed");
		}
		try {
			Path directory = this.directory;
			if (directory == null) {
				directory = Files.createTempDirectory("docker-ssh");
				this.directory = directory;
			}
			Files.deleteIfExists(socket(directory));
			Files.deleteIfExists(control(directory));
			this.process = started(directory);
			return null;
		}
		catch (DockerConnectionException ex) {
			return ex;
		}
		catch (IOException ex) {
			return unreachable("the program 'ssh' cannot be run");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return unreachable("connecting was interrupted");
		}
		finally {
			if (this.closed) {
				close();
			}
		}
	}

	// The first run stays: it tells where the other machine's docker finds its engine,
	// and
	// ends with its input, so nothing is left behind when this application ends, however
	// it does. The second has it bring over that socket.
	private Process started(Path directory) throws IOException, InterruptedException {
		Path messages = directory.resolve("messages");
		Process master = run(directory, messages, List.of("-M", "-T", "-a", "-x"), QUESTION);
		AtomicBoolean late = new AtomicBoolean();
		Disposable limit = Schedulers.parallel().schedule(() -> {
			late.set(true);
			kill(master);
		}, this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		String answer = answer(master);
		limit.dispose();
		if (answer == null) {
			master.waitFor();
			throw unreachable(late.get() ? "no answer within the connect timeout" : reason(messages));
		}
		Process forward = run(directory, messages,
				List.of("-O", "forward", "-L", socket(directory) + ":" + remote(answer)), null);
		if (forward.waitFor() != 0) {
			kill(master);
			throw unreachable(reason(messages));
		}
		return master;
	}

	private Process run(Path directory, Path messages, List<String> options, @Nullable String question)
			throws IOException {
		List<String> command = new ArrayList<>(List.of("ssh", "-o", "BatchMode=yes", "-o", "RemoteCommand=none", "-o",
				"ServerAliveInterval=30", "-S", control(directory).toString()));
		command.addAll(options);
		if (this.config != null) {
			command.addAll(List.of("-F", this.config.toString()));
		}
		if (this.address.port() > 0) {
			command.addAll(List.of("-p", Integer.toString(this.address.port())));
		}
		if (this.address.user() != null) {
			command.addAll(List.of("-l", this.address.user()));
		}
		command.addAll(List.of("--", this.address.host().replaceAll("[\\[\\]]", "")));
		if (question != null) {
			command.add(question);
		}
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(messages.toFile()))
			.start();
		this.running.add(process);
		process.onExit().thenAccept(this.running::remove);
		if (this.closed) {
			kill(process);
		}
		return process;
	}

	// Shells may greet before they do what they are told.
	private static @Nullable String answer(Process master) throws IOException {
		BufferedReader lines = master.inputReader(StandardCharsets.UTF_8);
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith(ANSWER)) {
				return line.substring(ANSWER.length()).trim();
			}
		}
		return null;
	}

	private Path remote(String answer) {
		if (this.address.socket() != null) {
			return this.address.socket();
		}
		if (answer.isEmpty()) {
			return USUAL_SOCKET;
		}
		Path socket = DockerAddress.of(answer).socket();
		if (socket == null) {
			throw unreachable(String.format(Locale.ROOT,
					"docker there uses an engine at '%s', which is not a socket of that machine", answer));
		}
		return socket;
	}

	private static String reason(Path messages) throws IOException {
		String text = Files.readString(messages, StandardCharsets.ISO_8859_1).strip();
		return text.isEmpty() ? "ssh ended without a reason"
				: String.format(Locale.ROOT, "ssh says '%s'", text.substring(Math.max(0, text.length() - MAX_REASON)));
	}

	private DockerConnectionException unreachable(String reason) {
		return new FailureMapper.Reason(reason, "Does ssh reach the host without asking a question?")
			.exception(this.address, null);
	}

	private static void kill(Process process) {
		process.descendants().forEach(ProcessHandle::destroy);
		process.destroy();
	}

	void close() {
		this.closed = true;
		this.running.forEach(SshTunnel::kill);
		Path directory = this.directory;
		if (directory != null) {
			FileSystemUtils.deleteRecursively(directory.toFile());
		}
	}

}
