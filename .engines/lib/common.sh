# Settings, and functions that all other parts use.
# shellcheck shell=bash

CACHE=$(realpath -m "${ENGINES_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/docker-client-engines}")
STATE=$(realpath -m "${ENGINES_STATE:-/tmp/docker-client-engines}")

# use_network NUMBER: the engines' addresses are 10.$NET.x.y
use_network() {
	NET=$1
	HOST_IP=10.$NET.0.1 # an address of this machine that every engine can reach, too
	REGISTRY=$HOST_IP:5000
}

# Another state directory gets another number, so that two sets of engines can run at the same time.
if [ -e "$STATE/number" ]; then
	use_network "$(<"$STATE/number")"
elif [ -n "${ENGINES_NET:-}" ]; then
	use_network "$ENGINES_NET"
elif [ "$STATE" = /tmp/docker-client-engines ]; then
	use_network 99
else
	use_network "$(printf %s "$STATE" | cksum | awk '{ print 100 + $1 % 150 }')"
fi

SSH_PORT=2222
PROXY_PORT=2374

say() { printf 'engines: %s\n' "$*" >&2; }

# Status 3 marks a failure that has been reported.
die() {
	say "$*"
	exit 3
}

# Report every failure that ends this program, except for Ctrl-C.
unexpected() {
	local status=$?
	[ $status -eq 3 ] || [ $status -gt 128 ] || say "status $status of: $BASH_COMMAND (${BASH_SOURCE[1]##*/}:${BASH_LINENO[0]})"
	exit 3
}
set -o errtrace
trap unexpected ERR

# quietly COMMAND...: shows the command's output only if it fails
quietly() {
	local output
	output=$("$@" 2>&1) || {
		printf '%s\n' "$output" >&2
		say "failed: $*"
		return 3
	}
}

# parallel FUNCTION ARG...: runs FUNCTION ARG for every ARG at the same time. Must be called as a plain command, so that
# `set -e` applies to it.
parallel() {
	local function=$1 argument job failed=0 jobs=()
	shift
	# the shell makes its background jobs ignore Ctrl-C, so pass it on
	trap 'trap - ERR; kill $(jobs -p) 2>/dev/null; exit 130' INT TERM HUP
	for argument; do
		"$function" "$argument" &
		jobs+=($!)
	done
	for job in "${jobs[@]}"; do wait "$job" || failed=3; done
	trap - INT TERM HUP
	return $failed
}

# lock FILE: waits for the lock and holds it until this process ends. `unlock_and_remove` also deletes the file, so a
# process that waited may get the lock of a deleted file: it then tries again.
lock() {
	while :; do
		exec 9>>"$1" || die "cannot write $1"
		flock -n 9 || {
			say "waiting for another run of this tool ($1)"
			flock 9
		}
		[ ! "$1" -ef /proc/self/fd/9 ] || return 0
	done
}

unlock_and_remove() {
	rm -f "$1"
	exec 9>&-
}

# need PROGRAM PACKAGE
need() { command -v "$1" >/dev/null || die "$1 is missing: apt-get install $2"; }

# plain_path SETTING VALUE: rejects characters that may have a special meaning in one of the configuration files
plain_path() { [[ $2 =~ ^/[A-Za-z0-9/_.+@-]+$ ]] || die "$1 may contain letters, digits and /_.+@- only: $2"; }

check_settings() {
	plain_path ENGINES_STATE "$STATE"
	plain_path ENGINES_CACHE "$CACHE"
	# a unix socket's path has 107 bytes at most, and containerd's sockets add about 52 to this directory
	[ ${#STATE} -le 55 ] || die "ENGINES_STATE is too long for the unix sockets below it (55 characters at most): $STATE"
	{ [[ $NET =~ ^[0-9]{1,3}$ ]] && [ "$NET" -le 255 ]; } || die "ENGINES_NET must be a number from 0 to 255: $NET"
	[ "$NET" = "${ENGINES_NET:-$NET}" ] ||
		die "the engines in $STATE already use 10.$NET.0.0/16, not ENGINES_NET=$ENGINES_NET"
}

check_machine() {
	[ "$(id -u)" = 0 ] || die "engines need root: they create network namespaces, mounts and cgroups"
	check_debian
	check_settings
}

check_debian() {
	{ command -v apt-get && command -v dpkg; } >/dev/null ||
		die "this machine is not a Debian: apt-get or dpkg is missing, which download the engines"
}
