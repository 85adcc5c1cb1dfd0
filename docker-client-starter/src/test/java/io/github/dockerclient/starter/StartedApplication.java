package io.github.dockerclient.starter;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.dockerclient.DockerOperations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that requests the version of its engine and, if it has a web server, its
 * own actuator endpoints, and prints the answers. It does not scan for the components of
 * other tests.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class StartedApplication {

	/**
	 * Start the application, and end it after the answers.
	 * @param arguments properties
	 * @throws Exception if there is no answer
	 */
	public static void main(String[] arguments) throws Exception {
		try (ConfigurableApplicationContext context = SpringApplication.run(StartedApplication.class, arguments)) {
			System.out.println("context: " + context.getClass().getSimpleName());
			System.out.println("engine: " + context.getBean(DockerOperations.class).system().version().apiVersion());
			String port = context.getEnvironment().getProperty("local.server.port");
			if (port != null) {
				System.out.println("health: " + get(port, "health/docker"));
				System.out.println("info: " + get(port, "info"));
				System.out.println("docker: " + get(port, "docker/default"));
			}
		}
	}

	private static String get(String port, String endpoint) throws Exception {
		URI uri = URI.create("http://localhost:%s/actuator/%s".formatted(port, endpoint));
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

}
