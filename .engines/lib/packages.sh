# Debian packages, unpacked into the cache. Nothing is installed: no package script is run.
# shellcheck shell=bash

architecture=$(dpkg --print-architecture 2>/dev/null || :)
case $architecture in
	amd64) MULTIARCH=x86_64-linux-gnu ;;
	arm64) MULTIARCH=aarch64-linux-gnu ;;
	*) MULTIARCH=$(uname -m)-linux-gnu ;;
esac

# unpacked SET: prints its directory. The name changes with the list of packages. An existing directory is never changed,
# because engines may be running from it.
unpacked() {
	local set=${PROGRAMS[$1]:-$1}
	# shellcheck disable=SC2086
	case $set in
		/*) echo "$set" ;;
		*) echo "$CACHE/$set-$(echo ${SUITE[$set]} ${PACKAGES[$set]} | cksum | cut -d' ' -f1)" ;;
	esac
}

# fetch NAME...: downloads the packages that these engines need and that are missing
fetch() {
	local missing suite
	[ -n "$(missing "$@")" ] || return 0
	mkdir -p "$CACHE"
	(
		lock "$CACHE/lock"
		missing=$(missing "$@") # another run may have downloaded them meanwhile
		[ -n "$missing" ] || exit 0
		say "downloading Debian packages for $* into $CACHE"
		rm -rf "$CACHE"/fetch.* # left over from a run that was killed
		mapfile -t missing <<<"$missing"
		for suite in "${missing[@]}"; do
			case " $suite " in *" common "*) fetch_sets "$suite" ;; esac # contains tools that complete the others
		done
		missing=$(missing "$@")
		[ -n "$missing" ] || exit 0
		mapfile -t missing <<<"$missing"
		parallel fetch_sets "${missing[@]}"
	)
}

# missing NAME...: prints a line "SUITE SET..." for every suite with missing packages
missing() {
	local name set
	for name; do
		is_engine "$name" && printf '%s\n' common "${PROGRAMS[$name]}" || echo "$name"
	done | sort -u | while read -r set; do
		[[ $set == /* ]] || [ -d "$(unpacked "$set")" ] || echo "${SUITE[$set]} $set"
	done | awk '{ sets[$1] = sets[$1] " " $2 } END { for (suite in sets) print suite sets[suite] }'
}

# fetch_sets "SUITE SET..."
fetch_sets() {
	local suite sets mirror set package tree names=()
	read -r suite sets <<<"$1"
	mirror=$(debian_mirror debian)
	begin_fetch
	apt_settings "$mirror $suite"
	# shellcheck disable=SC2206
	for set in $sets; do names+=(${PACKAGES[$set]}); done
	update_index "$suite"
	quietly apt-get -q download "${names[@]}"
	for set in $sets; do
		tree=$temporary/$set
		for package in ${PACKAGES[$set]}; do unpack "$tree" "$package"_*.deb; done
		if [ "$set" = common ]; then finish_common "$tree"; elif is_engine "$set"; then finish_engine "$set" "$tree"; fi
		mv "$tree" "$(unpacked "$set")"
	done
}

# begin_fetch: creates $temporary, which is removed when this shell ends, and changes to the directory for packages
begin_fetch() {
	temporary=$(mktemp -d "$CACHE/fetch.XXXXXX")
	trap 'rm -rf "$temporary"' EXIT
	mkdir "$temporary/debs"
	cd "$temporary/debs" || exit
}

# unpack DIRECTORY FILE
unpack() {
	mkdir -p "$1"
	dpkg -x "$2" "$1"
}

# update_index SUITE
update_index() {
	local output
	output=$(apt-get -q update 2>&1) && return 0
	# Testing's index is valid for a week. A mirror that lags behind, or a cache in front of it, has no newer one; its index
	# is still signed by Debian, and the signature is checked. This exception does not apply to stable releases.
	if [[ $1 == @(forky|testing|sid) ]] && grep -q 'Release file .* is expired' <<<"$output"; then
		say "WARNING: using the mirror's index of $1, although expired ($(grep -om 1 'invalid since [^)]*' <<<"$output"))"
		quietly apt-get -q -o Acquire::Check-Valid-Until=false update
		return
	fi
	printf '%s\n' "$output" >&2
	die "cannot get the list of packages of $1"
}

# Does the work of the packages' scripts, and adapts programs to another place than /
finish_common() {
	local name
	for name in iptables ip6tables; do
		ln -s xtables-nft-multi "$1/usr/sbin/$name"
		ln -s xtables-nft-multi "$1/usr/sbin/$name-save"
		ln -s xtables-nft-multi "$1/usr/sbin/$name-restore"
	done
	busybox_image "$1"
}
finish_engine() {
	engine "$1"
	place=$(unpacked "$1")
	finish "$2"
}

# patch DIRECTORY OPTION... FILE: changes the search path or the loader of a program
patch() { "$(unpacked common)/usr/bin/patchelf" "${@:2:$#-2}" "$1/${!#}"; }

# own_libraries DIRECTORY PROGRAM...: moves the libraries, libc and the loader to a directory that only these programs use
own_libraries() {
	local directory=$1 program libraries=$place/libraries loader
	shift
	mv "$directory/usr/lib/$MULTIARCH" "$directory/libraries"
	[ ! -d "$directory/lib/$MULTIARCH" ] || cp -an "$directory/lib/$MULTIARCH/." "$directory/libraries/"
	loader=$(cd "$directory/libraries" && echo ld-linux-*)
	for program; do
		patch "$directory" --force-rpath --set-rpath "$libraries" --set-interpreter "$libraries/$loader" "$program"
	done
}

# busybox_image DIRECTORY: creates busybox.tar in it, the root of the image busybox:local
busybox_image() {
	local root=$1/busybox name
	mkdir -p "$root"/{bin,dev,etc,proc,root,sys,tmp}
	chmod 1777 "$root/tmp"
	cp "$1/bin/busybox" "$root/bin/busybox"
	for name in $("$root/bin/busybox" --list); do
		[ "$name" = busybox ] || ln -s busybox "$root/bin/$name"
	done
	echo 'root:x:0:0:root:/root:/bin/sh' >"$root/etc/passwd"
	echo 'root:x:0:' >"$root/etc/group"
	tar -C "$root" --owner=0 --group=0 --numeric-owner -cf "$1/busybox.tar" .
	rm -r "$root"
}

# ---- apt, beside the machine's own ---------------------------------------------------------------------------------

# debian_mirror debian|debian-security: prints the mirror that this machine's apt uses
debian_mirror() {
	local mirror=''
	if [ -n "${ENGINES_MIRROR:-}" ]; then
		mirror=${ENGINES_MIRROR%/}
		mirror=${mirror%/debian}/$1
	else
		mirror=$(
			find /etc/apt -maxdepth 2 \( -name '*.list' -o -name '*.sources' \) -exec cat {} + |
				sed 's/#.*//' | tr -s '[:space:]' '\n' |
				awk -v ending="/$1/?\$" '!found && $0 ~ "^[a-z+]+:/.*" ending { print; found = 1 }'
		)
	fi
	[ -n "$mirror" ] || die "no Debian mirror (…/$1) in /etc/apt: set ENGINES_MIRROR to one (…/debian)"
	echo "${mirror%/}"
}

