package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for copies and builds of files whose names the JVM's character set cannot
 * represent. {@code docker cp} checks what arrived.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class NamesInOtherCharacterSetsIntegrationTests {

	private final Map<String, String> engine = Engines.variables(Engines.REFERENCE);

	@TempDir
	Path directory;

	@Test
	void namesStayAsTheyAre() throws Exception {
		run("sh", "-c",
				"mkdir $(printf 'c\\303\\266ntext') && cd $(printf 'c\\303\\266ntext') && "
						+ "printf 'FROM scratch\\nCOPY . /context/\\n' | tee $(printf 'D\\303\\266ckerfile') "
						+ ">$(printf '../\\303\\266wn') && printf 'x\\303\\274*\\n' >.dockerignore && "
						+ "touch $(printf 'x\\303\\274a') && echo 1 >$(printf 'x\\303\\266a') && "
						+ "ln -s $(printf 'g\\303\\274') $(printf 'g\\303\\266') && mkdir ../from && cd ../from && "
						+ "echo 2 >$(printf 'g\\303\\274') && echo 3 >$(printf 'g\\303\\266') && "
						+ "echo 4 >$(printf '\\374') && echo 5 >$(printf '\\366') && echo 6 >'?' && "
						+ "ln -s $(printf '/\\344') link && ln $(printf '\\374') $(printf 'h\\374') && "
						+ "mkdir $(printf '\\360\\237\\220\\263') $(printf '\\344') $(printf '\\353') && "
						+ "echo 7 >$(printf '\\344/x') && echo 8 >$(printf '\\353/x') && cd .. && "
						+ "mkdir expected && cp -a $(printf 'c\\303\\266ntext') expected/context && "
						+ "rm $(printf 'expected/context/x\\303\\274a')");
		String id = run(Engines.commandLine(), "create", "busybox:local").strip();
		try {
			assertThat(
					Programs
						.run(this.directory, Map.of("LC_ALL", "POSIX"),
								Programs.java(NamesOnEngineProgram.class, List.of("-Xmx128m"),
										this.directory.toString(), String.valueOf(this.engine.get("DOCKER_HOST")), id)))
				.contains("ANSI_X3.4-1968");
			run(Engines.commandLine(), "cp", "-q", id + ":/tmp", "arrived");
		}
		finally {
			run(Engines.commandLine(), "rm", "-f", id);
		}
		run("diff", "-r", "--no-dereference", "from", "arrived/from");
		run("diff", "-r", "--no-dereference", "from", "back");
		run("sh", "-c", "diff from/$(printf 'g\\303\\274') arrived/z*");
		run("sh", "-c", "diff $(printf 'from/\\366') raw");
		for (int i = 0; i < 3; i++) {
			// The classic builder excludes a Dockerfile from elsewhere by a
			// .dockerignore.
			run("diff", "-r", "--no-dereference", "--exclude=.dockerignore", "expected/context", "classic-" + i);
			run("sh", "-c", "diff -r --no-dereference expected $(printf 'm\\303\\244de-" + i + "')");
		}
		run("sh", "-c", "mkdir tar && tar -xf $(printf 'm\\303\\244de.tar') -C tar && "
				+ "diff -r --no-dereference expected tar");
	}

	private String run(String... command) throws Exception {
		return Programs.run(this.directory, this.engine, command);
	}

}
