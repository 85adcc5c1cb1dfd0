# An image that runs an engine, like the well-known image of this name: on port 2376 with TLS, or on port 2375 without TLS if
# DOCKER_TLS_CERTDIR is empty. The certificates are those of the reference; the original creates its own.
# shellcheck shell=bash

DIND=docker:dind

command_dind() {
	[ $# -eq 0 ] || die "dind takes no arguments"
	check_machine
	is_up "$REFERENCE" || die "dind needs $REFERENCE, which is down"
	(
		lock "$LOCK"
		api "$REFERENCE" "/images/$DIND/json" -o /dev/null 2>/dev/null || load_dind
	)
	echo "$DIND"
}

load_dind() {
	local own common root program library
	own=$(unpacked "$REFERENCE")
	common=$(unpacked common)
	temporary=$(mktemp -d "$STATE/dind.XXXXXX")
	trap 'rm -rf "$temporary"' EXIT
	root=$temporary/root
	mkdir "$root"
	tar -C "$root" -xf "$common/busybox.tar"
	mkdir -p "$root"/usr/{bin,sbin,"lib/$MULTIARCH"} "$root"/{"lib/$MULTIARCH",certs,run,var/lib/docker}
	ln -s ../run "$root/var/run"
	for program in dockerd containerd containerd-shim-runc-v2 docker docker-proxy; do
		find "$own/usr" -type f -name "$program" -perm -u+x -exec cp {} "$root/usr/bin/" \;
	done
	cp -a "$common/usr/sbin/xtables-nft-multi" "$common"/usr/sbin/ip*tables* "$common/usr/sbin/runc" "$root/usr/sbin/"
	cp "$common/usr/bin/tini-static" "$root/usr/bin/docker-init"
	cp -a "$common/usr/lib/$MULTIARCH/xtables" "$root/usr/lib/$MULTIARCH/"
	cp -r "$STATE/$REFERENCE/certs/server" "$STATE/$REFERENCE/certs/client" "$root/certs/"
	with_packages "$REFERENCE"
	for program in "$root"/usr/bin/* "$root/usr/sbin/runc" "$root/usr/sbin/xtables-nft-multi"; do
		env "${environment[@]}" ldd "$program" 2>/dev/null | grep -o '/[^ ]*' || : # some are statically linked
	done | sort -u | while read -r library; do
		case $library in
			*/ld-linux*) (cd / && cp -L --parents ".$library" "$root") ;;
			*) cp -L "$library" "$root/lib/$MULTIARCH/" ;;
		esac
	done
	cat >"$root/usr/bin/start" <<-START
		#!/bin/sh
		export LD_LIBRARY_PATH=/lib/$MULTIARCH XTABLES_LIBDIR=/usr/lib/$MULTIARCH/xtables
		set -- dockerd --host unix:///var/run/docker.sock --group root "\$@"
		[ -n "\$DOCKER_TLS_CERTDIR" ] || exec "\$@" --host tcp://0.0.0.0:2375 --tls=false
		certs=\$DOCKER_TLS_CERTDIR/server
		exec "\$@" --host tcp://0.0.0.0:2376 --tlsverify --tlscacert \$certs/ca.pem --tlscert \$certs/cert.pem --tlskey \$certs/key.pem
	START
	chmod +x "$root/usr/bin/start"
	tar -C "$root" --owner=0 --group=0 --numeric-owner -cf "$temporary/dind.tar" .
	api "$REFERENCE" '/images/create?fromSrc=-' --url-query "repo=docker.io/library/$DIND" \
		--url-query 'changes=ENTRYPOINT ["/usr/bin/start"]' --url-query 'changes=VOLUME /var/lib/docker' \
		--url-query 'changes=ENV PATH=/usr/sbin:/usr/bin:/sbin:/bin' --url-query 'changes=ENV DOCKER_TLS_CERTDIR=/certs' \
		--url-query 'changes=EXPOSE 2375 2376' -o /dev/null -H 'Content-Type: application/x-tar' -T "$temporary/dind.tar" -X POST
}
