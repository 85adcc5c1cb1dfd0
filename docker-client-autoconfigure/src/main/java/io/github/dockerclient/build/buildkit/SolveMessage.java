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

	private static final String FRONTEND = "dockerfile.v0";

	private SolveMessage() {
	}

	static byte[] write(String ref, String session, SolveRequest request) {
		ProtoWriter message = new ProtoWriter().string(1, ref);
		if (!request.exporters().isEmpty()) {
			// Engines before 25 expect the only exporter here.
			SolveRequest.Exporter first = request.exporters().get(0);
			message.string(3, type(first)).map(4, first.attrs());
		}
		message.string(5, session).string(6, FRONTEND).map(7, frontendAttrs(request));
		message.message(8, caches(request));
		request.entitlements().forEach((entitlement) -> message.string(9, entitlement));
		request.exporters()
			.forEach((exporter) -> message.message(13,
					new ProtoWriter().string(1, type(exporter)).map(2, exporter.attrs())));
		return message.toByteArray();
	}

	// Requests an archive where the engine would otherwise send individual files.
	private static String type(SolveRequest.Exporter exporter) {
		return (exporter.target() instanceof ExportTarget.Directory && exporter.type().equals("local")) ? "tar"
				: exporter.type();
	}

	private static ProtoWriter caches(SolveRequest request) {
		ProtoWriter caches = new ProtoWriter();
		request.cacheExports().forEach((cache) -> caches.message(4, entry(cache)));
		request.cacheImports().forEach((cache) -> caches.message(5, entry(cache)));
		return caches;
	}

	private static ProtoWriter entry(SolveRequest.CacheEntry cache) {
		return new ProtoWriter().string(1, cache.type()).map(2, cache.attrs());
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
