package io.github.dockerclient.autoconfigure;

import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Warns that this client does not verify the signatures of images. Docker's command line
 * verifies them if {@code DOCKER_CONTENT_TRUST} is set.
 */
final class ContentTrust {

	private static final Log logger = LogFactory.getLog(ContentTrust.class);

	private static final String VARIABLE = "DOCKER_CONTENT_TRUST";

	/** The values that Go parses as false. Any other value turns content trust on. */
	private static final Set<String> OFF = Set.of("0", "f", "F", "false", "FALSE", "False");

	private ContentTrust() {
	}

	static void warn(Environment environment) {
		String value = environment.getProperty(VARIABLE);
		if (StringUtils.hasLength(value) && !OFF.contains(value)) {
			logger.warn(VARIABLE
					+ " is set, but this client does not verify the signatures of images. To be sure of what is "
					+ "pulled, name images by their digests");
		}
	}

}
