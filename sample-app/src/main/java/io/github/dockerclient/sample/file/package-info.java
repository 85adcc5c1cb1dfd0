/**
 * Files in containers: list, download and upload.
 */
@NullMarked
package io.github.dockerclient.sample.file;

import org.jspecify.annotations.NullMarked;
