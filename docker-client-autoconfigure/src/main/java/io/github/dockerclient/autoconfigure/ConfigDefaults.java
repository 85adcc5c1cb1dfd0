package io.github.dockerclient.autoconfigure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.transport.DockerConfigJson;
import io.github.dockerclient.transport.InvalidDockerConfigException;
import io.github.dockerclient.type.Copies;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The defaults for every call from Docker's {@code config.json}.
 *
 * @param headers the headers to send to the engine
 * @param detachKeys the keys that detach from a terminal, or {@code null}
 * @param proxies the proxies for containers and builds, by the address of the engine
 */
record ConfigDefaults(@JsonProperty("HttpHeaders") Map<String, String> headers,
		@JsonProperty("detachKeys") @Nullable String detachKeys,
		@JsonProperty("proxies") Map<String, Proxies> proxies) {

	private static final Log logger = LogFactory.getLog(ConfigDefaults.class);

	ConfigDefaults {
		headers = texts(headers);
		proxies = Copies.of(proxies);
	}

	// Go reads null as an empty text.
	private static Map<String, String> texts(@Nullable Map<String, @Nullable String> map) {
		Map<String, String> texts = new LinkedHashMap<>();
		Copies.of(map).forEach((name, value) -> texts.put(name, (value != null) ? value : ""));
		return Copies.of(texts);
	}

	static ConfigDefaults read(Path directory) {
		try {
			return DockerConfigJson.read(directory, ConfigDefaults.class);
		}
		catch (InvalidDockerConfigException ex) {
			logger.warn(ex.getMessage() + ". Its defaults are ignored");
			return new ConfigDefaults(Map.of(), null, Map.of());
		}
	}

	// An entry for the address of the engine takes precedence over 'default'.
	Map<String, String> proxies(String address) {
		Proxies proxies = this.proxies.getOrDefault(address, this.proxies.get("default"));
		return (proxies != null) ? proxies.variables() : Map.of();
	}

	@Override
	public String toString() {
		return "ConfigDefaults";
	}

	/**
	 * The proxies for the containers and builds of an engine.
	 *
	 * @param http the proxy for HTTP, or {@code null}
	 * @param https the proxy for HTTPS, or {@code null}
	 * @param none the hosts that are reached without a proxy, or {@code null}
	 * @param ftp the proxy for FTP, or {@code null}
	 * @param all the proxy for all other protocols, or {@code null}
	 */
	record Proxies(@JsonProperty("httpProxy") @Nullable String http, @JsonProperty("httpsProxy") @Nullable String https,
			@JsonProperty("noProxy") @Nullable String none, @JsonProperty("ftpProxy") @Nullable String ftp,
			@JsonProperty("allProxy") @Nullable String all) {

		Map<String, String> variables() {
			Map<String, String> variables = new LinkedHashMap<>();
			put(variables, "HTTP_PROXY", this.http);
			put(variables, "HTTPS_PROXY", this.https);
			put(variables, "NO_PROXY", this.none);
			put(variables, "FTP_PROXY", this.ftp);
			put(variables, "ALL_PROXY", this.all);
			return variables;
		}

		private static void put(Map<String, String> variables, String name, @Nullable String value) {
			if (StringUtils.hasLength(value)) {
				variables.put(name, value);
			}
		}

		@Override
		public String toString() {
			return "Proxies";
		}

	}

}
