package io.github.dockerclient.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Worker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.StringUtils;

/**
 * Provides the credentials that {@code docker login} has stored: in the registry's own
 * credential helper, in the common credential store, or in the configuration file itself.
 * The file is read for each request, so later logins take effect.
 */
final class DockerConfigCredentials implements RegistryCredentialsProvider {

	private final Path directory;

	private final Duration helperTimeout;

	DockerConfigCredentials(Path directory, Duration helperTimeout) {
		this.directory = directory;
		this.helperTimeout = helperTimeout;
	}

	@Override
	public Mono<RegistryCredentials> find(String registry) {
		String name = RegistryCredentials.normalize(registry);
		return Worker.call(() -> DockerConfigFile.read(this.directory))
			.flatMap((config) -> helped(config, name).switchIfEmpty(Mono.fromCallable(() -> config.credentials(name))));
	}

	// If the helper cannot be run, the file itself may contain the credentials.
	private Mono<RegistryCredentials> helped(DockerConfigFile config, String registry) {
		String helper = config.helper(registry);
		if (!StringUtils.hasText(helper)) {
			return Mono.empty();
		}
		return Flux.fromIterable(addresses(config, registry))
			.concatMap((address) -> new CredentialHelper(helper, this.helperTimeout).get(registry, address))
			.next()
			.onErrorResume(MissingHelperException.class,
					(missing) -> Mono.fromCallable(() -> config.credentials(registry))
						.switchIfEmpty(Mono.error(missing)));
	}

	// Returns the forms in which the address may have been given at the login.
	private static Set<String> addresses(DockerConfigFile config, String registry) {
		if (registry.equals(ImageReference.DOCKER_HUB)) {
			return Set.of(RegistryCredentials.DOCKER_HUB_ADDRESS);
		}
		Set<String> addresses = new LinkedHashSet<>(List.of(registry));
		config.auths().keySet().stream().filter((key) -> DockerConfigFile.isFor(key, registry)).forEach(addresses::add);
		addresses.add("https://" + registry);
		return addresses;
	}

}
