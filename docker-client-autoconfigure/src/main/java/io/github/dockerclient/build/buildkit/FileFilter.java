package io.github.dockerclient.build.buildkit;

import java.util.List;

import io.github.dockerclient.build.ignore.PathPatterns;
import io.github.dockerclient.stream.TarFilter.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Selects the files of a directory that are announced to the engine.
 *
 * @param includes the files that the engine requests, or {@code null} for all
 * @param excludes the files that the engine excludes
 */
record FileFilter(@Nullable PathPatterns includes, PathPatterns excludes) {

	static FileFilter of(@Nullable List<String> includes, List<String> excludes) {
		return new FileFilter((includes != null) ? PathPatterns.of(includes) : null, PathPatterns.of(excludes));
	}

	// A directory that is passed is announced only if a file in it is.
	Choice choose(String path, boolean directory) {
		boolean included = this.includes == null || this.includes.matches(path);
		boolean excluded = this.excludes.matches(path);
		if (included && !excluded) {
			return Choice.PACK;
		}
		boolean entered = directory && (included || this.includes == null || this.includes.matchBelow(path))
				&& (!excluded || this.excludes.exceptBelow(path));
		return entered ? Choice.PASS : Choice.SKIP;
	}

}
