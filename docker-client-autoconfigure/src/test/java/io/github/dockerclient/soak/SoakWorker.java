package io.github.dockerclient.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.build.BuildResult;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.exec.ExecRunResult;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.ByteSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes a container through its life cycle as an application does, and checks each step.
 */
final class SoakWorker {

	private static final int FILE_SIZE = 256 * 1024;

	private final DockerOperations docker;

	private final Path directory;

	private final byte[] content = new byte[FILE_SIZE];

	SoakWorker(DockerOperations docker, Path directory) throws IOException {
		this.docker = docker;
		this.directory = directory;
		new Random(directory.hashCode()).nextBytes(this.content);
		Files.write(directory.resolve("file"), this.content);
		Files.createDirectories(directory.resolve("context"));
	}

	void cycle() throws IOException {
		String id = this.docker.containers()
			.create((container) -> container.image(EngineFixture.IMAGE)
				.command("sh", "-c", "echo begun; exec sleep 600")
				.config((config) -> config.openStdin(false)))
			.id();
		try {
			this.docker.containers().start(id);
			exec(id);
			logs(id);
			assertThat(this.docker.containers().statsOneShot(id)).isNotNull();
			copy(id);
			build();
		}
		finally {
			remove(id);
		}
	}

	private void exec(String id) {
		ExecRunResult result = this.docker.exec()
			.run(id, (exec) -> exec.command("cat").stdin(ByteSource.of("input".getBytes(StandardCharsets.UTF_8))));
		assertThat(result.stdout()).isEqualTo("input");
		assertThat(result.exitCode()).isZero();
	}

	private void logs(String id) {
		try (Stream<Frame> frames = this.docker.containers().logs(id, (log) -> log.follow(true))) {
			assertThat(frames.findFirst()).map(Frame::text).hasValue("begun\n");
		}
	}

	private void copy(String id) throws IOException {
		this.docker.containers().copyTo(id, "/tmp", this.directory.resolve("file"));
		assertThat(this.docker.containers().read(id, "/tmp/file")).isEqualTo(this.content);
		try (InputStream archive = this.docker.containers().copyFrom(id, "/tmp/file")) {
			archive.transferTo(OutputStream.nullOutputStream());
		}
	}

	private void build() throws IOException {
		Path context = this.directory.resolve("context");
		Files.writeString(context.resolve("Dockerfile"), "FROM " + EngineFixture.IMAGE + "\nCOPY unique /\n");
		Files.writeString(context.resolve("unique"), UUID.randomUUID().toString());
		BuildResult built = this.docker.build().build(context);
		String image = String.valueOf(built.imageId());
		assertThat(this.docker.images().inspect(image)).isNotNull();
		this.docker.images().remove(image);
	}

	// Objects that a killed engine has not removed are removed with the engine.
	private void remove(String id) {
		try {
			this.docker.containers().remove(id, (remove) -> remove.force(true).volumes(true));
		}
		catch (DockerException ex) {
			if (Thread.currentThread().isInterrupted()) {
				throw ex;
			}
		}
	}

}
