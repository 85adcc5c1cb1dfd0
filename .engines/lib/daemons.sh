# The daemons: how each is configured, started and checked.
# shellcheck shell=bash

# api NAME PATH [CURL ARGUMENT...]
api() {
	local name=$1 path=$2
	shift 2
	curl -q -sS --fail --noproxy '*' --max-time 60 --unix-socket "$STATE/$name/docker.sock" "$@" "http://engine$path"
}

answers() {
	case $1 in
		registry) curl -q -s --fail --noproxy '*' --max-time 2 -o /dev/null -u tester:secret "http://$REGISTRY/v2/" ;;
		proxy) [ "$(curl -q -s --noproxy '*' --max-time 2 "http://$HOST_IP:$PROXY_PORT/_ping")" = OK ] ;;
		ssh) ssh -F "$STATE/ssh/config" -o BatchMode=yes -o ConnectTimeout=2 docker-host true 2>/dev/null ;;
		*) [ "$(api "$1" /_ping --max-time 2 2>/dev/null)" = OK ] ;;
	esac
}

is_up() { alive "$STATE/$1/pid" && answers "$1"; }

# await NAME SECONDS
await() {
	local name=$1 end=$((SECONDS + $2))
	until answers "$name"; do
		if ! alive "$STATE/$name/pid" || [ $SECONDS -ge $end ]; then
			tail -n 20 "$STATE/$name/log" >&2
			die "$name did not come up, see $STATE/$name/log"
		fi
		sleep 0.05
	done
}

# version NAME: prints the version of an engine that is up
version() { api "$1" /_ping -D - -o /dev/null | sed -nE 's#^Server: [^/]*/([^ ]+).*#\1#ip'; }

# ask_tools NAME...: checks that the machine has the programs that these need
ask_tools() {
	local name
	need ip iproute2
	need curl curl
	need nsenter util-linux
	need flock util-linux
	for name; do [ "${LISTEN[$name]:-}" != tls ] || need openssl openssl; done
	[[ " $* " != *" ssh "* ]] || need ssh openssh-client
	[[ " $* " != *" ssh "* ]] || need ssh-keygen openssh-client
}

# start NAME: must be called only if it is not up
start() {
	local name=$1 begin version
	begin=$(date +%s%N)
	mkdir -p "$STATE/$name"
	rm -f "$STATE/$name/docker.sock"
	if is_engine "$name"; then
		engine "$name"
		"start_$kind" "$name"
	else
		"start_$name"
	fi
	await "$name" 60
	if is_engine "$name"; then
		load_busybox "$name"
		version=$(version "$name")
		# Debian testing changes: warn instead of silently testing another version
		[[ $version == "${SERIES[$name]}"* ]] ||
			say "WARNING: $name is ${version:-unknown} now and no longer ${SERIES[$name]}"
	fi
	say "$name${version:+ ($version)} is up after $((($(date +%s%N) - begin) / 1000000)) ms"
}

# with_packages NAME: sets $environment: the engine's own programs first, and nothing of the caller's environment
environment=()
with_packages() {
	local own common
	own=$(unpacked "$1")
	common=$(unpacked common)
	environment=(
		"PATH=$STATE/$1/bin:$own/usr/sbin:$own/usr/bin:$common/usr/sbin:$common/usr/bin:/usr/sbin:/usr/bin:/sbin:/bin"
		"LD_LIBRARY_PATH=$common/usr/lib/$MULTIARCH:$common/lib/$MULTIARCH:$own/usr/lib/$MULTIARCH:$own/lib/$MULTIARCH"
		"XTABLES_LIBDIR=$common/usr/lib/$MULTIARCH/xtables"
		"HOME=$STATE/$1/home"
		"TMPDIR=$STATE/$1/tmp"
		"ENGINES_OWNER=$STATE/$1"
		${ENGINES_MIN_API_VERSION:+"DOCKER_MIN_API_VERSION=$ENGINES_MIN_API_VERSION"}
	)
	mkdir -p "$STATE/$1"/{home,tmp}
}

# in_namespace NAME COMMAND...: runs it detached. Does not use `ip netns exec`, which mounts a new /sys that lacks the
# cgroups of version 1.
in_namespace() {
	local name=$1
	shift
	network_up "$name"
	with_namespaces "$name"
	detach "$STATE/$name/log" "$STATE/$name/pid" nsenter "${namespaces[@]}" -- env -i "${environment[@]}" "$@"
}

