package io.github.dockerclient.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Creates pipes and devices with the programs {@code mkfifo} and {@code mknod}. Java can
 * only move such files.
 */
final class SpecialFiles {

	private static final int PATIENCE = 30;

	private SpecialFiles() {
	}

	// Returns whether the file was created. The program gets a name in ASCII, as Java
	// cannot pass every name to it. The file is then moved to its name.
	static boolean make(TarEntry entry, Path path) throws IOException {
		Path directory = Files.createTempDirectory("docker-client");
		Path made = directory.resolve("special");
		try {
			if (!run(command(entry, made))) {
				return false;
			}
			Files.deleteIfExists(path);
			Files.move(made, path);
			return true;
		}
		finally {
			Files.deleteIfExists(made);
			Files.delete(directory);
		}
	}

	private static List<String> command(TarEntry entry, Path path) {
		if (entry.isPipe()) {
			return List.of("mkfifo", "-m", "600", path.toString());
		}
		List<String> command = new ArrayList<>(List.of("mknod", "-m", "600", path.toString()));
		command.add((entry.type() == TarConstants.LF_CHR) ? "c" : "b");
		command.add(Long.toString(entry.device().major()));
		command.add(Long.toString(entry.device().minor()));
		return command;
	}

	private static boolean run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			try {
				process.getOutputStream().close();
				return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
			}
			finally {
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			// The program is not installed.
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
