package io.github.dockerclient.build.buildkit;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A build with BuildKit's frontend for Dockerfiles, as requested with
 * {@code Control.Solve}.
 *
 * @param frontendAttrs attributes of the frontend, such as {@code target} or
 * {@code build-arg:NAME}; {@code toString()} hides their values
 * @param exporters the exporters of the result; without any, only the cache is filled.
 * Engines before 25 support at most one
 * @param cacheExports the destinations of the cache
 * @param cacheImports the sources of the cache
 * @param entitlements the permissions of the build, such as {@code network.host}
 */
public record SolveRequest(Map<String, String> frontendAttrs, List<Exporter> exporters, List<CacheEntry> cacheExports,
		List<CacheEntry> cacheImports, Set<String> entitlements) {

	/**
	 * Create a request.
	 */
	public SolveRequest {
		frontendAttrs = Copies.hiding(frontendAttrs);
		exporters = Copies.of(exporters);
		cacheExports = Copies.of(cacheExports);
		cacheImports = Copies.of(cacheImports);
		entitlements = Copies.of(entitlements);
	}

	/**
	 * An exporter of the result.
	 *
	 * @param type its type, such as {@code moby} or {@code local}
	 * @param attrs its attributes
	 * @param target the local target, or {@code null} if the result remains in the engine
	 */
	public record Exporter(String type, Map<String, String> attrs, @Nullable ExportTarget target) {

		/**
		 * Create an exporter.
		 */
		public Exporter {
			Assert.hasText(type, "'type' of an exporter must not be empty");
			attrs = Copies.of(attrs);
		}

	}

	/**
	 * A destination or source of the cache.
	 *
	 * @param type its type, such as {@code registry} or {@code inline}
	 * @param attrs its attributes; {@code toString()} hides their values, which may be
	 * credentials
	 */
	public record CacheEntry(String type, Map<String, String> attrs) {

		/**
		 * Create an entry.
		 */
		public CacheEntry {
			Assert.hasText(type, "'type' of a cache must not be empty");
			attrs = Copies.hiding(attrs);
		}

	}

}
