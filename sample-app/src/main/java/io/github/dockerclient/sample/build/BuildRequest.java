package io.github.dockerclient.sample.build;

import java.nio.file.Path;

import io.github.dockerclient.build.BuildOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The page's request to build an image.
 *
 * @param tag the name of the image
 * @param directory the directory on this machine that is the build context, or none
 * @param dockerfile the text of the Dockerfile, or none for that of the directory
 * @param noCache whether to run all steps again
 */
record BuildRequest(String tag, @Nullable String directory, @Nullable String dockerfile, boolean noCache) {

	void apply(BuildOptions options) {
		options.tag(this.tag).noCache(this.noCache);
		if (StringUtils.hasText(this.directory)) {
			options.context(Path.of(this.directory));
		}
		if (StringUtils.hasText(this.dockerfile)) {
			options.dockerfileText(this.dockerfile);
		}
	}

}
