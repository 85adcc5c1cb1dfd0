package io.github.dockerclient.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.github.dockerclient.error.DockerStreamException;

/**
 * Detects names in an archive that differ but denote the same file on the file system on
 * which the archive is unpacked, as on macOS and Windows.
 */
final class FoldedNames {

	private final Map<String, String> names = new HashMap<>();

	// Java cannot query this property of a file system, so a file is created to find out.
	static boolean in(Path directory) throws IOException {
		String name = ".docker-client-\u00c9-" + UUID.randomUUID();
		try {
			Path probe = Files.createFile(FileNames.resolve(directory, name));
			try {
				return exists(directory, name.toLowerCase(Locale.ROOT))
						|| exists(directory, Normalizer.normalize(name, Normalizer.Form.NFD));
			}
			finally {
				Files.delete(probe);
			}
		}
		catch (InvalidPathException ex) {
			return true;
		}
	}

	private static boolean exists(Path directory, String name) {
		return Files.exists(FileNames.resolve(directory, name), LinkOption.NOFOLLOW_LINKS);
	}

	void check(List<String> parts, String name) {
		StringBuilder path = new StringBuilder();
		for (String part : parts) {
			path.append('/').append(part);
			String other = this.names.putIfAbsent(fold(path.toString()), path.toString());
			if (other != null && !other.contentEquals(path)) {
				throw new DockerStreamException(String.format(Locale.ROOT,
						"The archive's entry '%s' would overwrite '%s': the file system does not distinguish these names",
						name, other.substring(1)), null);
			}
		}
	}

	private static String fold(String path) {
		return Normalizer.normalize(path, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

}
