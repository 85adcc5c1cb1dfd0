package io.github.dockerclient.image;

/**
 * An image that was created from the archive of a file system.
 *
 * @param id the id of the image
 */
public record ImageImportResult(String id) {

}
