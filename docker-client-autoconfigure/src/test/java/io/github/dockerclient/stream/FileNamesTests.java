package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FileNames}.
 */
class FileNamesTests {

	@TempDir
	Path directory;

	@Test
	void allBytesComeBack() {
		Random random = new Random(1);
		for (int i = 0; i < 5000; i++) {
			byte[] bytes = new byte[random.nextInt(30)];
			random.nextBytes(bytes);
			assertThat(FileNames.encode(FileNames.decode(bytes))).isEqualTo(bytes);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "gr\u00fc\u00dfe \u4e16\u754c", "\uD83D\uDC33", "\u00e9\u0301", "\uFEFF" })
	void textIsUtf8(String text) {
		assertThat(FileNames.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
		assertThat(FileNames.encode(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
		assertThat(FileNames.isUtf8(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uD83D", "\uDC33", "\uD83Dx", "\uDC7F", "\uDD00" })
	void halvesOfCharactersAreRefused(String text) {
		assertThat(FileNames.isUtf8(text)).isFalse();
		assertThatExceptionOfType(InvalidPathException.class).isThrownBy(() -> FileNames.encode(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "gr\u00fc\u00dfe%41+ ", "g\uDCFC", "g\uDCFC/d\uDCE4", "\uDCED\uDCA0\uDC80",
			"\uD83D\uDC33", "\uFFFD" })
	void namesComeBack(String name) throws Exception {
		Path file = FileNames.resolve(this.directory, name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "x");
		assertThat(FileNames.of(file)).isEqualTo(name.substring(name.lastIndexOf('/') + 1));
		try (var children = Files.list(file.getParent())) {
			assertThat(children.map(FileNames::of)).containsExactly(name.substring(name.lastIndexOf('/') + 1));
		}
		Path link = this.directory.resolve("link");
		for (String target : new String[] { name, "/" + name, "../" + name + "/./x", "a/../" + name }) {
			Files.createSymbolicLink(link, FileNames.path(FileSystems.getDefault(), target));
			assertThat(FileNames.target(link)).isEqualTo(target);
			Files.delete(link);
		}
	}

	@Test
	void nulIsRefused() {
		for (String name : new String[] { "a\0b", "\u00e9\0" }) {
			assertThatExceptionOfType(InvalidPathException.class)
				.isThrownBy(() -> FileNames.resolve(this.directory, name));
		}
	}

	@ParameterizedTest
	@CsvSource({ "gr\u00fcn//a, gr\u00fcn/a", "//gr\u00fcn/, /gr\u00fcn", "a/gr\u00fcn//, a/gr\u00fcn" })
	void emptyNamesDoNotCount(String written, String path) {
		FileSystem fileSystem = this.directory.getFileSystem();
		assertThat(FileNames.path(fileSystem, written)).isEqualTo(FileNames.path(fileSystem, path));
	}

}
