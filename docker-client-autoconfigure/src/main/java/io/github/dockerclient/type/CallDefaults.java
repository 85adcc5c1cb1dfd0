package io.github.dockerclient.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Defaults for calls that do not set these options themselves.
 *
 * @param platform the platform of images that are pulled, imported and run, or
 * {@code null} for the engine's own
 * @param detachKeys the keys that detach from a terminal, or {@code null} for the
 * engine's default
 * @param proxies the proxy variables of new containers, such as {@code HTTP_PROXY}, which
 * are also set in lower case; {@code toString()} omits their values
 * @param useProxies whether the proxy variables are set by default
 * @param labels labels of all objects that are created: containers, networks, volumes,
 * services, secrets, configs and built images
 */
public record CallDefaults(@Nullable Platform platform, @Nullable String detachKeys, Map<String, String> proxies,
		boolean useProxies, Map<String, String> labels) {

	/** The defaults of the engine. */
	public static final CallDefaults NONE = new CallDefaults(null, null, Map.of(), false, Map.of());

	/**
	 * Create defaults.
	 */
	public CallDefaults {
		proxies = Copies.hiding(bothCases(proxies));
		labels = Copies.of(labels);
	}

	private static Map<String, String> bothCases(@Nullable Map<String, String> proxies) {
		Map<String, String> both = new LinkedHashMap<>();
		if (proxies != null) {
			proxies.forEach((name, value) -> {
				both.put(name, value);
				both.put(name.toLowerCase(Locale.ROOT), value);
			});
		}
		return both;
	}

	/**
	 * Add the default labels to those of an object.
	 * @param own the object's own labels, which take precedence
	 * @return all labels
	 */
	public Map<String, String> labels(Map<String, String> own) {
		if (this.labels.isEmpty()) {
			return own;
		}
		Map<String, String> all = new LinkedHashMap<>(this.labels);
		all.putAll(own);
		return all;
	}

	/**
	 * Add the proxy variables to the environment of a container.
	 * @param environment the variables as {@code NAME=value} or {@code NAME}
	 * @param use whether to add the proxy variables, or {@code null} for the default
	 * @return the given variables, followed by the proxy variables that they do not
	 * contain
	 */
	public List<String> environment(List<String> environment, @Nullable Boolean use) {
		if (!((use != null) ? use : this.useProxies)) {
			return environment;
		}
		List<String> all = new ArrayList<>(environment);
		this.proxies.forEach((name, value) -> {
			if (environment.stream().noneMatch((set) -> set.equals(name) || set.startsWith(name + "="))) {
				all.add(name + "=" + value);
			}
		});
		return all;
	}

}
