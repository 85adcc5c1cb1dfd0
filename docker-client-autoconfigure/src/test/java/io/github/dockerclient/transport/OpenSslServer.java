package io.github.dockerclient.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.netty.pkitesting.X509Bundle;
import org.awaitility.Awaitility;

/**
 * A server whose TLS is that of the program {@code openssl}. It selects a certificate by
 * the name in the handshake, and answers each request like an engine.
 */
final class OpenSslServer implements AutoCloseable {

	private final int port;

	private final Process process;

	OpenSslServer(Path directory, X509Bundle certificate, X509Bundle certificateOfName, String name)
			throws IOException {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		this.process = new ProcessBuilder("openssl", "s_server", "-quiet", "-accept", "127.0.0.1:" + this.port, "-cert",
				file(directory, "default.pem", certificate), "-cert2", file(directory, "named.pem", certificateOfName),
				"-servername", name)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		Thread thread = new Thread(this::answer, "openssl");
		thread.setDaemon(true);
		thread.start();
		Awaitility.await("openssl listens")
			.atMost(ScriptedServer.PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.until(this::listens);
	}

	// Without an argument for the key, openssl reads it from the file of the certificate.
	private static String file(Path directory, String name, X509Bundle bundle) throws IOException {
		return Files
			.writeString(directory.resolve(name), bundle.getCertificatePEM() + "\n" + bundle.getPrivateKeyPEM() + "\n")
			.toString();
	}

	int port() {
		return this.port;
	}

	private boolean listens() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void answer() {
		try (BufferedReader requests = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.US_ASCII));
				OutputStream answers = this.process.getOutputStream()) {
			boolean head = false;
			for (String line = requests.readLine(); line != null; line = requests.readLine()) {
				head = line.startsWith("HEAD ") || (head && !line.startsWith("GET "));
				if (line.isEmpty()) {
					answers.write(("HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Type: application/json\r\n"
							+ "Content-Length: 2\r\n\r\n" + (head ? "" : "{}"))
						.getBytes(StandardCharsets.US_ASCII));
					answers.flush();
				}
			}
		}
		catch (IOException ex) {
			if (this.process.isAlive()) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
