package io.github.dockerclient.stream;

/**
 * Who owns the files of an archive.
 *
 * @param uid the user's id
 * @param gid the group's id
 */
record TarOwner(long uid, long gid) {

	/** Each file keeps its own. */
	static final TarOwner KEPT = new TarOwner(-1, -1);

}
