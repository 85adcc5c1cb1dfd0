package io.github.dockerclient.build.buildkit;

import java.io.InputStream;
import java.util.concurrent.Callable;

/**
 * A file, directory or link that is announced to the engine.
 *
 * @param path the path, with slashes
 * @param stat the attributes
 * @param content opens the content
 */
record FileEntry(String path, FileStat stat, Callable<InputStream> content) {

}
