# The engines: one file each in engines.d, with plain settings. See CONTRIBUTING.md.
# shellcheck shell=bash

# in the order of their names; an engine with same_as has no program of its own, but uses an older API version of another
mapfile -t ENGINES < <(find "$here/lib/engines.d" -type f -printf '%f\n' | grep -x '[a-z0-9][a-z0-9.-]*' | sort)

# engine NAME: reads the settings of an engine:
#   kind         docker or podman: how it is started
#   role         reference or oldest: names by which tests and other tools can find it
#   series       the beginning of its version
#   number       its addresses are 10.$NET.number.x
#   suite        the release of Debian that has the packages
#   packages     the packages to unpack; finish() completes the directory
#   programs     the engine whose packages it uses instead of its own; or the absolute path of an existing directory with
#                usr/bin/dockerd and the like
#   listen       tcp or tls: listens there in addition to the socket
#   shim         yes: runs a script in place of runc, see runc_shim
#   settings     members of daemon.json (docker)
#   insecure     further members of insecure-registries in there (docker)
#   network      lines of the section [network] of containers.conf (podman)
#   same_as      the engine that is used, with the version in api_version
engine() {
	# shellcheck disable=SC2034
	local directory=$STATE/$1
	kind='' role='' series='' number='' suite='' packages='' programs=$1 listen='' shim='' settings='' insecure='' network=''
	same_as='' api_version=''
	finish() { :; }
	# shellcheck source=/dev/null
	. "$here/lib/engines.d/$1"
}

declare -A KIND=() SERIES=([registry]=2.8 [ssh]=9.2 [proxy]=2.6) SUBNET=() LISTEN=() SAME_AS=() API_VERSION=() PROGRAMS=()
declare -A SUITE=([common]=bookworm [registry]=bookworm [ssh]=bookworm [proxy]=bookworm)
declare -A PACKAGES=(
	[common]="runc libseccomp2 tini busybox-static patchelf
		iptables libxtables12 libip4tc2 libip6tc2 libmnl0 libnftnl11 libnfnetlink0 libnetfilter-conntrack3"
	[registry]="docker-registry"
	[ssh]="openssh-server openssh-sftp-server libwrap0"
	[proxy]="haproxy liblua5.3-0 libopentracing-c-wrapper0 libopentracing1"
)
REFERENCE=
OLDEST=

read_engines() {
	local name
	local -A numbers=()
	for name in "${ENGINES[@]}"; do
		engine "$name"
		if [ -n "$same_as" ]; then
			SAME_AS[$name]=$same_as API_VERSION[$name]=$api_version
			continue
		fi
		[[ $number =~ ^[0-9]+$ ]] || die "$name: engines.d/$name needs a number, from which its addresses follow"
		[ -z "${numbers[$number]:-}" ] || die "$name: its number $number is that of ${numbers[$number]} already"
		numbers[$number]=$name
		KIND[$name]=$kind SERIES[$name]=$series SUBNET[$name]=$number LISTEN[$name]=$listen PROGRAMS[$name]=$programs
		[ -z "$packages" ] || SUITE[$name]=$suite PACKAGES[$name]=$packages
		case $role in
			reference) REFERENCE=$name ;;
			oldest) OLDEST=$name ;;
		esac
	done
}
read_engines

# in the order in which they can be started
ALL=(registry)
for name in "${ENGINES[@]}"; do [ -n "${SAME_AS[$name]:-}" ] || ALL+=("$name"); done
ALL+=(ssh proxy)

is_engine() { [ -n "${KIND[$1]:-}" ]; }

# own NAME...: prints the names of the running engines for the names that tests and tools use: roles, or engines with
# an older API version
own() {
	local name
	for name; do
		case $name in
			reference) name=$REFERENCE ;;
			oldest) name=$OLDEST ;;
		esac
		echo "${SAME_AS[$name]:-$name}"
	done
}

# known NAME...
known() {
	local name
	for name; do
		[[ " ${ALL[*]} " == *" $name "* ]] || die "unknown engine: $name (known: ${ALL[*]})"
	done
}

# names NAME...: prints the names of the engines and of those that they need, each once, in starting order
names() {
	local name wanted
	# shellcheck disable=SC2046,SC2048,SC2086
	wanted=" $(echo $(own ${*//,/ })) "
	[[ $wanted != *" all "* ]] || wanted=" ${ALL[*]} "
	# shellcheck disable=SC2086
	known $wanted
	[[ $wanted != *" ssh "* && $wanted != *" proxy "* ]] || wanted+="$REFERENCE " # the engine behind them
	for name in "${ALL[@]}"; do [[ $wanted != *" $name "* ]] || echo "$name"; done
}
