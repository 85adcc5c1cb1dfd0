# shellcheck shell=sh
# private-mounts.sh DIRECTORY [SOURCE TARGET]... -- COMMAND...
# Runs first in a new mount namespace: writes its id into DIRECTORY, mounts each SOURCE over its TARGET, and executes COMMAND.
set -eu
directory=$1
shift
readlink /proc/self/ns/mnt >"$directory/mount-namespace"
# a new namespace has a copy of every mount: unmount the file systems and networks of other engines, including those of
# other sets on this machine, so that it does not keep them in use. These engines go on to mount and unmount meanwhile,
# and some of that arrives here: what is in use is unmounted with all that is below it, and what is gone is no failure.
{ cat /run/docker-client-engines.* 2>/dev/null || true; } |
	awk 'BEGIN { below["/run/netns/"] }
	FILENAME != "/proc/self/mountinfo" { below[$0 "/"]; next }
	{ for (directory in below) if (index($5, directory) == 1) { print $5; next } }' - /proc/self/mountinfo |
	sort -r | xargs -r umount --lazy --quiet || true
while [ "$1" != -- ]; do
	mount --bind "$1" "$2"
	shift 2
done
shift
exec "$@"
