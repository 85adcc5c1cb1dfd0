# The commands, the users of the engines, and the watchdog that removes the engines after the last user.
# shellcheck shell=bash

LOCK=$STATE.lock

command_up() {
	local users=() wanted=() names=() name
	while [ $# -gt 0 ]; do
		case $1 in
			--for=*)
				set -- --for "${1#--for=}" "${@:2}"
				continue
				;;
			--for)
				[ $# -ge 2 ] || die "--for needs a pid, or the word parent"
				users+=("$(user "$2")")
				shift
				;;
			-*) die "unknown option: $1" ;;
			*) wanted+=("$1") ;;
		esac
		shift
	done
	[ ${#wanted[@]} -gt 0 ] || wanted=("$OLDEST" "$REFERENCE")
	check_machine
	name=$(names "${wanted[@]}")
	mapfile -t names <<<"$name"
	ask_tools "${names[@]}"
	fetch "${names[@]}"

	lock "$LOCK"
	trap '' INT TERM HUP # an interruption here would leave a state that is never removed
	make_state
	register "${users[@]}"
	trap - INT TERM HUP
	parallel start_if_down "${names[@]}"
}

make_state() {
	local boot
	mkdir -p "$STATE"
	[ -O "$STATE" ] || die "$STATE belongs to another user"
	boot=$(</proc/sys/kernel/random/boot_id)
	if [ -e "$STATE/made" ]; then
		[ "$(cat "$STATE/boot")" != "$boot" ] || return 0
		rm -rf --one-file-system "${STATE:?}"/* # none of its processes has outlived the reboot
	fi
	mkdir -p "$STATE/users"
	(
		lock "$MACHINE"
		claim_network || exit
		echo "$NET" >"$STATE/number"
		absent "${SYSTEM_DIRECTORIES[@]}" >>"$MACHINE"
	) || {
		rm -r "$STATE"
		unlock_and_remove "$LOCK"
		exit 3
	}
	use_network "$(<"$STATE/number")"
	echo "$boot" >"$STATE/boot"
	ln -s "$REFERENCE" "$STATE/reference" # for tools that cannot call `engines env`
	: >"$STATE/made"
}

# Shared by all sets of engines on this machine: a set must hold the lock on this file while it comes or goes. The file
# names those of the directories below that did not exist before the first engine.
MACHINE=/run/docker-client-engines

# The daemons create these regardless of their settings. They are removed with the last engine of the machine, if they are
# empty. Before that they stay, empty or not: removing a directory also unmounts what is mounted on it in the mount
# namespaces of other engines.
SYSTEM_DIRECTORIES=(/opt/containerd/bin /opt/containerd/lib /opt/containerd /run/containerd/s /run/containerd
	/run/docker/plugins /run/docker /run/sshd /run/netns /run/runc /run/containers /var/lib/containers)

absent() {
	local path
	for path; do [ -e "$path" ] || echo "$path"; done
}

leave_machine() {
	lock "$MACHINE"
	release_network
	[ -z "$(states)" ] || return 0
	remove_system_directories
	unlock_and_remove "$MACHINE"
}

remove_system_directories() {
	local directory
	rmdir /sys/fs/cgroup/{,*/}libpod_parent{/conmon,} 2>/dev/null || : # Podman creates it, and has no setting for it
	for directory in "${SYSTEM_DIRECTORIES[@]}"; do
		grep -qxF "$directory" "$MACHINE" || continue
		[ -d "$directory" ] && [ -z "$(ls -A "$directory")" ] || continue
		! mountpoint -q "$directory" || umount "$directory" || continue # /run/netns is mounted on itself
		rmdir "$directory" || continue
	done
}

start_if_down() { is_up "$1" || start "$1"; }

