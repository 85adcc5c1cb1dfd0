package io.github.dockerclient.transport;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs warnings about {@link OddValue odd values}, once for each position in the
 * responses of an operation.
 */
final class OddValues {

	private static final Log logger = LogFactory.getLog(OddValues.class);

	private static final int MAX_PLACES = 1000;

	private static final int MAX_SHOWN = 10;

	private final DockerAddress address;

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	OddValues(DockerAddress address) {
		this.address = address;
	}

	void report(String operation, List<OddValue> values) {
		List<OddValue> fresh = values.stream().filter((value) -> isFirst(operation, value)).limit(MAX_SHOWN).toList();
		if (!fresh.isEmpty()) {
			logger.warn(operation + " at " + this.address + ": " + values.size()
					+ " values of the answer cannot be read and are missing from the result, first " + fresh
					+ ". To read the answer unchanged, use http() with value(JsonNode.class).");
		}
		else if (logger.isDebugEnabled()) {
			logger.debug(operation + " at " + this.address + ": missing from the result are " + values);
		}
	}

	private boolean isFirst(String operation, OddValue value) {
		return this.known.size() < MAX_PLACES
				&& this.known.add(operation + " " + value.path().replaceAll("/[0-9]+(?=/|$)", "/*"));
	}

}
