package io.github.dockerclient.build.buildkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Copies;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * The files, credentials and secrets that an engine may request during a build.
 *
 * @param sources the local files by the names that the frontend uses: {@code context},
 * {@code dockerfile} and those of named contexts
 * @param uploads archives by the ids that attributes of the frontend contain, as in
 * {@code http://buildkit-session/ID}; each is requested once
 * @param credentials finds the credentials of a registry by its host; empty for none
 * @param secrets finds a secret by its id; empty if there is none
 * @param agents sockets of ssh agents by their ids
 * @param sharedKey identifies the directory: with the same key, the engine requests only
 * files that have changed
 */
public record SolveSession(Map<String, LocalSource> sources, Map<String, ByteSource> uploads,
		Function<String, Mono<RegistryCredentials>> credentials, Function<String, Mono<byte[]>> secrets,
		Map<String, Path> agents, String sharedKey) {

	/**
	 * Create a session.
	 */
	public SolveSession {
		sources = Copies.of(sources);
		uploads = Copies.of(uploads);
		Assert.notNull(credentials, "'credentials' must not be null");
		Assert.notNull(secrets, "'secrets' must not be null");
		agents = Copies.of(agents);
		Assert.notNull(sharedKey, "'sharedKey' must not be null");
	}

}
