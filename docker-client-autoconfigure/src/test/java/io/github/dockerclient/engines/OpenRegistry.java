package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;

import org.springframework.util.FileSystemUtils;

/**
 * A registry that requires no credentials.
 */
public final class OpenRegistry implements AutoCloseable {

	private final Path directory;

	private final InetAddress host;

	private final int port;

	private final Process process;

	/**
	 * Start a registry.
	 * @param host an address of this machine that the engines of the test can reach
	 */
	public OpenRegistry(String host) {
		try {
			this.directory = Files.createTempDirectory("open-registry");
			this.host = InetAddress.getByName(host);
			this.port = freePort();
			this.process = start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		Awaitility.await("the registry listens")
			.atMost(EngineFixture.PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.until(this::listens);
	}

	private int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, this.host)) {
			return socket.getLocalPort();
		}
	}

	private Process start() throws IOException {
		Path config = Files.writeString(this.directory.resolve("config.yml"), """
				version: 0.1
				log: {level: error}
				storage: {filesystem: {rootdirectory: %s}}
				http: {addr: "%s", secret: throw-away}
				""".formatted(this.directory.resolve("data"), address()));
		return new ProcessBuilder(TestRegistry.program(), "serve", config.toString()).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("log").toFile())
			.start();
	}

	private boolean listens() {
		try (Socket socket = new Socket(this.host, this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Return the address of the registry.
	 * @return its host and port
	 */
	public String address() {
		return this.host.getHostAddress() + ":" + this.port;
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
		try {
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
