# shellcheck shell=sh
# private-mounts.sh DIRECTORY [SOURCE TARGET]... -- COMMAND...
# Runs first in a new mount namespace: notes in DIRECTORY which one it is, puts SOURCE over TARGET, becomes COMMAND.
set -eu
directory=$1
shift
readlink /proc/self/ns/mnt >"$directory/mount-namespace"
# the namespace began with a copy of every mount: it must not keep other engines' file systems and networks in use,
# those of other sets on this machine included
awk 'BEGIN { below["/run/netns/"] }
	FILENAME != "/proc/self/mountinfo" { below[$0 "/"]; next }
	{ for (directory in below) if (index($5, directory) == 1) { print $5; next } }' \
	/run/docker-client-engines.* /proc/self/mountinfo | sort -r | xargs -r umount
while [ "$1" != -- ]; do
	mount --bind "$1" "$2"
	shift 2
done
shift
exec "$@"
