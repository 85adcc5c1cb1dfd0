package io.github.dockerclient.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

/**
 * Tunnels connections to an engine's socket on another machine with this machine's
 * {@code ssh} program. It uses the keys, agents, jump hosts and known hosts that its user
 * has configured. One ssh process serves all connections and opens a channel for each. It
 * is started with the first connection, and again after it has ended.
 */
final class SshTunnel implements Tunnel {

	private static final Path USUAL_SOCKET = Path.of("/var/run/docker.sock");

	private static final String ANSWER = "docker-client=";

	/**
	 * The shell command that checks the socket. It reads the path of the socket from its
	 * input, as the path may depend on the answer to {@link #QUESTION}.
	 */
	private static final String CHECK = "read -r socket; if test -S \"$socket\"; then if test -w \"$socket\"; then echo "
			+ ANSWER + "there; %s; else echo " + ANSWER + "denied; fi; else echo " + ANSWER + "missing; fi";

	private static final String QUESTION = "sh -c 'echo " + ANSWER
			+ "$(docker context inspect --format \"{{.Endpoints.docker.Host}}\" 2>/dev/null); "
			+ CHECK.replace("%s", "exec cat") + "'";

	private static final String EXAMINATION = "sh -c '" + CHECK.replace("%s", "true") + "'";

	/** Part of ssh's message if the other machine could not connect to the socket. */
	private static final String NOT_CONNECTED = "open failed";

	private static final int MAX_REASON = 500;

	private final DockerAddress address;

	private final DockerHttpSettings settings;

	private final @Nullable Path config;

	private final Duration timeout;

	private final Duration keepAlive;

	private final AtomicReference<@Nullable Mono<Void>> opening = new AtomicReference<>();

	private final AtomicReference<@Nullable Mono<DockerConnectionException>> examination = new AtomicReference<>();

	/** All running processes, which are killed when the client is closed. */
	private final Set<Process> processes = ConcurrentHashMap.newKeySet();

	private final Object lock = new Object();

	private volatile @Nullable Run run;

	private volatile boolean closed;

	SshTunnel(DockerHttpSettings settings) {
		this.address = settings.address();
		this.settings = settings;
		this.config = settings.sshConfig();
		this.timeout = settings.connectTimeout();
		this.keepAlive = settings.keepAlive();
	}

	// Connects through the local socket after ssh has been started. If ssh ends at this
	// moment, it is started again.
	@Override
	public <T> Mono<T> through(Mono<T> connect) {
		return open().then(Mono.defer(() -> {
			Run used = this.run;
			return connect.onErrorResume(IOException.class,
					(failure) -> (used != null) ? used.ended().then(open()).then(connect) : Mono.error(failure));
		}));
	}

	private Mono<Void> open() {
		return Mono.defer(() -> isOpen() ? Mono.empty()
				: this.opening.updateAndGet((underWay) -> (underWay != null) ? underWay : opening()));
	}

	// A failure is passed on as a value at first, as all subscribers may have cancelled
	// by then.
	private Mono<Void> opening() {
		return Worker.call(this::start).flatMap(Mono::<Void>error).doFinally((end) -> this.opening.set(null)).cache();
	}

	// Returns the local socket.
	@Override
	public SocketAddress socket() {
		Run current = this.run;
		if (current == null) {
			throw unreachable("this client is closed");
		}
		return UnixDomainSocketAddress.of(current.directory().socket());
	}

	// Returns why a connection that ended without a response did not reach the engine, or
	// empty if it may have reached it. If the remote socket no longer exists, ssh ends
	// the connection in the same way.
	@Override
	public Mono<DockerConnectionException> examine() {
		return Mono
			.defer(() -> this.examination.updateAndGet((underWay) -> (underWay != null) ? underWay : examination()));
	}

	private Mono<DockerConnectionException> examination() {
		return Worker.call(this::findReason).doFinally((end) -> this.examination.set(null)).cache();
	}

