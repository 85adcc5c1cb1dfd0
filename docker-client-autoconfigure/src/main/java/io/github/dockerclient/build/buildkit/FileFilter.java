package io.github.dockerclient.build.buildkit;

import java.util.List;

import io.github.dockerclient.build.ignore.PathPatterns;
import io.github.dockerclient.stream.TarFilter.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what of a directory the engine is told of.
 *
 * @param includes what it wants, or {@code null} for all
 * @param excludes what it does not want
 */
record FileFilter(@Nullable PathPatterns includes, PathPatterns excludes) {

	static FileFilter of(@Nullable List<String> includes, List<String> excludes) {
		return new FileFilter((includes != null) ? PathPatterns.of(includes) : null, PathPatterns.of(excludes));
	}

	// A directory that is passed is told of if something in it is.
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
