# Containers worth looking at, for the sample application: one in each state, a project of Docker Compose, a log with colours.
# shellcheck shell=bash

command_examples() {
	[ $# -eq 0 ] || die "examples takes no arguments"
	check_machine
	is_up "$REFERENCE" || die "examples needs $REFERENCE, which is down"
	example 'exit 0' '' >/dev/null # fails early if the engine does not work
	docker_cli network create shop >/dev/null 2>&1 || : # it exists already
	docker_cli volume create shop-data >/dev/null
	example 'while :; do echo "GET / 200"; sleep 3; done' --name shop-web --network shop -p 8081:80 --label com.docker.compose.project=shop
	example 'echo ready; sleep 86400' --name shop-db --network shop -v shop-data:/var/lib/shop -e SHOP_MODE=demo \
		--label com.docker.compose.project=shop --health-cmd true --health-interval 5s --health-start-interval 1s
	example "$(example_log)" --name colours --memory 64m
	example 'sleep 86400' --name sick --health-cmd false --health-interval 1s --health-retries 1
	example 'sleep 86400' --name asleep
	docker_cli pause asleep >/dev/null 2>&1 || : # it is paused already
	example 'echo "cannot reach the database" >&2; exit 3' --name crashed
	example 'echo done' --name job
	docker_cli container inspect next >/dev/null 2>&1 || docker_cli create --name next busybox:local sh >/dev/null
}

docker_cli() { "$(unpacked "$REFERENCE")/usr/bin/docker" --host "unix://$STATE/$REFERENCE/docker.sock" "$@"; }

# example SCRIPT OPTION...: runs a container, unless it exists
example() {
	local script=$1
	shift
	[ "${1:-}" ] || {
		docker_cli run --rm busybox:local sh -c "$script"
		return
	}
	docker_cli container inspect "$2" >/dev/null 2>&1 || docker_cli run -d "$@" busybox:local sh -c "$script" >/dev/null
}

example_log() {
	cat <<'SCRIPT'
n=0
while :; do
	n=$((n + 1))
	printf '\033[2m%s\033[0m \033[1;32mINFO\033[0m  request \033[36m%d\033[0m took \033[38;5;208m%d ms\033[0m\n' "$(date +%T)" $n $((n * 37 % 90))
	[ $((n % 5)) != 0 ] || printf '\033[1;33mWARN\033[0m  slow, see \033]8;;https://docs.docker.com/\033\\the manual\033]8;;\033\\\n'
	[ $((n % 9)) != 0 ] || echo 'connection reset by peer' >&2
	sleep 1
done
SCRIPT
}
