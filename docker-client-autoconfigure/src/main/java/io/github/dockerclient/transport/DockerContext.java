package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * A context of Docker's command line: a named engine, which was stored by
 * {@code docker context create}.
 *
 * @param name the name
 * @param address the address of the engine
 * @param certificates the directory with the TLS certificates, or {@code null} if there
 * are none
 * @param skipTlsVerify whether to accept any certificate of the engine
 */
public record DockerContext(String name, DockerAddress address, @Nullable Path certificates, boolean skipTlsVerify) {

	/** The name of the built-in context: the engine at the default address. */
	public static final String DEFAULT = "default";

	private static final Log logger = LogFactory.getLog(DockerContext.class);

	private static final JsonMapper MAPPER = JsonMapper.shared();

	/**
	 * Return the name of the context that {@code docker context use} has chosen.
	 * @param config the directory of Docker's configuration, such as {@code ~/.docker}
	 * @return the name; {@value #DEFAULT} if no context was chosen, or if the
	 * configuration cannot be read, which is logged as a warning
	 */
	public static String current(Path config) {
		try {
			String chosen = DockerConfigJson.read(config, Selection.class).currentContext();
			return StringUtils.hasText(chosen) ? chosen : DEFAULT;
		}
		catch (InvalidDockerConfigException ex) {
			logger.warn(ex.getMessage() + ". Its Docker context is ignored");
			return DEFAULT;
		}
	}

	/**
	 * Read a context.
	 * @param config the directory of Docker's configuration, such as {@code ~/.docker}
	 * @param name the name of the context
	 * @return the context
	 * @throws InvalidDockerContextException if there is no such context, or its files are
	 * invalid
	 * @throws InvalidDockerAddressException if the address of its engine is not supported
	 */
	public static DockerContext read(Path config, String name) {
		Assert.notNull(config, "'config' must not be null");
		Assert.hasText(name, "'name' of a Docker context must not be empty");
		if (name.equals(DEFAULT)) {
			return new DockerContext(DEFAULT, DockerAddress.DEFAULT, null, false);
		}
		Path contexts = config.resolve("contexts");
		String id = id(name);
		Path file = contexts.resolve("meta").resolve(id).resolve("meta.json");
		if (!Files.exists(file)) {
			throw new InvalidDockerContextException(name,
					String.format(Locale.ROOT, "There is no Docker context '%s' in %s, only %s", name, config,
							String.join(", ", names(contexts.resolve("meta")))));
		}
		JsonNode endpoint = read(name, file).path("Endpoints").path("docker");
		if (!endpoint.isObject()) {
			throw new InvalidDockerContextException(name,
					String.format(Locale.ROOT, "The file %s does not contain a Docker engine", file));
		}
		String host = endpoint.path("Host").asString("");
		Path certificates = contexts.resolve("tls").resolve(id).resolve("docker");
		boolean tls = Files.isDirectory(certificates) || endpoint.path("SkipTLSVerify").asBoolean(false);
		return new DockerContext(name, host.isEmpty() ? DockerAddress.DEFAULT : DockerAddress.of(host, tls),
				Files.isDirectory(certificates) ? certificates : null, endpoint.path("SkipTLSVerify").asBoolean(false));
	}

	private static List<String> names(Path meta) {
		try (Stream<Path> directories = Files.list(meta)) {
			return Stream
				.concat(Stream.of(DEFAULT),
						directories.map((directory) -> directory.resolve("meta.json"))
							.filter(Files::exists)
							.map(DockerContext::name)
							.filter(StringUtils::hasText)
							.sorted())
				.toList();
		}
		catch (NoSuchFileException ex) {
			return List.of(DEFAULT);
		}
		catch (IOException ex) {
			throw new InvalidDockerContextException(DEFAULT,
					String.format(Locale.ROOT, "The directory %s cannot be read: %s", meta, ex));
		}
	}

	private static String name(Path file) {
		try {
			return read(DEFAULT, file).path("Name").asString("");
		}
		catch (InvalidDockerContextException ex) {
			return "";
		}
	}

	private static JsonNode read(String context, Path file) {
		try {
			return MAPPER.readTree(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new InvalidDockerContextException(context,
					String.format(Locale.ROOT, "The file %s cannot be read: %s", file, ex));
		}
		catch (JacksonException ex) {
			throw new InvalidDockerContextException(context,
					String.format(Locale.ROOT, "The file %s is not JSON", file));
		}
	}

	private static String id(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The current context in {@code config.json}.
	 *
	 * @param currentContext the name of the context, or {@code null}
	 */
	private record Selection(@JsonProperty("currentContext") @Nullable String currentContext) {
	}

}
