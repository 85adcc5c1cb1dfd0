package io.github.dockerclient.transport;

import java.util.List;

import io.github.dockerclient.DockerOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes blocking calls over a unix socket.
 */
public final class BlockingCallsProgram {

	private BlockingCallsProgram() {
	}

	/**
	 * Run the program.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		try (ScriptedServer server = ScriptedServer.unix();
				DockerOperations docker = DockerOperations.builder().host(server.address().toString()).build()) {
			server.then(ScriptedServer.json("[]"));
			assertThat(docker.containers().list()).isEqualTo(List.of());
		}
	}

}
