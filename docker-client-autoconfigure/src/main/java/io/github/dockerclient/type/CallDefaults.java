package io.github.dockerclient.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Defaults for calls that do not say otherwise.
 *
 * @param platform the platform of images that are pulled, imported and run, or
 * {@code null} for the engine's own
 * @param detachKeys the keys that detach from a terminal, or {@code null} for the
 * engine's default
 * @param proxies the variables of new containers that name proxies, such as
 * {@code HTTP_PROXY}, which are set in lower case, too; they are in no text
 * @param useProxies whether they are set unless a call says otherwise
 */
public record CallDefaults(@Nullable Platform platform, @Nullable String detachKeys, Map<String, String> proxies,
		boolean useProxies) {

	/** Nothing but what the engine has. */
	public static final CallDefaults NONE = new CallDefaults(null, null, Map.of(), false);

	/**
	 * Create defaults.
	 */
	public CallDefaults {
		proxies = Copies.hiding(bothCases(proxies));
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
	 * Add the proxies to the environment of a container.
	 * @param environment the variables as {@code NAME=value}, or names alone
	 * @param use whether they are added, or {@code null} for the default
	 * @return the same variables, and those of the proxies that are not among them
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
