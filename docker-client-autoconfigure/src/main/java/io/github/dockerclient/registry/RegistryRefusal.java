package io.github.dockerclient.registry;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.error.StreamedErrorException;

/**
 * Detects failures that are a registry's rejection of credentials. It checks the messages
 * of the engine, as the status is not specific enough.
 */
final class RegistryRefusal {

	private static final int UNAUTHORIZED = 401;

	private static final Pattern REFUSED = Pattern.compile(
			"\\bunauthorized: |\\b401 Unauthorized\\b|\\bno basic auth credentials\\b|\\bauthentication required\\b"
					+ "|\\bincorrect username or password\\b|\\bauthorization token has expired\\b");

	/**
	 * Messages of registries that deny access. For a pull, engines report them with
	 * status 404, as the image may not exist. Engines with the containerd image store
	 * report what the registry says after a prefix, without the registry's code, or only
	 * its status if it says nothing.
	 */
	private static final Pattern DENIED = Pattern.compile("(?<!permission )\\bdenied: |\\binsufficient_scope\\b"
			+ "|\\bunexpected status from \\w+ request to \\S+: 403 Forbidden\\b"
			+ "|\\berror from registry: (?is:.*)\\b(?i:(?<!permission )denied|unauthorized|forbidden)\\b");

	private RegistryRefusal() {
	}

	static boolean is(Throwable failure) {
		return failure instanceof EngineException answer && !isOfAnotherKind(answer)
				&& (answer.status() == UNAUTHORIZED || REFUSED.matcher(answer.engineMessage()).find()
						|| (!(answer instanceof NotFoundException) && DENIED.matcher(answer.engineMessage()).find()));
	}

	// A failed step of a build has an exit code, and its message is that of the step's
	// command instead of the registry's.
	private static boolean isOfAnotherKind(EngineException answer) {
		return answer instanceof RegistryUnauthorizedException || (answer instanceof StreamedErrorException streamed
				&& streamed.code() != null && streamed.code() != UNAUTHORIZED);
	}

	// Returns those of several registries that the engine's message contains.
	static List<String> concerned(EngineException refusal, Collection<String> registries) {
		List<String> named = registries.stream()
			.filter((registry) -> refusal.engineMessage().contains(registry + "/"))
			.toList();
		return named.isEmpty() ? List.copyOf(registries) : named;
	}

}