# with_namespaces NAME: sets $namespaces, the arguments for nsenter
namespaces=()
with_namespaces() {
	namespaces=(--net="/run/netns/$(namespace "$1")")
	[ ! -e "$STATE/$1/mounts/namespace" ] || namespaces+=(--mount="$STATE/$1/mounts/namespace")
}

# start_docker NAME: with the settings of its file
start_docker() {
	local name=$1 directory=$STATE/$1 listening=() experimental=
	case $listen in
		tls)
			certificates "$name"
			listening=(--host "tcp://$(address "$name"):2376" --tlsverify --tlscacert "$directory/certs/ca.pem"
				--tlscert "$directory/certs/server/cert.pem" --tlskey "$directory/certs/server/key.pem")
			;;
		# on any address but loopback, an engine waits 15 seconds before it listens unless --tls=false is explicit
		tcp) listening=(--host "tcp://$(address "$name"):2375" --tls=false) ;;
	esac
	[ -z "${ENGINES_EXPERIMENTAL:-}" ] || experimental='"experimental": true' # a here-document would remove the quotes
	cat >"$directory/daemon.json" <<-JSON
		{
			"insecure-registries": ["10.$NET.0.0/16"${insecure:+, $insecure}],
			"labels": ["engine=$name"]
			${experimental:+, $experimental}
			${settings:+, $settings}
		}
	JSON
	# after a crash, begin as after a reboot: otherwise the daemon waits for its previous containerd, or does not start
	# because another process has the pid of the previous one
	kill_rest "$name"
	unmount "$directory"
	rm -rf --one-file-system "$directory/run" "$directory/dockerd.pid"
	[ -z "$shim" ] || runc_shim "$name"
	with_packages "$name"
	in_namespace "$name" dockerd --config-file "$directory/daemon.json" --pidfile "$directory/dockerd.pid" \
		--data-root "$directory/data" --exec-root "$directory/run" --host "unix://$directory/docker.sock" --group root \
		--exec-opt native.cgroupdriver=cgroupfs --cgroup-parent "/$(namespace "$name")" \
		--init-path "$(unpacked common)/usr/bin/tini-static" "${listening[@]}"
}

# runc_shim NAME: writes a script that removes from a container's description what this machine cannot provide, and
# then runs runc
runc_shim() {
	local edits='' limit runc
	runc=$(unpacked "$1")/usr/sbin/runc
	[ -x "$runc" ] || runc=$(unpacked common)/usr/sbin/runc
	mkdir -p "$STATE/$1/bin"
	# bit 24 is CAP_SYS_RESOURCE; with it, limits can be raised as well
	if ! (((0x$(sed -n 's/^CapEff:\s*//p' /proc/self/status) >> 24) & 1)); then
		edits='s/"CAP_SYS_RESOURCE",//g; s/,"CAP_SYS_RESOURCE"//g'
		limit=$(ulimit -Hn)
		[ "$limit" = unlimited ] || [ "$limit" -ge 1048576 ] ||
			edits+="; s/\(\"RLIMIT_NOFILE\",\"hard\":\)1048576,\"soft\":1048576/\1$limit,\"soft\":$limit/"
		limit=$(ulimit -Hu)
		[ "$limit" = unlimited ] || [ "$limit" -ge 1048576 ] ||
			edits+="; s/\(\"RLIMIT_NPROC\",\"hard\":\)1048576,\"soft\":1048576/\1$limit,\"soft\":$limit/"
	fi
	cat >"$STATE/$1/bin/runc" <<RUNC
#!/bin/sh
previous= file=
for argument; do
	case \$previous in
		--bundle | -b) file=\$argument/config.json ;;
		--process | -p) file=\$argument ;;
	esac
	previous=\$argument
done
[ ! -f "\$file" ] || sed -i '$edits' "\$file"
exec "$runc" "\$@"
RUNC
	chmod +x "$STATE/$1/bin/runc"
}

load_busybox() {
	! api "$1" /images/busybox:local/json -o /dev/null 2>/dev/null || return 0
	# the full name, because Podman ignores a separate tag
	api "$1" '/images/create?fromSrc=-&repo=docker.io/library/busybox:local&changes=CMD%20%5B%22sh%22%5D' \
		-o /dev/null -H 'Content-Type: application/x-tar' --data-binary "@$(unpacked common)/busybox.tar"
}

