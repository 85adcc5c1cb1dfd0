package io.github.dockerclient.docs;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerRunResult;

import org.springframework.stereotype.Component;

// tag::backup[]
@Component
class Backup {

	private final DockerOperations docker;

	Backup(DockerOperations docker) {
		this.docker = docker;
	}

	String run() {
		ContainerRunResult result = this.docker.containers()
			.run((container) -> container.image("postgres:17")
				.command("pg_dump", "--host", "db", "shop")
				.env("PGUSER", "backup")
				.network("shop"));
		if (result.exitCode() != 0) {
			throw new IllegalStateException(result.stderr());
		}
		return result.stdout();
	}

}
// end::backup[]
