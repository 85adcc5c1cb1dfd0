package io.github.dockerclient.image;

/**
 * An image made of a file system.
 *
 * @param id the image's id
 */
public record ImageImportResult(String id) {

}
