package io.github.dockerclient.engines;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that one set of engines can start while another one mounts and unmounts.
 */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "Mounting needs -Pengines")
class PrivateMountsIntegrationTests {

	// The shell is in a mount namespace of its own and has its own /run. An engine of
	// another set mounts and unmounts at the moment when its file systems are unmounted
	// in the namespace that the script runs in.
	private static final String OTHER_SET = """
			! mountpoint -q /run/netns || umount --lazy --recursive /run/netns
			mount -t tmpfs run /run
			mkdir -p other/data own bin
			pwd > /run/docker-client-engines.1
			mount --bind other/data other/data
			mount --make-shared other/data
			mkdir other/data/ends other/data/begins
			mount -t tmpfs ends other/data/ends
			cat > bin/umount <<-END
			#!/bin/sh
			PATH=$PATH
			nsenter --target $$ --mount umount $PWD/other/data/ends
			nsenter --target $$ --mount mount -t tmpfs begins $PWD/other/data/begins
			exec umount "\\$@"
			END
			chmod +x bin/umount
			PATH=$PWD/bin:$PATH unshare --mount --propagation slave sh "$1" "$PWD/own" -- \
				awk -v of="$PWD/" 'index($5, of) == 1 { print "left: " $5 }' /proc/self/mountinfo
			mountpoint other/data/begins
			""";

	@Test
	void startsWhileAnotherSetMountsAndUnmounts(@TempDir Path directory) throws Exception {
		Path script = Path.of(System.getProperty("engines.script")).resolveSibling("lib/private-mounts.sh");
		assertThat(Programs.run(directory, Map.of(), "unshare", "--mount", "--propagation", "private", "sh", "-euc",
				OTHER_SET, "sh", script.toString()))
			.isEqualTo("other/data/begins is a mountpoint\n");
	}

}