# certificates NAME: creates a temporary authority, and one certificate each for the engine and its client
certificates() {
	local directory=$STATE/$1/certs who
	[ ! -e "$directory/client/cert.pem" ] || return 0
	mkdir -p "$directory"/{client,server}
	quietly openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=engines \
		-addext keyUsage=critical,keyCertSign,cRLSign -keyout "$directory/ca-key.pem" -out "$directory/ca.pem"
	echo 'extendedKeyUsage=clientAuth' >"$directory/client.ext"
	printf '%s\n' 'extendedKeyUsage=serverAuth' "subjectAltName=IP:$(address "$1")" >"$directory/server.ext"
	for who in server client; do
		quietly openssl req -newkey rsa:2048 -nodes -subj "/CN=$who" \
			-keyout "$directory/$who/key.pem" -out "$directory/$who.csr"
		quietly openssl x509 -req -in "$directory/$who.csr" -days 30 -extfile "$directory/$who.ext" \
			-CA "$directory/ca.pem" -CAkey "$directory/ca-key.pem" -CAcreateserial -out "$directory/$who/cert.pem"
		cp "$directory/ca.pem" "$directory/$who/ca.pem"
	done
}

start_podman() {
	podman_settings "$1"
	podman_mounts "$1"
	in_namespace "$1" podman system service --time 0 "unix://$STATE/$1/docker.sock"
}

# podman_mounts NAME: creates a mount namespace. A file keeps it, as for a network namespace, because the file systems of all
# containers are mounted in it and outlive the service. Podman needs it because it has no setting for where it stores the
# addresses of its networks and the pid of its name server, and two of them on one machine would use the same files.
podman_mounts() {
	local directory=$STATE/$1
	[ -z "$(mounts "$directory/mounts")" ] || return 0
	mkdir -p "$directory"/{mounts,run/containers,cache} /run/containers /var/lib/containers
	mount --bind "$directory/mounts" "$directory/mounts"
	mount --make-private "$directory/mounts" # the kernel requires it
	: >"$directory/mounts/namespace"
	quietly unshare --mount="$directory/mounts/namespace" --propagation slave \
		/bin/sh "$here/lib/private-mounts.sh" "$directory" \
		"$directory/run/containers" /run/containers "$directory/cache" /var/lib/containers -- true
}

# podman_settings NAME: writes its configuration, and sets $environment
podman_settings() {
	local directory=$STATE/$1 own
	own=$(unpacked "$1")
	engine "$1"
	[ -z "$shim" ] || runc_shim "$1"
	with_packages "$1"
	mkdir -p "$directory"/{network,run} "$directory/home/.config/containers"
	cp "$own/etc/containers/policy.json" "$directory/home/.config/containers/"
	# static_dir and volume_path are not set: with them, the podman that conmon starts when a container exits looks for
	# its database elsewhere and never records the exit
	cat >"$directory/containers.conf" <<CONF
[containers]
log_driver = "k8s-file"
seccomp_profile = "$own/usr/share/containers/seccomp.json"
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
init_path = "$(unpacked common)/usr/bin/tini-static"
runtime = "runc"
conmon_path = ["$own/usr/bin/conmon"]
helper_binaries_dir = ["$own/usr/lib/podman"]
tmp_dir = "$directory/run/libpod"
[engine.runtimes]
runc = ["$directory/bin/runc"]
[network]
network_backend = "netavark"
$network
network_config_dir = "$directory/network"
CONF
	cat >"$directory/storage.conf" <<CONF
[storage]
driver = "overlay"
graphroot = "$directory/data"
runroot = "$directory/run/storage"
CONF
	cat >"$directory/registries.conf" <<CONF
unqualified-search-registries = ["localhost"]
[[registry]]
location = "$REGISTRY"
insecure = true
CONF
	environment+=(
		"CONTAINERS_CONF=$directory/containers.conf"
		"CONTAINERS_STORAGE_CONF=$directory/storage.conf"
		"CONTAINERS_REGISTRIES_CONF=$directory/registries.conf"
	)
}

