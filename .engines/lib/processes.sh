# Processes: starts them detached, recognizes them, and ends them with all processes that they started.
# shellcheck shell=bash

# started PID: prints when that process started, in the kernel's ticks; fails if there is none or it is a zombie
started() {
	local stat
	{ stat=$(<"/proc/$1/stat"); } 2>/dev/null || return 1
	stat=${stat##*) } # the program's name, in parentheses before, may contain spaces
	# shellcheck disable=SC2086
	set -- $stat
	[ "$1" != Z ] && echo "${20}"
}

# alive FILE: whether the process that `remember` wrote there still runs; detects that its pid was reused
alive() {
	local pid start
	{ read -r pid start <"$1"; } 2>/dev/null || return 1
	[ "$(started "$pid")" = "$start" ]
}

# remember PID FILE
remember() {
	local start
	start=$(started "$1") || return 1
	echo "$1 $start" >"$2"
}

pid_of() { cut -d' ' -f1 "$1"; }

# detach LOG PIDFILE COMMAND...: starts it in a session of its own, so that Ctrl-C in the terminal does not reach it, and
# with none of the caller's files open, so that a reader of the caller's output does not wait for it
detach() {
	local log=$1 file=$2
	shift 2
	(
		trap - INT TERM HUP
		exec </dev/null >>"$log" 2>&1
		for fd in "/proc/$BASHPID/fd"/*; do
			fd=${fd##*/}
			[ "$fd" -le 2 ] || eval "exec $fd>&-"
		done
		cd /
		exec setsid "$@"
	) &
	remember $! "$file" || {
		wait $! || :
		tail -n 20 "$log" >&2
		die "ended at once: $*"
	}
	disown $! # it must not end with the shell's own jobs
}

# owned NAME: prints the pids of the processes that the engine started. The variable ENGINES_OWNER is inherited by containerd,
# its shims and the proxies of published ports, but not by the processes in containers. Podman starts its container monitors
# without it and sshd overwrites it, but these two have a mount namespace of their own.
owned() {
	local place
	# it is no error if a process ends meanwhile
	grep -lzxF "ENGINES_OWNER=$STATE/$1" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3 || :
	if [ -e "$STATE/$1/mount-namespace" ]; then
		place=$(sed 's/[][]/\\&/g' "$STATE/$1/mount-namespace") # mnt:[4026532123], escaped for a pattern
		find /proc -maxdepth 3 -path '/proc/[0-9]*/ns/mnt' -lname "$place" 2>/dev/null | cut -d/ -f3 || :
	fi
}

# cgroups NAME: prints those of its containers, in every hierarchy (cgroup v1 has many, v2 has one)
cgroups() {
	local group id
	if [ "${KIND[$1]:-}" = podman ]; then # has no setting for the parent of its containers' groups, but names each after the container
		for id in "$STATE/$1/data/overlay-containers"/*/; do
			id=$(basename "$id")
			printf '%s\n' /sys/fs/cgroup/{,*/}libpod_parent/libpod-{,conmon-}"$id"
		done
	else
		printf '%s\n' /sys/fs/cgroup/{,*/}"$(namespace "$1")"
	fi | while read -r group; do [ ! -d "$group" ] || echo "$group"; done
}

# kill_containers NAME: kills them at once with SIGKILL
kill_containers() {
	local group
	cgroups "$1" | while read -r group; do
		find "$group" -name cgroup.procs -exec cat {} + 2>/dev/null || :
	done | sort -u | xargs -r kill -KILL 2>/dev/null || :
}

# remove_cgroups NAME
remove_cgroups() {
	local group
	cgroups "$1" | while read -r group; do
		find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || :
	done
}

# stop_daemon NAME [PATIENCE]: stops the daemon gracefully. Containers that still run after PATIENCE seconds are killed,
# because the daemon would wait ten seconds for them.
stop_daemon() {
	local name=$1 patience=${2:-0} file=$STATE/$1/pid begin=$SECONDS
	if alive "$file"; then
		kill -TERM "$(pid_of "$file")"
		while alive "$file"; do
			if [ $((SECONDS - begin)) -ge 30 ]; then
				say "$name does not stop: killing it"
				kill -KILL "$(pid_of "$file")" || :
			elif [ $((SECONDS - begin)) -ge "$patience" ]; then
				kill_containers "$name"
			fi
			sleep 0.05
		done
	fi
	rm -f "$file"
}

# kill_rest NAME: kills the processes that the engine has left behind, also after a crash
kill_rest() {
	local pids begin=$SECONDS
	kill_containers "$1"
	while pids=$(owned "$1") && [ -n "$pids" ]; do
		[ $((SECONDS - begin)) -lt 20 ] || die "cannot end these processes of $1: $pids"
		# shellcheck disable=SC2086
		kill -KILL $pids 2>/dev/null || :
		kill_containers "$1"
		sleep 0.05
	done
	# a shim removes its socket, unless it is killed
	[ ! -d "$STATE/$1/run/containerd/daemon" ] ||
		{ grep -rhoE '/run/containerd/s/[0-9a-f]+' "$STATE/$1/run/containerd/daemon" || :; } | xargs -r rm -f
}

# mounts DIRECTORY: prints the mount points in it, the innermost first
mounts() { awk -v p="$1/" 'index($5, p) == 1 { print $5 }' /proc/self/mountinfo | sort -r; }

# unmount DIRECTORY
unmount() {
	local begin=$SECONDS left
	while left=$(mounts "$1") && [ -n "$left" ]; do
		# shellcheck disable=SC2086
		quietly umount $left && continue
		[ $((SECONDS - begin)) -lt 5 ] || die "still mounted: $left"
		sleep 0.1
	done
}
