package io.github.dockerclient.test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network without containers.
 *
 * @param id the id
 * @param name the name
 * @param driver the driver
 * @param labels the labels
 * @param created the time of creation
 */
record EngineNetwork(String id, String name, String driver, Map<String, String> labels, Instant created) {

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Name", this.name);
		json.put("Id", this.id);
		json.put("Created", this.created.toString());
		json.put("Scope", "local");
		json.put("Driver", this.driver);
		json.put("EnableIPv6", false);
		json.put("Internal", false);
		json.put("Attachable", false);
		json.put("Ingress", false);
		json.put("Options", Map.of());
		json.put("Containers", Map.of());
		json.put("Labels", this.labels);
		return json;
	}

}
