package io.github.dockerclient.registry;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.error.StreamedErrorException;

/**
 * Tells a registry's refusal of credentials from other failures, by the words that
 * engines pass on, as their status says little of it.
 */
final class RegistryRefusal {

	private static final int UNAUTHORIZED = 401;

	private static final Pattern REFUSED = Pattern.compile(
			"\\bunauthorized: |\\b401 Unauthorized\\b|\\bno basic auth credentials\\b|\\bauthentication required\\b"
					+ "|\\bincorrect username or password\\b|\\bauthorization token has expired\\b");

	/**
	 * Registries say so of what the caller may not do. Of a pull this is 404, as it may
	 * as well mean that there is no such image.
	 */
	private static final Pattern DENIED = Pattern.compile("(?<!permission )\\bdenied: |\\binsufficient_scope\\b");

	private RegistryRefusal() {
	}

	static boolean is(Throwable failure) {
		return failure instanceof EngineException answer && !isOfAnotherKind(answer)
				&& (answer.status() == UNAUTHORIZED || REFUSED.matcher(answer.engineMessage()).find()
						|| (!(answer instanceof NotFoundException) && DENIED.matcher(answer.engineMessage()).find()));
	}

	// A build's step that fails has its exit code; what its command says is not the
	// engine's.
	private static boolean isOfAnotherKind(EngineException answer) {
		return answer instanceof RegistryUnauthorizedException || (answer instanceof StreamedErrorException streamed
				&& streamed.code() != null && streamed.code() != UNAUTHORIZED);
	}

	// Of several registries, that which the engine names.
	static List<String> concerned(EngineException refusal, Collection<String> registries) {
		List<String> named = registries.stream()
			.filter((registry) -> refusal.engineMessage().contains(registry + "/"))
			.toList();
		return named.isEmpty() ? List.copyOf(registries) : named;
	}

}
