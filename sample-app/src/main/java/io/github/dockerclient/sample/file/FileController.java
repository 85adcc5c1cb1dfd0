package io.github.dockerclient.sample.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerPathStat;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.error.ConflictException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, downloads and uploads files in containers. The engine has no operation that
 * lists a directory, so {@code ls} runs in the container, which must be running.
 */
@RestController
@RequestMapping("/api/engines/{engine}/containers/{id}/files")
final class FileController {

	/** The bits of a mode, as Go defines them, of anything but a regular file. */
	private static final long SPECIAL = 0x8F280000L;

	@GetMapping
	Mono<List<String>> list(@PathVariable("engine") ReactiveDockerOperations docker, @PathVariable String id,
			@RequestParam String path) {
		return docker.exec().run(id, "ls", "-1Ap", "--", path).map((result) -> {
			if (result.exitCode() != 0) {
				throw new ConflictException("ls " + path, result.stderr().strip());
			}
			return result.stdout().lines().toList();
		});
	}

	// A file is sent as it is, a directory as a tar archive.
	@GetMapping("/content")
	Mono<ResponseEntity<Flux<DataBuffer>>> download(@PathVariable("engine") ReactiveDockerOperations docker,
			@PathVariable String id, @RequestParam String path) {
		ReactiveContainerOperations containers = docker.containers();
		return containers.stat(id, path)
			.map((stat) -> isRegular(stat) ? answer(StringUtils.getFilename(path),
					containers.read(id, path).<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap).flux())
					: answer(StringUtils.getFilename(StringUtils.trimTrailingCharacter(path, '/')) + ".tar",
							containers.copyFrom(id, path)));
	}

	private static boolean isRegular(ContainerPathStat stat) {
		return (stat.mode() & SPECIAL) == 0;
	}

	private static ResponseEntity<Flux<DataBuffer>> answer(String name, Flux<DataBuffer> content) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(content);
	}

	// The engine needs the size first, so the content waits in a temporary file.
	@PutMapping("/content")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> upload(@PathVariable("engine") ReactiveDockerOperations docker, @PathVariable String id,
			@RequestParam String path, @RequestBody Flux<DataBuffer> content) {
		Mono<Path> temporary = Mono.fromCallable(() -> Files.createTempFile("upload", null))
			.subscribeOn(Schedulers.boundedElastic());
		return Mono.usingWhen(temporary,
				(file) -> DataBufferUtils.write(content, file)
					.then(Mono.defer(() -> docker.containers().copyTo(id, path, file))),
				(file) -> Mono.fromCallable(() -> Files.deleteIfExists(file)).subscribeOn(Schedulers.boundedElastic()));
	}

}
