package io.github.dockerclient.build.buildkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes a {@link SolveRequest} as {@code moby.buildkit.v1.SolveRequest}.
 */
final class SolveMessage {

	// moby.buildkit.v1.SolveRequest
	private static final int REF = 1;

	private static final int EXPORTER_DEPRECATED = 3;

	private static final int EXPORTER_ATTRS_DEPRECATED = 4;

	private static final int SESSION = 5;

	private static final int FRONTEND = 6;

	private static final int FRONTEND_ATTRS = 7;

	private static final int CACHE = 8;

	private static final int ENTITLEMENTS = 9;

	private static final int EXPORTERS = 13;

	// moby.buildkit.v1.CacheOptions
	private static final int CACHE_EXPORTS = 4;

	private static final int CACHE_IMPORTS = 5;

	// moby.buildkit.v1.Exporter and moby.buildkit.v1.CacheOptionsEntry
	private static final int TYPE = 1;

	private static final int ATTRS = 2;

	private static final String DOCKERFILE = "dockerfile.v0";

	private SolveMessage() {
	}

	static byte[] write(String ref, String session, SolveRequest request) {
		ProtoWriter message = new ProtoWriter().string(REF, ref);
		if (!request.exporters().isEmpty()) {
			// Engines before 25 expect the only exporter here.
			SolveRequest.Exporter first = request.exporters().get(0);
			message.string(EXPORTER_DEPRECATED, type(first)).map(EXPORTER_ATTRS_DEPRECATED, first.attrs());
		}
		message.string(SESSION, session).string(FRONTEND, DOCKERFILE).map(FRONTEND_ATTRS, frontendAttrs(request));
		message.message(CACHE, caches(request));
		request.entitlements().forEach((entitlement) -> message.string(ENTITLEMENTS, entitlement));
		request.exporters()
			.forEach((exporter) -> message.message(EXPORTERS,
					new ProtoWriter().string(TYPE, type(exporter)).map(ATTRS, exporter.attrs())));
		return message.toByteArray();
	}

	// Requests an archive where the engine would otherwise send individual files.
	private static String type(SolveRequest.Exporter exporter) {
		return (exporter.target() instanceof ExportTarget.Directory && exporter.type().equals("local")) ? "tar"
				: exporter.type();
	}

	private static ProtoWriter caches(SolveRequest request) {
		ProtoWriter caches = new ProtoWriter();
		request.cacheExports().forEach((cache) -> caches.message(CACHE_EXPORTS, entry(cache)));
		request.cacheImports().forEach((cache) -> caches.message(CACHE_IMPORTS, entry(cache)));
		return caches;
	}

	private static ProtoWriter entry(SolveRequest.CacheEntry cache) {
		return new ProtoWriter().string(TYPE, cache.type()).map(ATTRS, cache.attrs());
	}

	// Cache imports are sent in the attribute "cache-imports", or in the older
	// "cache-from" if all of them are images.
	private static Map<String, String> frontendAttrs(SolveRequest request) {
		Map<String, String> attrs = new LinkedHashMap<>(request.frontendAttrs());
		List<SolveRequest.CacheEntry> imports = request.cacheImports();
		if (imports.isEmpty()) {
			return attrs;
		}
		if (imports.stream().allMatch(SolveMessage::isImage)) {
			attrs.putIfAbsent("cache-from",
					imports.stream().map((cache) -> cache.attrs().get("ref")).collect(Collectors.joining(",")));
		}
		else {
			attrs.putIfAbsent("cache-imports",
					JsonMapper.shared()
						.writeValueAsString(imports.stream()
							.map((cache) -> Map.of("Type", cache.type(), "Attrs", cache.attrs()))
							.toList()));
		}
		return attrs;
	}

	private static boolean isImage(SolveRequest.CacheEntry cache) {
		return cache.type().equals("registry") && cache.attrs().keySet().equals(Set.of("ref"));
	}

}
