package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.stream.FileNames;

/**
 * Copies files to a container and back, and builds, in a JVM whose character set for file
 * names cannot represent their names.
 */
public final class NamesOnEngineProgram {

	private static final String DOCKERFILE = "D\u00f6ckerfile";

	private final Path directory;

	private final DockerOperations docker;

	private NamesOnEngineProgram(Path directory, DockerOperations docker) {
		this.directory = directory;
		this.docker = docker;
	}

	/**
	 * Run the program.
	 * @param arguments the directory of the files, the engine and a container
	 */
	public static void main(String[] arguments) {
		System.out.println(System.getProperty("sun.jnu.encoding"));
		try (ReactiveDockerOperations reactive = ReactiveDockerOperations.builder().host(arguments[1]).build()) {
			NamesOnEngineProgram program = new NamesOnEngineProgram(Path.of(arguments[0]),
					DockerOperations.using(reactive));
			program.copy(arguments[2]);
			program.build();
		}
	}

	private Path path(String name) {
		return FileNames.resolve(this.directory, name);
	}

	private void copy(String id) {
		this.docker.containers().copyTo(id, "/tmp", path("from"));
		this.docker.containers().copyFrom(id, "/tmp/from", path("back"));
		this.docker.containers().copyTo(id, "/tmp/z\u00e4 +%\uD83D\uDC33", path("from/g\u00fc"));
		this.docker.containers().copyFrom(id, "/tmp/from/\uDCF6", path("raw"));
	}

	private void build() {
		Path context = path("c\u00f6ntext");
		List<Consumer<BuildOptions>> dockerfiles = List.of((build) -> build.dockerfile(DOCKERFILE),
				(build) -> build.dockerfile(path("c\u00f6ntext/" + DOCKERFILE)),
				(build) -> build.dockerfile(path("\u00f6wn")));
		int number = 0;
		for (Consumer<BuildOptions> dockerfile : dockerfiles) {
			String image = "names:" + number;
			this.docker.build().build((build) -> {
				dockerfile.accept(build);
				build.context(context).builderVersion(BuilderVersion.CLASSIC).tag(image);
			});
			String id = this.docker.containers().create((container) -> container.image(image).command("none")).id();
			this.docker.containers().copyFrom(id, "/context", path("classic-" + number));
			this.docker.containers().remove(id, (options) -> options.force(true));
			this.docker.images().remove(image);
			Path made = path("m\u00e4de-" + number++);
			this.docker.build().build((build) -> {
				dockerfile.accept(build);
				build.context(context).builderVersion(BuilderVersion.BUILDKIT).outputDirectory(made);
			});
		}
		this.docker.build().build((build) -> {
			build.context(context).dockerfile(DOCKERFILE).builderVersion(BuilderVersion.BUILDKIT);
			build.outputTar(path("m\u00e4de.tar"));
		});
	}

}
