package io.github.dockerclient.starter;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that Spring Boot's devtools restart. It uses its clients at each start.
 * At the third start, it prints how many clients of the first two are still in memory,
 * and ends.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class RestartedApplication {

	private static final int STARTS = 3;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/**
	 * Start the application.
	 * @param arguments properties
	 */
	public static void main(String[] arguments) {
		ConfigurableApplicationContext context = SpringApplication.run(RestartedApplication.class, arguments);
		List<List<WeakReference<Object>>> starts = starts();
		if (starts.size() == STARTS - 1) {
			System.out.println("clients: " + starts.stream().mapToInt(List::size).sum());
			System.out.println("alive: " + alive(starts));
			System.exit(0);
		}
		starts.add(use(context));
		System.out.println("started with " + RestartedApplication.class.getClassLoader().getClass().getSimpleName());
	}

	private static List<WeakReference<Object>> use(ConfigurableApplicationContext context) {
		List<WeakReference<Object>> clients = new ArrayList<>();
		context.getBeansOfType(DockerOperations.class).values().forEach((docker) -> {
			docker.containers().list();
			clients.add(new WeakReference<>(docker));
		});
		context.getBeansOfType(ReactiveDockerOperations.class).values().forEach((docker) -> {
			docker.containers().list().collectList().block(PATIENCE);
			clients.add(new WeakReference<>(docker));
		});
		return clients;
	}

	// Each start has a class loader of its own, and so its own static fields.
	@SuppressWarnings("unchecked")
	private static List<List<WeakReference<Object>>> starts() {
		return (List<List<WeakReference<Object>>>) System.getProperties()
			.computeIfAbsent("starts", (key) -> new ArrayList<>());
	}

	private static long alive(List<List<WeakReference<Object>>> starts) {
		Instant end = Instant.now().plus(PATIENCE);
		long alive = count(starts);
		while (alive > 0 && Instant.now().isBefore(end)) {
			System.gc();
			alive = count(starts);
		}
		return alive;
	}

	private static long count(List<List<WeakReference<Object>>> starts) {
		return starts.stream().flatMap(List::stream).filter((client) -> client.get() != null).count();
	}

}
