package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.type.GoBoolean;
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

	private ContentTrust() {
	}

	static void warn(Environment environment) {
		String value = environment.getProperty(VARIABLE);
		// Any other value turns content trust on.
		if (StringUtils.hasLength(value) && !GoBoolean.isFalse(value)) {
			logger.warn(VARIABLE
					+ " is set, but this client does not verify the signatures of images. To be sure of what is "
					+ "pulled, name images by their digests");
		}
	}

}