# apt_settings "URL SUITE"...: makes apt-get in this shell use only these sources, assume that no package is installed, and
# write into $temporary only
apt_settings() {
	local source keys=/usr/share/keyrings/debian-archive-keyring.gpg
	[ -e "$keys" ] || die "$keys is missing: apt-get install debian-archive-keyring"
	mkdir -p "$temporary"/{debs/partial,lists/partial,none}
	: >"$temporary/status"
	for source; do echo "deb [arch=$architecture signed-by=$keys] $source main"; done >"$temporary/sources.list"
	{
		# how the machine reaches its mirror, such as a proxy, but not its hooks: some remove files of the system's apt
		apt-config dump | grep -E '^Acquire::(https?|ftp|proxy|Retries|ForceIPv[46])\b' || :
		cat <<APT
Dir::Etc::Main "/dev/null";
Dir::Etc::Parts "$temporary/none";
Dir::Etc::SourceList "$temporary/sources.list";
Dir::Etc::SourceParts "$temporary/none";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "$temporary/none";
Dir::State "$temporary";
Dir::State::Lists "$temporary/lists";
Dir::State::Status "$temporary/status";
Dir::Cache "$temporary";
Dir::Cache::Archives "$temporary/debs";
APT::Architecture "$architecture";
APT::Architectures { "$architecture"; };
APT::Sandbox::User "root";
APT::Install-Recommends "false";
APT::Update::Error-Mode "any";
Acquire::Languages "none";
APT
	} >"$temporary/apt.conf"
	export APT_CONFIG=$temporary/apt.conf
}
