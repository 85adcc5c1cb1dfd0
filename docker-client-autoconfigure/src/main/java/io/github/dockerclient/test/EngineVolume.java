package io.github.dockerclient.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A volume without content.
 *
 * @param name the name
 * @param driver the driver
 * @param labels the labels
 * @param created the time of creation
 */
record EngineVolume(String name, String driver, Map<String, String> labels, Instant created) {

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Name", this.name);
		json.put("Driver", this.driver);
		json.put("Mountpoint", "/var/lib/docker/volumes/" + this.name + "/_data");
		json.put("CreatedAt", this.created.truncatedTo(ChronoUnit.SECONDS).toString());
		json.put("Labels", this.labels);
		json.put("Options", Map.of());
		json.put("Scope", "local");
		return json;
	}

}
