package io.github.dockerclient.image;

import java.util.Locale;

import io.github.dockerclient.type.Platform;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Checks platforms that are sent as JSON, whose form, unlike their text, requires an
 * architecture.
 */
final class ExactPlatform {

	private ExactPlatform() {
	}

	static Platform check(Platform platform) {
		Assert.notNull(platform, "'platform' must not be null");
		Assert.isTrue(StringUtils.hasText(platform.architecture()), () -> String.format(Locale.ROOT,
				"Platform '%s' must have an architecture here, such as linux/amd64", platform));
		return platform;
	}

}
