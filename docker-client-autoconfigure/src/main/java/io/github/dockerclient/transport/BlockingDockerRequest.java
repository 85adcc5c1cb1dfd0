package io.github.dockerclient.transport;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingInputStream;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;

/**
 * Waits for the answers of a request.
 */
final class BlockingDockerRequest implements DockerRequest {

	private final ReactiveDockerRequest reactive;

	BlockingDockerRequest(ReactiveDockerRequest reactive) {
		this.reactive = reactive;
	}

	@Override
	public DockerRequest query(String name, @Nullable Object value) {
		this.reactive.query(name, value);
		return this;
	}

	@Override
	public DockerRequest query(String name, @Nullable Object value, String since) {
		this.reactive.query(name, value, since);
		return this;
	}

	@Override
	public DockerRequest header(String name, @Nullable String value) {
		this.reactive.header(name, value);
		return this;
	}

	@Override
	public DockerRequest headers(String name, Collection<String> values) {
		this.reactive.headers(name, values);
		return this;
	}

	@Override
	public DockerRequest json(Object body) {
		this.reactive.json(body);
		return this;
	}

	@Override
	public DockerRequest tar(ByteSource archive) {
		this.reactive.tar(archive);
		return this;
	}

	@Override
	public DockerRequest body(ByteSource body, String contentType) {
		this.reactive.body(body, contentType);
		return this;
	}

	@Override
	public DockerRequest since(String what, String version) {
		this.reactive.since(what, version);
		return this;
	}

	@Override
	public DockerRequest patience(@Nullable Duration time) {
		this.reactive.patience(time);
		return this;
	}

	@Override
	public DockerRequest onAnswer(Runnable callback) {
		this.reactive.onAnswer(callback);
		return this;
	}

	@Override
	public DockerRequest longRunning(boolean longRunning) {
		this.reactive.longRunning(longRunning);
		return this;
	}

	@Override
	public <T> T value(Class<T> type) {
		return Blocking.get(this.reactive.value(type));
	}

	@Override
	public <T> List<T> list(Class<T> type) {
		return Blocking.get(this.reactive.list(type));
	}

	@Override
	public void nothing() {
		Blocking.await(this.reactive.nothing());
	}

	@Override
	public HttpHeaders headers() {
		return Blocking.get(this.reactive.headers());
	}

	@Override
	public <T> T headerValue(String name, Class<T> type) {
		return Blocking.get(this.reactive.headerValue(name, type));
	}

	@Override
	public <T> Stream<T> stream(Class<T> type) {
		return BlockingStream.of(this.reactive.stream(type));
	}

	@Override
	public Stream<ProgressMessage> progress() {
		return BlockingStream.of(this.reactive.progress());
	}

	@Override
	public Stream<Frame> frames(boolean tty) {
		return BlockingStream.of(this.reactive.frames(Mono.just(tty)));
	}

	@Override
	public InputStream archive() {
		return BlockingInputStream.of(this.reactive.archive());
	}

	@Override
	public void archive(Path file) {
		Blocking.await(this.reactive.archive(file));
	}

	@Override
	public InputStream bytes() {
		return BlockingInputStream.of(this.reactive.bytes());
	}

}