	private @Nullable DockerConnectionException findReason() throws InterruptedException {
		Run current = this.run;
		if (current == null || !current.isOpen()) {
			return null;
		}
		boolean refused = current.hasRefused(this.timeout);
		try {
			String answer = examined(current);
			check(current.socket(), answer);
			return refused
					? new FailureMapper.Reason(
							String.format(Locale.ROOT,
									(answer != null) ? "no process listens at the socket '%s' of that machine"
											: "that machine cannot connect to its socket '%s'",
									current.socket()),
							"Does the engine run there, and is docker.host right?")
						.exception(this.settings, null)
					: null;
		}
		catch (DockerConnectionException ex) {
			return ex;
		}
	}

	// The messages of this process are discarded, as the directory may be deleted
	// meanwhile.
	private @Nullable String examined(Run current) throws InterruptedException {
		Process process = started(
				new ProcessBuilder(command(current.directory(), List.of("-T", "-a", "-x"), EXAMINATION))
					.redirectError(ProcessBuilder.Redirect.DISCARD));
		Disposable limit = Schedulers.parallel()
			.schedule(() -> kill(process), this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		try {
			return ask(process, current.socket());
		}
		catch (IOException ex) {
			return null;
		}
		finally {
			process.waitFor();
			limit.dispose();
		}
	}

	private static @Nullable String ask(Process process, Path socket) throws IOException {
		Writer path = process.outputWriter(StandardCharsets.UTF_8);
		path.write(socket + "\n");
		path.flush();
		return answer(process.inputReader(StandardCharsets.UTF_8));
	}

	private boolean isOpen() {
		Run current = this.run;
		return current != null && current.isOpen();
	}

	private @Nullable DockerConnectionException start() {
		if (this.closed) {
			return unreachable("this client is closed");
		}
		try {
			Run before = this.run;
			if (before != null) {
				before.end();
			}
			TunnelDirectory directory = TunnelDirectory.create();
			try {
				Run started = started(directory);
				synchronized (this.lock) {
					this.run = started;
					if (!this.closed) {
						return null;
					}
				}
				started.end();
				return unreachable("this client is closed");
			}
			catch (DockerConnectionException ex) {
				directory.delete();
				return ex;
			}
			catch (IOException | RuntimeException | InterruptedException ex) {
				directory.delete();
				throw ex;
			}
		}
		catch (IOException ex) {
			return unreachable(String.format(Locale.ROOT, "a file for ssh cannot be used (%s)", ex.getMessage()));
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

	// The first process keeps running. It prints the address of the engine that docker
	// uses on the other machine, and ends with its input, so that no process remains when
	// this application ends, even if it is killed. The second process makes the first one
	// forward the socket.
	private Run started(TunnelDirectory directory) throws IOException, InterruptedException {
		Process master = run(directory, List.of("-M", "-T", "-a", "-x"), QUESTION);
		AtomicBoolean late = new AtomicBoolean();
		Disposable limit = Schedulers.parallel().schedule(() -> {
			late.set(true);
			this.processes.forEach(SshTunnel::kill);
		}, this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		try {
			String answer = answer(master.inputReader(StandardCharsets.UTF_8));
			if (answer != null) {
				Path socket = remote(answer);
				answer = ask(master, socket);
				check(socket, answer);
				if (answer != null
						&& run(directory, List.of("-O", "forward", "-L", directory.socket() + ":" + socket), null)
							.waitFor() == 0) {
					return new Run(directory, socket, master, this.keepAlive);
				}
			}
			kill(master);
			master.waitFor();
			throw unreachable(late.get() ? "no answer within the connect timeout" : reason(directory.messages()));
		}
		catch (IOException ex) {
			master.waitFor();
			throw unreachable(late.get() ? "no answer within the connect timeout" : reason(directory.messages()));
		}
		finally {
			limit.dispose();
			if (this.closed) {
				kill(master);
			}
		}
	}

	private void check(Path socket, @Nullable String answer) {
		if ("missing".equals(answer)) {
			throw new FailureMapper.Reason(
					String.format(Locale.ROOT, "there is no socket '%s' on that machine", socket),
					"Does the engine run there, and is docker.host right?")
				.exception(this.settings, null);
		}
		if ("denied".equals(answer)) {
			throw new FailureMapper.Reason(
					String.format(Locale.ROOT, "access to the socket '%s' of that machine is denied", socket),
					"May the user of ssh open the socket (is it a member of the group that owns it)?")
				.exception(this.settings, null);
		}
	}

	private Process run(TunnelDirectory directory, List<String> options, @Nullable String question) throws IOException {
		return started(new ProcessBuilder(command(directory, options, question))
			.redirectError(ProcessBuilder.Redirect.appendTo(directory.messages().toFile())));
	}

	private List<String> command(TunnelDirectory directory, List<String> options, @Nullable String question) {
		List<String> command = new ArrayList<>(List.of("ssh", "-o", "BatchMode=yes", "-o", "RemoteCommand=none", "-S",
				directory.control().toString()));
		command.addAll(KeepAlive.ssh(this.keepAlive));
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
		return command;
	}

	private Process started(ProcessBuilder builder) {
		synchronized (this.lock) {
			if (this.closed) {
				throw unreachable("this client is closed");
			}
			try {
				Process process = builder.start();
				this.processes.add(process);
				process.onExit().thenRun(() -> this.processes.remove(process));
				return process;
			}
			catch (IOException ex) {
				throw unreachable(String.format(Locale.ROOT, "the program 'ssh' cannot be run (%s)", ex.getMessage()));
			}
		}
	}

	// Lines before the answer are skipped, as the other machine's shell may print a
	// greeting.
	private static @Nullable String answer(BufferedReader lines) throws IOException {
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
					"docker on that machine uses an engine at '%s', which is not a socket of that machine", answer));
		}
		return socket;
	}

	private static String reason(Path messages) throws IOException {
		String text = Files.readString(messages, StandardCharsets.ISO_8859_1).strip();
		return text.isEmpty() ? "ssh ended without a message"
				: String.format(Locale.ROOT, "ssh says '%s'", text.substring(Math.max(0, text.length() - MAX_REASON)));
	}

	private DockerConnectionException unreachable(String reason) {
		return new FailureMapper.Reason(reason, "Does ssh connect to the host without asking for input?")
			.exception(this.settings, null);
	}

	// The processes are killed forcibly, as a suspended process does not end by itself.
	private static void kill(Process process) {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	@Override
	public void close() {
		Run current;
		synchronized (this.lock) {
			this.closed = true;
			current = this.run;
		}
		this.processes.forEach(SshTunnel::kill);
		if (current != null) {
			current.end();
		}
	}

	/**
	 * An ssh process that forwards the socket.
	 */
	private static final class Run {

		private final TunnelDirectory directory;

		private final Path socket;

		private final Process master;

		private final BufferedReader echo;

		private final Disposable heartbeat;

		private boolean waiting;

		Run(TunnelDirectory directory, Path socket, Process master, Duration keepAlive) {
			this.directory = directory;
			this.socket = socket;
			this.master = master;
			this.echo = master.inputReader(StandardCharsets.UTF_8);
			long pause = Math.max(1, keepAlive.toMillis() / 2);
			this.heartbeat = Schedulers.boundedElastic()
				.schedulePeriodically(this::beat, pause, pause, TimeUnit.MILLISECONDS);
		}

		TunnelDirectory directory() {
			return this.directory;
		}

		// Returns the path of the socket on the other machine.
		Path socket() {
			return this.socket;
		}

		// Returns whether ssh has recently reported that the other machine could not
		// connect.
		boolean hasRefused(Duration time) {
			Path messages = this.directory.messages();
			try {
				return Files.getLastModifiedTime(messages).toInstant().isAfter(Instant.now().minus(time))
						&& Files.readString(messages, StandardCharsets.ISO_8859_1).contains(NOT_CONNECTED);
			}
			catch (IOException ex) {
				return false;
			}
		}

		boolean isOpen() {
			return this.master.isAlive() && this.directory.exists();
		}

		// The other machine echoes each line. If it does not, ssh is suspended on one of
		// the machines.
		private void beat() {
			try {
				boolean answered = this.echo.ready();
				if (this.waiting && !answered) {
					kill(this.master);
				}
				while (this.echo.ready()) {
					this.echo.read();
				}
				this.master.getOutputStream().write('\n');
				this.master.getOutputStream().flush();
				this.waiting = true;
			}
			catch (IOException ex) {
				end();
			}
		}

		Mono<Void> ended() {
			return Worker.<Void>call(() -> {
				end();
				return null;
			});
		}

		void end() {
			this.heartbeat.dispose();
			kill(this.master);
			this.directory.delete();
		}

	}

}
