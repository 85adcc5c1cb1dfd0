package io.github.dockerclient.build.buildkit;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What BuildKit is to build with its frontend for Dockerfiles, as {@code Control.Solve}
 * takes it.
 *
 * @param frontendAttrs attributes of the frontend, such as {@code target} or
 * {@code build-arg:NAME}; their values are in no text
 * @param exporters what becomes of the result; nothing but the cache if there are none.
 * Engines before 25 have no more than one
 * @param cacheExports where the cache goes
 * @param cacheImports where cache comes from
 * @param entitlements what the build may do, such as {@code network.host}
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
	 * Something to make of the result.
	 *
	 * @param type its type, such as {@code moby} or {@code local}
	 * @param attrs its attributes
	 * @param target where it goes if the engine sends it here, or {@code null} if it
	 * stays in the engine
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
	 * Where cache goes to or comes from.
	 *
	 * @param type its type, such as {@code registry} or {@code inline}
	 * @param attrs its attributes; their values, which may be credentials, are in no text
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
