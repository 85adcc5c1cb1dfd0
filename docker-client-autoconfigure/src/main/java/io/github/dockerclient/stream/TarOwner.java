package io.github.dockerclient.stream;

/**
 * The owner of the files in an archive.
 *
 * @param uid the user's id
 * @param gid the group's id
 */
record TarOwner(long uid, long gid) {

	/** Each file keeps its owner. */
	static final TarOwner KEPT = new TarOwner(-1, -1);

}