# remove_podman_containers NAME: containers outlive the service, which is only one of their users
remove_podman_containers() {
	[ -e "$STATE/$1/namespace" ] || return 0
	kill_containers "$1"
	podman_settings "$1"
	with_namespaces "$1"
	quietly nsenter "${namespaces[@]}" -- env -i "${environment[@]}" podman rm --all --force --time 0
}

start_registry() {
	local directory=$STATE/registry
	mkdir -p "$directory/data"
	# the registry accepts bcrypt only; every Debian has perl, but not htpasswd
	perl -e 'print "tester:", crypt("secret", q($2b$05$abcdefghijklmnopqrstuu)), "\n"' >"$directory/htpasswd"
	cat >"$directory/config.yml" <<CONF
version: 0.1
log: {level: warn}
storage: {filesystem: {rootdirectory: $directory/data}, delete: {enabled: true}}
http: {addr: "$REGISTRY", secret: throw-away}
auth: {htpasswd: {realm: engines, path: $directory/htpasswd}}
CONF
	detach "$directory/log" "$directory/pid" env -i "ENGINES_OWNER=$directory" \
		"$(unpacked registry)/usr/bin/docker-registry" serve "$directory/config.yml"
}

start_proxy() {
	local directory=$STATE/proxy own
	own=$(unpacked proxy)
	cat >"$directory/haproxy.cfg" <<CONF
global
	log stderr format raw daemon notice
defaults
	mode http
	timeout connect 10s
	timeout client 10m
	timeout server 10m
	timeout tunnel 10m
frontend engines
	bind $HOST_IP:$PROXY_PORT
	default_backend $REFERENCE
backend $REFERENCE
	server $REFERENCE unix@$STATE/$REFERENCE/docker.sock
CONF
	detach "$directory/log" "$directory/pid" env -i "LD_LIBRARY_PATH=$own/usr/lib/$MULTIARCH" \
		"ENGINES_OWNER=$directory" "$own/usr/sbin/haproxy" -db -f "$directory/haproxy.cfg"
}

start_ssh() {
	local directory=$STATE/ssh own engine
	own=$(unpacked ssh)
	engine=$(unpacked "$REFERENCE")
	mkdir -p "$directory/home"
	[ -e "$directory/host" ] || quietly ssh-keygen -q -t ed25519 -N '' -C '' -f "$directory/host"
	[ -e "$directory/id" ] || quietly ssh-keygen -q -t ed25519 -N '' -C '' -f "$directory/id"
	echo "[$HOST_IP]:$SSH_PORT $(cut -d' ' -f1,2 "$directory/host.pub")" >"$directory/known_hosts"
	cat >"$directory/config" <<CONF
Host docker-host
	HostName $HOST_IP
	Port $SSH_PORT
	User root
	IdentityFile $directory/id
	IdentitiesOnly yes
	UserKnownHostsFile $directory/known_hosts
CONF
	cat >"$directory/sshd_config" <<CONF
ListenAddress $HOST_IP
Port $SSH_PORT
HostKey $directory/host
PidFile none
AuthorizedKeysFile $directory/id.pub
PermitRootLogin prohibit-password
PasswordAuthentication no
StrictModes no
UsePAM no
AllowStreamLocalForwarding yes
SetEnv PATH=$engine/usr/bin:/usr/sbin:/usr/bin:/sbin:/bin DOCKER_HOST=unix://$STATE/$REFERENCE/docker.sock
Subsystem sftp $own/usr/lib/openssh/sftp-server
CONF
	# sshd requires a user "sshd" and /run/sshd. The user exists in a mount namespace only, and so does a root that may
	# log in, whose home and shell are not those of this machine
	printf '%s\n' "root:x:0:0:root:$directory/home:/bin/sh" 'sshd:x:74:65534::/run/sshd:/usr/sbin/nologin' \
		>"$directory/passwd"
	printf '%s\n' 'root:*:19000:0:99999:7:::' 'sshd:*:19000:0:99999:7:::' >"$directory/shadow"
	chmod 600 "$directory/shadow"
	mkdir -p /run/sshd
	detach "$directory/log" "$directory/pid" unshare --mount --propagation slave \
		/bin/sh "$here/lib/private-mounts.sh" "$directory" \
		"$directory/passwd" /etc/passwd "$directory/shadow" /etc/shadow -- \
		env -i "LD_LIBRARY_PATH=$own/usr/lib/$MULTIARCH" "$own/usr/sbin/sshd" -D -e -f "$directory/sshd_config"
}