command_down() {
	local wanted=("$@")
	check_machine
	[ ${#wanted[@]} -gt 0 ] || wanted=(all)
	mapfile -t wanted < <(own "${wanted[@]}")
	[[ " ${wanted[*]} " == *" all "* ]] || known "${wanted[@]}"
	lock "$LOCK"
	take_down "${wanted[@]}"
}

# take_down NAME...|all: removes everything with the last engine
take_down() {
	local name gone=()
	for name in "${ALL[@]}"; do
		[[ " $* " == *" $name "* || " $* " == *" all "* ]] && [ -d "$STATE/$name" ] && gone+=("$name")
	done
	[ ${#gone[@]} -eq 0 ] || parallel take_down_one "${gone[@]}"
	for name in "${ALL[@]}"; do [ ! -d "$STATE/$name" ] || return 0; done
	if alive "$STATE/watchdog" && [ "$(pid_of "$STATE/watchdog")" != $$ ]; then
		kill -TERM -- "-$(pid_of "$STATE/watchdog")"
	fi
	[ ! -e "$STATE/made" ] || (leave_machine)
	rm -rf --one-file-system "$STATE"
	unlock_and_remove "$LOCK"
}

take_down_one() {
	local name=$1
	[ "${KIND[$name]:-}" != podman ] || remove_podman_containers "$name" || say "continuing nevertheless"
	stop_daemon "$name"
	kill_rest "$name"
	remove_cgroups "$name"
	unmount "$STATE/$name"
	[ -z "${SUBNET[$name]:-}" ] || network_down "$name"
	rm -rf --one-file-system "${STATE:?}/$name"
}

command_stop() { each_existing stop_one "$@"; }
command_start() { each_existing start_if_down "$@"; }
command_restart() { each_existing restart_one "$@"; }

each_existing() {
	local action=$1 name
	shift
	check_machine
	[ $# -gt 0 ] || die "no engine is given"
	# shellcheck disable=SC2046
	set -- $(own "$@")
	known "$@"
	for name; do [ -d "$STATE/$name" ] || die "$name has not been brought up: engines up $name"; done
	[ "$action" = stop_one ] || fetch "$@" # the cache may have been removed
	lock "$LOCK"
	for name; do
		[ -d "$STATE/$name" ] || die "$name has just been taken down"
		"$action" "$name"
	done
}

stop_one() {
	stop_daemon "$1" 2
	[ "${KIND[$1]:-}" = podman ] || kill_rest "$1" # Podman's containers go on running without the service
	rm -f "$STATE/$1/docker.sock"
}

restart_one() {
	stop_one "$1"
	start "$1"
}

command_env() {
	local name
	check_settings
	[ $# -eq 1 ] || die "env takes one name"
	name=$(own "$1")
	case $1 in
		tcp)
			name=$(listening tcp)
			echo "DOCKER_HOST=tcp://$(address "$name"):2375"
			echo "PUBLISHED_PORTS_AT=$(address "$name")"
			echo "ENGINE_NAME=$name"
			;;
		tls) command_env "tls-$REFERENCE" ;;
		tls-*)
			name=$(own "${1#tls-}")
			[ "${LISTEN[$name]:-}" = tls ] || die "$name does not listen with TLS"
			echo "DOCKER_HOST=tcp://$(address "$name"):2376"
			echo "DOCKER_TLS_VERIFY=1"
			echo "DOCKER_CERT_PATH=$STATE/$name/certs/client"
			echo "PUBLISHED_PORTS_AT=$(address "$name")"
			echo "ENGINE_NAME=$name"
			;;
		proxy) echo "DOCKER_HOST=tcp://$HOST_IP:$PROXY_PORT" ;;
		ssh)
			echo "DOCKER_HOST=ssh://root@$HOST_IP:$SSH_PORT"
			echo "PUBLISHED_PORTS_AT=$(address "$REFERENCE")"
			echo "SSH_KEY=$STATE/ssh/id"
			echo "SSH_KNOWN_HOSTS=$STATE/ssh/known_hosts"
			echo "SSH_CONFIG=$STATE/ssh/config"
			;;
		registry)
			echo "REGISTRY=$REGISTRY"
			echo "REGISTRY_USER=tester"
			echo "REGISTRY_PASSWORD=secret"
			echo "REGISTRY_PROGRAM=$(unpacked registry)/usr/bin/docker-registry"
			;;
		*)
			is_engine "$name" || die "unknown: $1 (known: ${ALL[*]} ${!SAME_AS[*]} reference oldest tcp tls tls-NAME)"
			echo "DOCKER_HOST=unix://$STATE/$name/docker.sock"
			[ -z "${API_VERSION[$1]:-}" ] || echo "DOCKER_API_VERSION=${API_VERSION[$1]}"
			echo "PUBLISHED_PORTS_AT=$(address "$name")"
			case $1 in
				reference | oldest) echo "ENGINE_NAME=$name" ;;
				*) echo "ENGINE_NAME=$1" ;;
			esac
			[ "${LISTEN[$name]}" != tls ] || echo "ENGINE_TLS=tls-$name"
			[ "$1" != "$REFERENCE" ] || echo "ENGINE_SSH=ssh"
			[ "$name" != "$REFERENCE" ] || echo "DOCKER_CLI=$(unpacked "$name")/usr/bin/docker"
			;;
	esac
}

# listening tcp|tls: prints the first engine that listens so
listening() {
	local name
	for name in "${!LISTEN[@]}"; do [ "${LISTEN[$name]}" != "$1" ] || echo "$name"; done | sort | head -n 1
}

command_list() {
	local name own version up
	check_machine
	for name in registry "${ENGINES[@]}" ssh proxy; do
		own=$(own "$name")
		version=${SERIES[$own]} up=down
		if is_up "$own"; then
			up=up
			! is_engine "$own" || version=$(version "$own")
		fi
		printf '%-16s %-8s %-16s %-5s %s\n' "$name" "${KIND[$own]:--}" "$version" "$up" "$(command_env "$name" | sed -n '1s/^[^=]*=//p')"
	done
}

# ---- users ---------------------------------------------------------------------------------------------------------

# user PID|parent: prints that process as "PID START"
user() {
	local pid=$1 start
	[ "$pid" != parent ] || pid=$PPID
	[[ $pid =~ ^[0-9]+$ ]] || die "not a pid: $pid"
	start=$(started "$pid") || die "there is no process $pid"
	echo "$pid $start"
}

# register [USER...]: without a user, the engines stay until `engines down`
register() {
	local user
	for user in "$STATE/users"/[0-9]*; do alive "$user" || rm -f "$user"; done
	[ $# -gt 0 ] || : >"$STATE/users/somebody"
	for user; do echo "$user" >"$STATE/users/${user% *}"; done
	[ $# -eq 0 ] || alive "$STATE/watchdog" || detach "$STATE/watchdog.log" "$STATE/watchdog" "$here/engines" watch
}

used() {
	local user
	[ ! -e "$STATE/users/somebody" ] || return 0
	for user in "$STATE/users"/[0-9]*; do ! alive "$user" || return 0; done
	return 1
}

# watch: the watchdog
watch() {
	while :; do
		while used; do sleep 1; done
		[ -d "$STATE" ] || exit 0
		lock "$LOCK"
		used || break # another user may have registered while this waited for the lock
		exec 9>&-
	done
	take_down all
}
