package io.github.dockerclient.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Parses the headers of {@code DOCKER_CUSTOM_HEADERS}, which are {@code name=value} pairs
 * as the fields of one line of CSV.
 */
final class CustomHeaders {

	private static final Log logger = LogFactory.getLog(CustomHeaders.class);

	private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*+)\"|([^\",\r\n]*+))(,|\r?\n|$)");

	private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private CustomHeaders() {
	}

	// As with Docker's command line, these headers replace those of the configuration.
	// The value may be a secret, so the message does not contain it.
	static Map<String, String> or(@Nullable String variable, Map<String, String> configured) {
		if (!StringUtils.hasLength(variable)) {
			return configured;
		}
		try {
			return parse(variable);
		}
		catch (IllegalArgumentException ex) {
			logger.warn("docker.custom-headers (DOCKER_CUSTOM_HEADERS in the environment) is ignored: "
					+ ex.getMessage() + ". It must consist of name=value pairs, separated by commas");
			return configured;
		}
	}

	private static Map<String, String> parse(String text) {
		Map<String, String> headers = new LinkedHashMap<>();
		for (String field : fields(text)) {
			int equals = field.indexOf('=');
			if (equals < 0) {
				throw new IllegalArgumentException("it contains a pair without an equals sign");
			}
			String name = field.substring(0, equals).strip();
			if (!NAME.matcher(name).matches()) {
				throw new IllegalArgumentException("it contains an invalid header name");
			}
			headers.put(name, field.substring(equals + 1));
		}
		return headers;
	}

	private static List<String> fields(String text) {
		List<String> fields = new ArrayList<>();
		Matcher matcher = FIELD.matcher(text);
		do {
			if (!matcher.find()) {
				throw new IllegalArgumentException("it contains an invalid or unclosed quote");
			}
			fields.add((matcher.group(1) != null) ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
		}
		while (matcher.group(3).equals(","));
		return fields;
	}

}
