# A network namespace for every engine: two dockerd in one conflict over docker0 and the iptables chains, and one with
# `--bridge none` deletes the other's docker0. Unix sockets can be reached from every namespace nevertheless.
# shellcheck shell=bash

# 15 characters at most: it is an interface's name too
namespace() {
	local space=dce$NET-$1
	[ ${#space} -le 15 ] || space=dce$NET-${SUBNET[$1]}
	echo "$space"
}
address() { echo "10.$NET.${SUBNET[$1]}.2"; }

# The file that contains the state directory of the engines with that number.
claim() { echo "/run/docker-client-engines.$1"; }

# states: prints the state directories of all existing sets of engines
states() {
	local file state
	for file in "$(claim '')"*; do
		state=$(cat "$file" 2>/dev/null) || continue
		[ ! -d "$state" ] || echo "$state"
	done
}

# claim_network: reserves 10.$NET.0.0/16 for this state directory, or another one if the number is taken and not required
claim_network() {
	local tries=150
	until take_number; do
		[ -z "${ENGINES_NET:-}" ] || die "$reason: set ENGINES_NET to another number"
		[ $((tries -= 1)) -gt 0 ] || die "$reason, and all other numbers are in use, too"
		use_network $((100 + (NET - 99) % 150))
	done
	ip addr del "$HOST_IP/32" dev lo 2>/dev/null || : # left over
	ip addr add "$HOST_IP/32" dev lo
}

# take_number: fails, with a $reason, if the number is in use
take_number() {
	local other
	other=$(cat "$(claim "$NET")" 2>/dev/null || :)
	if [ -n "$other" ] && [ "$other" != "$STATE" ] && [ -d "$other" ]; then
		reason="10.$NET.0.0/16 is in use by the engines in $other"
		return 1
	fi
	if [ -n "$(ip route show root "10.$NET.0.0/16")" ]; then
		reason="this machine has a route into 10.$NET.0.0/16 already"
		return 1
	fi
	echo "$STATE" >"$(claim "$NET")"
}

release_network() {
	[ "$(cat "$(claim "$NET")" 2>/dev/null)" = "$STATE" ] || return 0
	ip addr del "$HOST_IP/32" dev lo || :
	rm -f "$(claim "$NET")"
}

# network_up NAME: creates its namespace, reachable from this machine at `address NAME`
network_up() {
	local space number=${SUBNET[$1]}
	space=$(namespace "$1")
	[ ! -e "$STATE/$1/namespace" ] || return 0
	network_down "$1" # left over from an interrupted run
	ip netns add "$space"
	ip link add "$space" type veth peer name eth0 netns "$space"
	ip addr add "10.$NET.$number.1/30" dev "$space"
	ip link set "$space" up
	# the engines can reach each other, for swarms; no other interface of the machine forwards
	echo 1 > "/proc/sys/net/ipv4/conf/$space/forwarding"
	ip -n "$space" addr add "10.$NET.$number.2/30" dev eth0
	ip -n "$space" link set lo up
	ip -n "$space" link set eth0 up
	# no default route, so that a pull from the internet fails at once and not after twenty seconds
	ip -n "$space" route add "10.$NET.0.0/16" via "10.$NET.$number.1"
	: >"$STATE/$1/namespace"
}

network_down() {
	local space
	space=$(namespace "$1")
	[ ! -e "/run/netns/$space" ] || ip netns del "$space"
	# the kernel removes the namespace's end, and thereby this one, some time later: do not wait for it
	[ ! -e "/sys/class/net/$space" ] || ip link del "$space" 2>/dev/null || [ ! -e "/sys/class/net/$space" ]
	rm -f "$STATE/$1/namespace"
}
