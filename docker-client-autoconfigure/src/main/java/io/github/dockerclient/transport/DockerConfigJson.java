package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.dockerclient.type.Internal;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.Assert;

/**
 * Reads Docker's {@code config.json} like Docker's command line: an empty file is an
 * empty object, the case of names and any content after the object are ignored, and an
 * existing file that cannot be read causes a warning.
 */
@Internal
public final class DockerConfigJson {

	private static final Log logger = LogFactory.getLog(DockerConfigJson.class);

	private static final String EMPTY = "{}";

	// The parser's errors must not quote the file, which may contain secrets.
	private static final JsonMapper MAPPER = JsonMapper.builder(DockerJson.factory())
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final Set<Path> WARNED = ConcurrentHashMap.newKeySet();

	private DockerConfigJson() {
	}

	/**
	 * Read the file.
	 * @param <T> the type of its content
	 * @param directory the directory of the file, which does not need to exist
	 * @param type the type of the content, which may declare only some of its properties
	 * @return the content
	 * @throws InvalidDockerConfigException if it is not JSON, or not of that type
	 */
	public static <T> T read(Path directory, Class<T> type) {
		Assert.notNull(directory, "'directory' must not be null");
		Path file = directory.resolve("config.json");
		return parse("Docker's configuration file " + file, content(file), type);
	}

	/**
	 * Parse the content of an environment variable that replaces the file.
	 * @param <T> the type of its content
	 * @param name the name of the variable, for messages
	 * @param json the content
	 * @param type the type of the content, which may declare only some of its properties
	 * @return the content
	 * @throws InvalidDockerConfigException if it is not JSON, or not of that type
	 */
	public static <T> T parse(String name, String json, Class<T> type) {
		try {
			@Nullable T value = MAPPER.readValue(json.isBlank() ? EMPTY : json, type);
			return (value != null) ? value : MAPPER.readValue(EMPTY, type);
		}
		catch (JacksonException ex) {
			throw new InvalidDockerConfigException(
					String.format(Locale.ROOT, "%s is not valid: %s in line %d", name, "unexpected content", line(ex)));
		}
	}

	private static String content(Path file) {
		try {
			String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (NoSuchFileException ex) {
			return EMPTY;
		}
		catch (IOException ex) {
			if (WARNED.add(file.toAbsolutePath())) {
				logger.warn("Docker's configuration file " + file + " cannot be read, and is ignored: " + ex);
			}
			return EMPTY;
		}
	}

	private static int line(JacksonException failure) {
		return (failure.getLocation() != null) ? failure.getLocation().getLineNr() : 0;
	}

}
