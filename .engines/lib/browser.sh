# Provides a Chromium without installing it.
# shellcheck shell=bash

BROWSER=$CACHE/browser
BROWSER_PACKAGES="chromium chromium-driver fonts-dejavu-core"

command_browser() {
	[ $# -eq 0 ] || die "browser takes no arguments"
	check_debian
	plain_path ENGINES_CACHE "$CACHE"
	mkdir -p "$CACHE"
	(
		lock "$CACHE/lock"
		if [ -x /usr/bin/chromium ] && [ -x /usr/bin/chromedriver ]; then
			launcher "$BROWSER/chromium" 'exec /usr/bin/chromium "$@"'
			launcher "$BROWSER/chromedriver" 'exec /usr/bin/chromedriver "$@"'
		elif [ ! -d "$BROWSER/root" ]; then
			say "fetching Debian packages for a browser into $CACHE"
			rm -rf "$BROWSER" "$CACHE"/fetch.*
			fetch_browser
		fi
	)
	printf '%s\n' "$BROWSER/chromium" "$BROWSER/chromedriver"
}

fetch_browser() {
	local codename main security package new libraries
	# from the machine's own release, because the browser must work with the machine's libc
	# shellcheck source=/dev/null
	codename=$(. /etc/os-release && echo "${VERSION_CODENAME:?}")
	main=$(debian_mirror debian)
	security=$(debian_mirror debian-security)
	begin_fetch
	apt_settings "$main $codename" "$security $codename-security"
	update_index "$codename"
	# shellcheck disable=SC2086
	quietly apt-get -q -y --download-only install $BROWSER_PACKAGES
	new=$temporary/browser
	for package in *.deb; do
		case $package in
			libc6_* | libc-bin_*) ;; # a program with another libc fails with the machine's loader
			*) unpack "$new/root" "$package" ;;
		esac
	done
	fonts >"$new/fonts.conf"
	libraries=$BROWSER/root/usr/lib/$MULTIARCH
	libraries=$libraries:$BROWSER/root/lib/$MULTIARCH:$libraries/pulseaudio
	launcher "$new/chromium" "export LD_LIBRARY_PATH='$libraries'" "export FONTCONFIG_FILE='$BROWSER/fonts.conf'" \
		"export XDG_DATA_DIRS='$BROWSER/root/usr/share:/usr/share'" \
		"exec '$BROWSER/root/usr/lib/chromium/chromium' \"\$@\""
	launcher "$new/chromedriver" "export LD_LIBRARY_PATH='$libraries'" "exec '$BROWSER/root/usr/bin/chromedriver' \"\$@\""
	mv "$new" "$BROWSER"
}

# launcher FILE LINE...
launcher() {
	local file=$1
	shift
	mkdir -p "${file%/*}"
	printf '%s\n' '#!/bin/sh' "$@" >"$file"
	chmod +x "$file"
}

# fonts: prints a configuration with the downloaded fonts only, so that pages look the same on every machine
fonts() {
	cat <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
	<dir>$BROWSER/root/usr/share/fonts</dir>
	<cachedir>$BROWSER/fonts</cachedir>
XML
	font 'DejaVu Sans' sans-serif system-ui Arial Helvetica
	font 'DejaVu Serif' serif 'Times New Roman' Times
	font 'DejaVu Sans Mono' monospace ui-monospace 'Courier New' Courier
	echo '</fontconfig>'
}

# font FONT NAME...: prints aliases, so that pages that request NAME get FONT
font() {
	local font=$1 name
	shift
	for name; do
		echo "  <alias binding=\"same\"><family>$name</family><prefer><family>$font</family></prefer></alias>"
	done
}
