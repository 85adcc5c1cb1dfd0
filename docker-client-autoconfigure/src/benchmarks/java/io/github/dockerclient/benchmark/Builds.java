package io.github.dockerclient.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Scanner;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.build.BuilderVersion;

import org.springframework.util.FileSystemUtils;

/**
 * Measures builds with BuildKit of a directory with many files, in a JVM that has built
 * before, and by Docker's program.
 */
public final class Builds {

	/**
	 * The steps of a round: the engine knows nothing of the directory, almost all of it,
	 * or all of it.
	 */
	static final List<String> STEPS = List.of("build, first", "build, one file changed", "build, unchanged");

	static final String OWN = "blocking";

	static final String PROGRAM = "docker";

	private static final int DIRECTORIES = 200;

	private static final int FILES = 100;

	private static final int BYTES = 1024;

	private final String host;

	private final String program;

	private final JavaProcess process;

	private final Random random = new Random(1);

	private Builds(String host, String program, JavaProcess process) {
		this.host = host;
		this.program = program;
		this.process = process;
	}

	/**
	 * Build each directory whose path is a line of the input.
	 * @param arguments the address of the engine
	 * @throws Exception if a build fails
	 */
	public static void main(String[] arguments) throws Exception {
		try (ReactiveDockerOperations reactive = ReactiveDockerOperations.builder().host(arguments[0]).build()) {
			DockerOperations docker = DockerOperations.using(reactive);
			Scanner lines = new Scanner(System.in);
			while (lines.hasNextLine()) {
				Path directory = Path.of(lines.nextLine());
				Objects.requireNonNull(docker.build()
					.build(directory, (build) -> build.builderVersion(BuilderVersion.BUILDKIT))
					.imageId());
				System.out.println("built");
			}
		}
	}

	/**
	 * Measure builds, in rounds.
	 * @param host the address of the engine
	 * @param program the path of Docker's program
	 * @param rounds the number of rounds, after two that are not counted
	 * @return a result for each step
	 * @throws Exception if a build fails
	 */
	static List<Result> measure(String host, String program, int rounds) throws Exception {
		Path directory = Files.createTempDirectory("builds");
		Map<String, Result> results = new LinkedHashMap<>();
		STEPS.forEach((step) -> results.put(step, new Result(step, 1, "build")));
		try (JavaProcess process = new JavaProcess("builds", List.of(), Builds.class, host)) {
			Builds builds = new Builds(host, program, process);
			for (int round = -2; round < rounds; round++) {
				for (String client : (round % 2 == 0) ? List.of(OWN, PROGRAM) : List.of(PROGRAM, OWN)) {
					List<Sample> samples = builds.round(client, directory.resolve(client + round));
					for (int step = 0; round >= 0 && step < samples.size(); step++) {
						Objects.requireNonNull(results.get(STEPS.get(step))).add(client, samples.get(step));
					}
				}
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
		return new ArrayList<>(results.values());
	}

	private List<Sample> round(String client, Path directory) throws Exception {
		prune();
		byte[] content = new byte[BYTES];
		for (int parent = 0; parent < DIRECTORIES; parent++) {
			Path files = Files.createDirectories(directory.resolve("directory-" + parent));
			for (int file = 0; file < FILES; file++) {
				this.random.nextBytes(content);
				Files.write(files.resolve("file-" + file), content);
			}
		}
		Files.writeString(directory.resolve("Dockerfile"), "FROM scratch\nCOPY . /\n");
		List<Sample> samples = new ArrayList<>();
		samples.add(build(client, directory));
		this.random.nextBytes(content);
		Files.write(directory.resolve("directory-7/file-7"), content);
		samples.add(build(client, directory));
		samples.add(build(client, directory));
		FileSystemUtils.deleteRecursively(directory);
		return samples;
	}

	private Sample build(String client, Path directory) throws IOException, InterruptedException {
		long start = System.nanoTime();
		if (client.equals(OWN)) {
			this.process.ask(directory.toString());
		}
		else {
			docker("build", "--quiet", directory.toString());
		}
		return new Sample(System.nanoTime() - start, 0, 0, 0, 0, 1);
	}

	private void prune() throws IOException, InterruptedException {
		docker("builder", "prune", "--all", "--force");
		docker("image", "prune", "--force");
	}

	private void docker(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(this.program, "--host", this.host));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException(String.join(" ", command) + ": " + output);
		}
	}

}
