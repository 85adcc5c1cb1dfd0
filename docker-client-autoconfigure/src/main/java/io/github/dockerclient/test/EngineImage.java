package io.github.dockerclient.test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;

/**
 * An image with the script of its containers.
 *
 * @param id the id
 * @param name the name with its tag
 * @param process the script of its containers
 * @param created the time of creation
 */
record EngineImage(String id, String name, ScriptedProcess process, Instant created) {

	static EngineImage of(String name, Consumer<ScriptedProcess> script) {
		return new EngineImage("sha256:" + EngineObjects.newId(), ImageReference.of(name).withDefaultTag().toString(),
				ScriptedProcess.of(script), Instant.now());
	}

	boolean isCalled(String text) {
		return text.equals(this.id) || this.id.startsWith("sha256:" + text) && text.length() >= 12
				|| this.name.equals(fullName(text));
	}

	// Return the name with its tag, or null if the text is not a name.
	static @Nullable String fullName(String text) {
		try {
			return ImageReference.of(text).withDefaultTag().toString();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	// As the engine does, match the name with or without the tag; no wildcard matches a
	// slash.
	boolean matches(String pattern) {
		String expression = ("\\Q" + pattern + "\\E").replace("*", "\\E[^/]*\\Q").replace("?", "\\E[^/]\\Q");
		return Stream.of(this.name, this.name.substring(0, this.name.lastIndexOf(':')))
			.anyMatch((text) -> text.matches(expression));
	}

	Map<String, Object> summary() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Id", this.id);
		json.put("ParentId", "");
		json.put("RepoTags", List.of(this.name));
		json.put("RepoDigests", List.of());
		json.put("Created", this.created.getEpochSecond());
		json.put("Size", 0);
		json.put("SharedSize", -1);
		json.put("Labels", Map.of());
		json.put("Containers", -1);
		return json;
	}

	Map<String, Object> details() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Id", this.id);
		json.put("RepoTags", List.of(this.name));
		json.put("RepoDigests", List.of());
		json.put("Created", this.created.toString());
		json.put("Architecture", "amd64");
		json.put("Os", "linux");
		json.put("Size", 0);
		json.put("Config", Map.of("Labels", Map.of()));
		json.put("RootFS", Map.of("Type", "layers", "Layers", List.of()));
		return json;
	}

}
