package io.github.dockerclient.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.error.RegistryCredentialsException;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

/**
 * A program that stores credentials, such as {@code docker-credential-pass}. It reads the
 * address of a registry and prints a user name and a secret.
 */
final class CredentialHelper {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

	private static final String NOT_FOUND = "credentials not found";

	/** The user name that denotes an identity token. */
	private static final String TOKEN = "<token>";

	private static final int MAX_OUTPUT = 64 * 1024;

	private static final int MAX_REASON = 200;

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final String program;

	private final Duration timeout;

	CredentialHelper(String name, Duration timeout) {
		if (!NAME.matcher(name).matches()) {
			throw new RegistryCredentialsException(
					String.format(Locale.ROOT,
							"'%s' in Docker's configuration file is not a valid name of a credential helper", name),
					null);
		}
		this.program = "docker-credential-" + name;
		this.timeout = timeout;
	}

	// Returns the helper's credentials for an address, or empty if it has none.
	Mono<RegistryCredentials> get(String registry, String address) {
		return Mono.using(this::start, (run) -> Worker.call(() -> ask(run, registry, address)), Run::kill)
			.subscribeOn(Schedulers.boundedElastic())
			.timeout(this.timeout)
			.onErrorMap(TimeoutException.class,
					(late) -> failure(
							String.format(Locale.ROOT, "did not answer within %d s", this.timeout.toSeconds()),
							registry));
	}

	private Run start() {
		try {
			return new Run(
					new ProcessBuilder(this.program, "get").redirectError(ProcessBuilder.Redirect.DISCARD).start(),
					new AtomicBoolean());
		}
		catch (IOException ex) {
			throw new MissingHelperException(String.format(Locale.ROOT,
					"The credential helper '%s', which Docker's configuration file names, cannot be run. Install it on the PATH of this application, or set docker.use-config-credentials=false",
					this.program), ex);
		}
	}

	private @Nullable RegistryCredentials ask(Run run, String registry, String address) throws IOException {
		try {
			byte[] output = run.answer(address);
			int exitCode = (output.length < MAX_OUTPUT) ? run.process().waitFor() : 0;
			// The output of a killed helper is not used.
			return run.killed().get() ? null : credentials(registry, output, exitCode);
		}
		catch (InterruptedException ex) {
			return null;
		}
	}

	private @Nullable RegistryCredentials credentials(String registry, byte[] output, int exitCode) {
		if (exitCode == 0) {
			return credentials(registry, output);
		}
		String reason = new String(output, StandardCharsets.UTF_8).trim();
		if (reason.contains(NOT_FOUND)) {
			return null;
		}
		throw failure(String.format(Locale.ROOT, "failed with exit code %d: %s", exitCode,
				(reason.length() > MAX_REASON) ? reason.substring(0, MAX_REASON) + "…" : reason), registry);
	}

	// The output may contain a secret, so messages do not quote it.
	private @Nullable RegistryCredentials credentials(String registry, byte[] output) {
		Answer answer;
		try {
			answer = MAPPER.readValue(output, Answer.class);
		}
		catch (JacksonException ex) {
			answer = null;
		}
		if (answer == null || !StringUtils.hasLength(answer.username()) || answer.secret() == null) {
			throw failure("did not print a user name and a secret", registry);
		}
		if (!StringUtils.hasLength(answer.secret())) {
			return null;
		}
		return answer.username().equals(TOKEN) ? RegistryCredentials.ofToken(registry, answer.secret())
				: new RegistryCredentials(registry, answer.username(), answer.secret(), null, null);
	}

	private RegistryCredentialsException failure(String reason, String registry) {
		return new RegistryCredentialsException(String.format(Locale.ROOT,
				"The credential helper '%s' %s, when asked for registry '%s'", this.program, reason, registry), null);
	}

	/**
	 * One run of the program.
	 *
	 * @param process the process
	 * @param killed whether it was killed
	 */
	private record Run(Process process, AtomicBoolean killed) {

		byte[] answer(String address) throws IOException {
			try (OutputStream input = this.process.getOutputStream()) {
				input.write(address.getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				// The helper may have answered without reading its input.
			}
			return this.process.getInputStream().readNBytes(MAX_OUTPUT);
		}

		void kill() {
			this.killed.set(true);
			this.process.descendants().forEach(ProcessHandle::destroyForcibly);
			this.process.destroyForcibly();
		}

	}

	/**
	 * The output of a helper.
	 *
	 * @param username the user name, or {@code <token>}
	 * @param secret the password or identity token
	 */
	private record Answer(@JsonProperty("Username") @Nullable String username,
			@JsonProperty("Secret") @Nullable String secret) {

		@Override
		public String toString() {
			return "Answer";
		}

	}

}
