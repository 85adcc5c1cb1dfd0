package io.github.dockerclient.stream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link TarArchive}.
 */
@Timeout(120)
class TarArchiveTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String LONG = "long-name-".repeat(20);

	@TempDir
	Path directory;

	@Test
	void packsADirectoryUnderItsNameInTheOrderOfNames() throws IOException {
		write("site/b.txt", "bee");
		write("site/a/z.txt", "zed");
		write("site/a/c.txt", "");
		Files.createDirectories(this.directory.resolve("site/empty"));
		assertThat(contents(TarArchive.of(this.directory.resolve("site")))).containsExactly(entry("site/", ""),
				entry("site/a/", ""), entry("site/a/c.txt", ""), entry("site/a/z.txt", "zed"),
				entry("site/b.txt", "bee"), entry("site/empty/", ""));
	}

	@Test
	void packsAFileUnderItsName() throws IOException {
		Path file = write("a/b.txt", "bee");
		assertThat(contents(TarArchive.of(file))).containsExactly(entry("b.txt", "bee"));
	}

	@Test
	void packsWhatIsInADirectoryWithoutTheDirectory() throws IOException {
		write("a/b.txt", "bee");
		assertThat(contents(TarArchive.builder().contents(this.directory).build())).containsExactly(entry("a/", ""),
				entry("a/b.txt", "bee"));
	}

	@Test
	void packsNothingAsAnEmptyArchive() {
		byte[] archive = bytes(TarArchive.builder().build());
		assertThat(archive).isEqualTo(new byte[1024]);
	}

	@Test
	void filtersWhatIsInADirectory() throws IOException {
		write("keep/a", "a");
		write("skip/deep/a", "a");
		write("pass/a", "a");
		write("pass/b", "b");
		Map<String, Boolean> asked = new LinkedHashMap<>();
		TarArchive archive = TarArchive.builder().contents(this.directory, (path, isDirectory) -> {
			asked.put(path, isDirectory);
			return switch (path) {
				case "skip", "pass/b" -> TarFilter.Choice.SKIP;
				case "pass" -> TarFilter.Choice.PASS;
				default -> TarFilter.Choice.PACK;
			};
		}).build();
		assertThat(contents(archive)).containsExactly(entry("keep/", ""), entry("keep/a", "a"), entry("pass/a", "a"));
		assertThat(asked).containsExactly(entry("keep", true), entry("keep/a", false), entry("pass", true),
				entry("pass/a", false), entry("pass/b", false), entry("skip", true));
	}

	@Test
	void whatIsAddedTakesThePlaceOfWhatADirectoryBrings() throws IOException {
		write("Dockerfile", "FROM old");
		write("a/b/c", "c");
		write("d/e", "e");
		TarArchive archive = TarArchive.builder()
			.contents(this.directory)
			.add("Dockerfile", "FROM first")
			.add("Dockerfile", "FROM new")
			.add("a/b", new byte[] { 'x' }, 0755)
			.build();
		assertThat(contents(archive)).containsExactly(entry("a/", ""), entry("d/", ""), entry("d/e", "e"),
				entry("Dockerfile", "FROM new"), entry("a/b", "x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "/etc/passwd", "..", "a/../b", "a/..", "./a", "a//b", "a/", "a\0b" })
	void refusesNamesThatLeadElsewhere(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> TarArchive.builder().add(name, "text"))
			.withMessageStartingWith("'name' must");
	}

	@Test
	void refusesWhatIsNotThere() {
		Path missing = this.directory.resolve("missing");
		assertThatIllegalArgumentException().isThrownBy(() -> TarArchive.of(missing))
			.withMessage("There is no file '%s'", missing);
		assertThatIllegalArgumentException().isThrownBy(() -> TarArchive.builder().contents(missing))
			.withMessage("'%s' is not a directory", missing);
		assertThatIllegalArgumentException().isThrownBy(() -> TarArchive.of(Path.of("/")))
			.withMessageContaining("has no name");
		assertThatIllegalStateException()
			.isThrownBy(() -> TarArchive.builder().contents(this.directory).contents(this.directory));
	}

	@Test
	void keepsModesTimesAndLinks() throws IOException {
		Path file = write("tool.sh", "#!/bin/sh");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06.789Z")));
		Files.createSymbolicLink(this.directory.resolve("link"), Path.of("../not/there"));
		Map<String, TarArchiveEntry> entries = entries(TarArchive.builder().contents(this.directory).build());
		assertThat(entries.get("tool.sh")).satisfies((entry) -> {
			assertThat(entry.getMode()).isEqualTo(0751);
			assertThat(entry.getLastModifiedTime().toInstant()).isEqualTo("2001-02-03T04:05:06Z");
			assertThat(entry.getUserName()).isEmpty();
			assertThat(entry.getGroupName()).isEmpty();
		});
		assertThat(entries.get("link")).satisfies((entry) -> {
			assertThat(entry.isSymbolicLink()).isTrue();
			assertThat(entry.getLinkName()).isEqualTo("../not/there");
			assertThat(entry.getMode()).isEqualTo(0777);
		});
	}

	@Test
	void keepsOwnersOnlyIfRequested() throws IOException {
		Path file = write("a", "a");
		Files.setAttribute(file, "unix:uid", 54321);
		Files.setAttribute(file, "unix:gid", 12345);
		TarArchive.Builder builder = TarArchive.builder().contents(this.directory).add("b", "b");
		assertThat(owners(builder.build())).containsExactly(entry("a", "0:0"), entry("b", "0:0"));
		assertThat(owners(builder.owner(7, 4_000_000_000L).build())).containsExactly(entry("a", "7:4000000000"),
				entry("b", "7:4000000000"));
		assertThat(owners(builder.keepOwners().build())).containsExactly(entry("a", "54321:12345"), entry("b", "0:0"));
	}

	private static Map<String, String> owners(TarArchive archive) throws IOException {
		Map<String, String> owners = new LinkedHashMap<>();
		entries(archive)
			.forEach((name, entry) -> owners.put(name, entry.getLongUserId() + ":" + entry.getLongGroupId()));
		return owners;
	}

	@Test
	void packsPipesAndHardLinksAsSuch() throws Exception {
		assertThat(run("mkfifo", "-m", "600", "pipe")).isZero();
		Files.createLink(this.directory.resolve("b"), write("a", "a"));
		Map<String, TarArchiveEntry> entries = entries(TarArchive.builder().contents(this.directory).build());
		assertThat(entries).containsOnlyKeys("a", "b", "pipe");
		assertThat(entries.get("pipe")).satisfies((entry) -> {
			assertThat(entry.isFIFO()).isTrue();
			assertThat(entry.getMode()).isEqualTo(0600);
		});
		assertThat(entries.get("b")).satisfies((entry) -> {
			assertThat(entry.isLink()).isTrue();
			assertThat(entry.getLinkName()).isEqualTo("a");
		});
	}

	@Test
	void gnuTarReadsWhatIsPacked() throws Exception {
		write("from/" + LONG + "/" + LONG + ".txt", "long");
		write("from/grüße 世界 \uD83D\uDC33.txt", "non-ASCII");
		write("from/big.bin", "x".repeat(300_000));
		Files.createDirectories(this.directory.resolve("from/empty"));
		Files.createSymbolicLink(this.directory.resolve("from/to-long"), Path.of(LONG, LONG + ".txt"));
		Files.createDirectories(this.directory.resolve("to"));
		Path archive = this.directory.resolve("archive.tar");
		DataBufferUtils
			.write(TarArchive.builder().contents(this.directory.resolve("from")).keepOwners().build().open(), archive)
			.block(PATIENCE);
		assertThat(run("tar", "-xpf", "archive.tar", "-C", "to")).isZero();
		assertThat(run("diff", "-r", "--no-dereference", "from", "to")).isZero();
		assertThat(listing("to")).isEqualTo(listing("from"));
	}

	@Test
	void packsFilesBeyondEightGibibytes() throws IOException {
		long size = (8L << 30) + 1;
		Path file = this.directory.resolve("huge");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength(size);
		}
		DataBuffer start = TarArchive.of(file).open().blockFirst(PATIENCE);
		assertThat(start).isNotNull();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(start.asInputStream())) {
			assertThat(tar.getNextEntry().getSize()).isEqualTo(size);
		}
	}

	@Test
	void packsNoFasterThanItIsRead() throws IOException {
		Path file = write("a", "a".repeat(1 << 20));
		StepVerifier.create(TarArchive.of(file).open(), 0).thenRequest(2).expectNextCount(2).then(() -> {
			try {
				Files.writeString(file, "short");
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		}).thenRequest(Long.MAX_VALUE).verifyErrorMessage("'%s' became shorter while it was packed".formatted(file));
	}

	@Test
	void failsWhenAFileGrows() throws IOException {
		Path file = write("a", "a".repeat(1 << 20));
		StepVerifier.create(TarArchive.of(file).open(), 0).thenRequest(2).expectNextCount(2).then(() -> {
			try {
				Files.writeString(file, "a".repeat((1 << 20) + 1));
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		})
			.thenRequest(Long.MAX_VALUE)
			.thenConsumeWhile((buffer) -> true)
			.verifyErrorMessage("'%s' became longer while it was packed".formatted(file));
	}

	@Test
	void canBeReadAgain() throws IOException {
		write("a", "first");
		TarArchive archive = TarArchive.builder().contents(this.directory).build();
		assertThat(contents(archive)).containsExactly(entry("a", "first"));
		write("a", "second");
		assertThat(contents(archive)).containsExactly(entry("a", "second"));
	}

	@Test
	void stopsWhenCancelled() throws IOException {
		write("a", "a".repeat(1 << 20));
		AtomicLong bytes = new AtomicLong();
		StepVerifier
			.create(TarArchive.builder()
				.contents(this.directory)
				.build()
				.open()
				.doOnNext((buffer) -> bytes.addAndGet(buffer.readableByteCount())), 1)
			.expectNextCount(1)
			.thenCancel()
			.verify(PATIENCE);
		assertThat(bytes).hasValueLessThan(1 << 17);
	}

	@Test
	void packsOnAThreadThatMayBlock() {
		StepVerifier.create(TarArchive.builder().add("a", "a").build().open().map((buffer) -> Thread.currentThread()))
			.assertNext((thread) -> assertThat(thread.getName()).startsWith("boundedElastic"))
			.expectComplete()
			.verify(PATIENCE);
	}

	private Path write(String name, String text) throws IOException {
		Path file = FileNames.resolve(this.directory, name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private int run(String... command) throws Exception {
		Process process = new ProcessBuilder(command).directory(this.directory.toFile()).inheritIO().start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

	// Type, mode, owner, time, name and target.
	private String listing(String name) throws Exception {
		assertThat(run("sh", "-c", "cd " + name
				+ " && find . -mindepth 1 -printf '%y %m %U:%G %TY-%Tm-%Td %TH:%TM %P %l\n' | sort >../listing"))
			.isZero();
		return Files.readString(this.directory.resolve("listing"));
	}

	private static byte[] bytes(TarArchive archive) {
		return bytes(archive.open());
	}

	static byte[] bytes(Flux<DataBuffer> buffers) {
		DataBuffer joined = DataBufferUtils.join(buffers).block(PATIENCE);
		assertThat(joined).isNotNull();
		byte[] bytes = new byte[joined.readableByteCount()];
		joined.read(bytes);
		DataBufferUtils.release(joined);
		return bytes;
	}

	private static Map<String, String> contents(TarArchive archive) throws IOException {
		Map<String, String> contents = new LinkedHashMap<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				contents.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return contents;
	}

	private static Map<String, TarArchiveEntry> entries(TarArchive archive) throws IOException {
		Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				entries.put(entry.getName(), entry);
			}
		}
		return entries;
	}

}
