package io.github.dockerclient.transport;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.sun.net.httpserver.HttpServer;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;

/**
 * Requests a response that does not fit into this JVM's heap, and then one that does.
 */
public final class SmallHeapProgram {

	private SmallHeapProgram() {
	}

	/**
	 * Run the program.
	 * @param arguments its arguments
	 * @throws Exception if it fails
	 */
	public static void main(String[] arguments) throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			String path = exchange.getRequestURI().getPath();
			exchange.getResponseHeaders().add("Api-Version", "1.47");
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			boolean head = exchange.getRequestMethod().equals("HEAD");
			exchange.sendResponseHeaders(200, head ? -1 : 0);
			try (OutputStream body = exchange.getResponseBody()) {
				if (path.endsWith("/volumes")) {
					body.write("{\"Volumes\":[]}".getBytes(StandardCharsets.UTF_8));
				}
				else if (!head) {
					byte[] spaces = new byte[1 << 16];
					Arrays.fill(spaces, (byte) ' ');
					for (int i = 0; i < 2000; i++) {
						body.write(spaces);
					}
					body.write("[]".getBytes(StandardCharsets.UTF_8));
				}
			}
			exchange.close();
		});
		server.start();
		try (ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
			.host("tcp://127.0.0.1:" + server.getAddress().getPort())
			.build()) {
			DockerOperations docker = DockerOperations.using(reactive);
			for (int i = 0; i < 3; i++) {
				try {
					System.out.println(docker.containers().list());
				}
				catch (RuntimeException ex) {
					System.out.println(ex.getClass().getSimpleName() + ": " + ex.getMessage());
				}
				System.out.println(docker.volumes().list().volumes());
			}
		}
		finally {
			server.stop(0);
		}
		System.exit(0);
	}

}
