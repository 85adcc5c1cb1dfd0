package io.github.dockerclient.build.buildkit;

import java.io.InputStream;
import java.util.concurrent.Callable;

/**
 * A file, directory or link that the engine is told of.
 *
 * @param path its path, with slashes
 * @param stat what it is
 * @param content opens what is in it
 */
record FileEntry(String path, FileStat stat, Callable<InputStream> content) {

}
