package io.github.dockerclient.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The console. Without configuration it uses the same engine as Docker's command line.
 * Set {@code docker.host}, or {@code DOCKER_HOST} in the environment, to use another one.
 */
@SpringBootApplication
public class SampleApplication {

	/**
	 * Start the console.
	 * @param args properties such as {@code --server.port=8081}
	 */
	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

}
