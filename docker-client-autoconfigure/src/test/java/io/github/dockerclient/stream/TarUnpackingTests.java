package io.github.dockerclient.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.dockerclient.error.DockerStreamException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link TarUnpacking}.
 */
@Timeout(120)
class TarUnpackingTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path directory;

	private Path target;

	private Path outside;

	@BeforeEach
	void createDirectories() throws IOException {
		this.target = Files.createDirectory(this.directory.resolve("target"));
		this.outside = Files.writeString(this.directory.resolve("outside"), "untouched");
	}

	@Test
	void unpacksWhatWasPacked() throws Exception {
		Path from = Files.createDirectory(this.directory.resolve("from"));
		String name = "long-name-".repeat(20);
		Files.createDirectories(from.resolve(name));
		Files.writeString(from.resolve(name).resolve(name), "long");
		Files.writeString(FileNames.resolve(from, "grüße 世界.txt"), "x".repeat(200_000));
		Files.createDirectory(from.resolve("empty"));
		Files.createSymbolicLink(from.resolve("link"), Path.of("../outside"));
		Path closed = Files.createDirectory(from.resolve("closed"));
		Path script = Files.writeString(closed.resolve("a.sh"), "#!/bin/sh");
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("r-x--x--x"));
		Files.setLastModifiedTime(script, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
		Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-x---"));
		Files.setLastModifiedTime(closed, FileTime.from(Instant.parse("2002-02-03T04:05:06Z")));
		unpack(TarArchiveTests.bytes(TarArchive.builder().contents(from).build().open()));
		assertThat(run("diff", "-r", "--no-dereference", "from", "target")).isZero();
		assertThat(listing("target")).isEqualTo(listing("from"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gnu", "posix", "ustar", "v7" })
	void unpacksWhatGnuTarHasPacked(String format) throws Exception {
		Path from = Files.createDirectory(this.directory.resolve("from"));
		String name = "n".repeat((format.equals("gnu") || format.equals("posix")) ? 200 : 1);
		Files.writeString(from.resolve(name), "content");
		Files.createLink(from.resolve("z-hard"), from.resolve(name));
		Files.createSymbolicLink(from.resolve("soft"), Path.of(name));
		Files.createDirectories(from.resolve("a/b"));
		assertThat(run("tar", "-cf", "archive.tar", "--format", format, "-C", "from", ".")).isZero();
		unpack(Files.readAllBytes(this.directory.resolve("archive.tar")));
		assertThat(run("diff", "-r", "--no-dereference", "from", "target")).isZero();
		assertThat(listing("target")).isEqualTo(listing("from"));
		assertThat(Files.getAttribute(this.target.resolve("z-hard"), "unix:nlink")).isEqualTo(2);
	}

	@Test
	void unpacksSparseFiles() throws Exception {
		assertThat(run("sh", "-c", "truncate -s 1M sparse && printf end >>sparse && tar -cSf archive.tar sparse"))
			.isZero();
		byte[] archive = Files.readAllBytes(this.directory.resolve("archive.tar"));
		assertThat(archive).hasSizeLessThan(100_000);
		unpack(archive);
		assertThat(this.target.resolve("sparse")).hasSameBinaryContentAs(this.directory.resolve("sparse"));
	}

	@Test
	void createsTheDirectoryWithItsModeIfItIsMissing() throws IOException {
		byte[] archive = archive(entry("./", TarConstants.LF_DIR, "", 0700), file("./a", "a"));
		Path missing = this.directory.resolve("x/y");
		TarArchive.unpack(buffers(archive), missing).block(PATIENCE);
		assertThat(missing.resolve("a")).hasContent("a");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(missing))).isEqualTo("rwx------");
		Files.setPosixFilePermissions(this.target, PosixFilePermissions.fromString("rwxrwxrwx"));
		unpack(archive);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.target))).isEqualTo("rwxrwxrwx");
	}

	@Test
	void unpacksUnderOtherNames() throws IOException {
		byte[] archive = archive(entry("old/", TarConstants.LF_DIR, "", 0755), file("old/a", "a"),
				entry("old/b", TarConstants.LF_LINK, "old/a", 0644));
		TarArchive.unpack(buffers(archive), this.target, (name) -> name.replaceFirst("^old", "new")).block(PATIENCE);
		assertThat(this.target.resolve("new/a")).hasContent("a");
		assertThat(this.target.resolve("new/b")).hasContent("a");
	}

	@Test
	void replacesFilesAndLinksButFollowsNone() throws IOException {
		Files.writeString(this.target.resolve("a"), "old and longer");
		Files.createSymbolicLink(this.target.resolve("b"), this.outside);
		Files.createSymbolicLink(this.target.resolve("c"), this.outside);
		Files.createLink(this.target.resolve("d"), this.outside);
		unpack(archive(file("a", "new"), file("b", "new"), entry("c", TarConstants.LF_SYMLINK, "a", 0777),
				file("d", "new")));
		assertThat(this.target.resolve("a")).hasContent("new");
		assertThat(this.target.resolve("b")).hasContent("new").isRegularFile();
		assertThat(Files.readSymbolicLink(this.target.resolve("c"))).hasToString("a");
		assertThat(this.target.resolve("d")).hasContent("new");
		assertThat(this.outside).hasContent("untouched");
	}

	@Test
	void linksToLinksAreLinks() throws IOException {
		unpack(archive(entry("a", TarConstants.LF_SYMLINK, "../outside", 0777),
				entry("b", TarConstants.LF_LINK, "a", 0777), file("b", "mine")));
		assertThat(this.target.resolve("b")).hasContent("mine");
		assertThat(this.outside).hasContent("untouched");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "a/../../outside", "/tmp/outside", "a/..", "..", "./../outside" })
	void refusesNamesThatLeadOut(String name) throws IOException {
		assertRefused(archive(file(name, "evil")), "The archive's entry '%s' ".formatted(name));
		assertThat(Files.exists(Path.of("/tmp/outside"))).isFalse();
	}

	@Test
	void refusesToWriteThroughALinkThatLeadsOut() throws IOException {
		Path other = Files.createDirectory(this.directory.resolve("other"));
		for (String link : new String[] { "../other", other.toString(), "..", "../target/../other", "missing" }) {
			assertRefused(archive(entry("link", TarConstants.LF_SYMLINK, link, 0777), file("link/a", "evil")),
					"The archive's entry 'link/a' leads out of the directory through the symbolic link");
			assertRefused(
					archive(entry("link", TarConstants.LF_SYMLINK, link, 0777),
							entry("link/a", TarConstants.LF_SYMLINK, "x", 0777)),
					"The archive's entry 'link/a' leads out");
		}
		assertThat(other).isEmptyDirectory();
	}

	@Test
	void refusesChainsOfLinksThatLeadOut() throws IOException {
		assertRefused(
				archive(entry("a/", TarConstants.LF_DIR, "", 0755), entry("a/up", TarConstants.LF_SYMLINK, "..", 0777),
						entry("a/upup", TarConstants.LF_SYMLINK, "up/..", 0777), file("a/upup/outside", "evil")),
				"The archive's entry 'a/upup/outside' leads out of the directory");
	}

	@Test
	void refusesDirectoriesInThePlaceOfLinks() throws IOException {
		Path other = Files.createDirectory(this.directory.resolve("other"));
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> unpack(archive(entry("link", TarConstants.LF_SYMLINK, "../other", 0777),
					entry("link/", TarConstants.LF_DIR, "", 0000))))
			.withCauseInstanceOf(NotDirectoryException.class);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other))).isEqualTo("rwxr-xr-x");
	}

	@Test
	void refusesLinksToFilesOutside() throws IOException {
		assertRefused(archive(entry("hard", TarConstants.LF_LINK, "../outside", 0644)),
				"The archive's entry '../outside' leads out of the directory");
		assertRefused(archive(entry("hard", TarConstants.LF_LINK, this.outside.toString(), 0644)),
				"The archive's entry '%s' is absolute".formatted(this.outside));
		assertRefused(
				archive(entry("link", TarConstants.LF_SYMLINK, "..", 0777),
						entry("hard", TarConstants.LF_LINK, "link/outside", 0644)),
				"The archive's entry 'link/outside' leads out of the directory through the symbolic link");
		assertRefused(archive(entry("hard", TarConstants.LF_LINK, "missing", 0644)),
				"The archive's entry 'hard' is a link to 'missing', which is not a file");
	}

	@Test
	void writesThroughLinksThatStayWithin() throws IOException {
		unpack(archive(entry("usr/bin/", TarConstants.LF_DIR, "", 0755),
				entry("bin", TarConstants.LF_SYMLINK, "usr/bin", 0777), file("bin/sh", "shell")));
		assertThat(this.target.resolve("usr/bin/sh")).hasContent("shell");
		assertThat(Files.isSymbolicLink(this.target.resolve("bin"))).isTrue();
	}

	@Test
	void replacesNoDirectoryAndNoFileByADirectory() throws IOException {
		Files.createDirectory(this.target.resolve("a"));
		Files.writeString(this.target.resolve("a/b"), "kept");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> unpack(archive(file("a", "x"))))
			.withCauseInstanceOf(FileAlreadyExistsException.class);
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> unpack(archive(entry("a/b/", TarConstants.LF_DIR, "", 0755))))
			.withCauseInstanceOf(NotDirectoryException.class);
		assertThat(this.target.resolve("a/b")).hasContent("kept");
		assertRefused(archive(file(".", "x")), "The archive's entry '.' would replace the directory itself");
	}

	@Test
	void makesPipesAndDevicesOrNamesThem() throws Exception {
		byte[] archive = archive(entry("pipe", TarConstants.LF_FIFO, "", 0640),
				device("null", TarConstants.LF_CHR, 1, 3), device("loop", TarConstants.LF_BLK, 7, 200), file("z", "z"));
		if (run("sh", "-c", "mknod probe c 1 3 2>/dev/null && rm probe") == 0) {
			unpack(archive);
			assertThat(run("sh", "-c", "cd target && stat -c '%n %f %t:%T' pipe null loop >../listing")).isZero();
			assertThat(this.directory.resolve("listing")).hasContent("pipe 11a0 0:0\nnull 21a4 1:3\nloop 61a4 7:c8\n");
		}
		else {
			assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(archive))
				.withMessageEndingWith("[null, loop]");
			assertThat(run("test", "-p", "target/pipe")).isZero();
		}
		assertThat(this.target.resolve("z")).hasContent("z");
	}

	@Test
	void refusesUnknownKinds() throws IOException {
		assertRefused(archive(entry("odd", (byte) 'Z', "", 0666)), "The archive's entry 'odd' has an unknown type");
		assertThat(this.target).isEmptyDirectory();
	}

	@Test
	void keepsTheWholeMode() throws Exception {
		unpack(archive(entry("dir/", TarConstants.LF_DIR, "", 03775), entry("tool", TarConstants.LF_NORMAL, "", 04755),
				entry("shared/", TarConstants.LF_DIR, "", 01777)));
		assertThat(run("sh", "-c", "cd target && stat -c '%n %a' dir tool shared >../listing")).isZero();
		assertThat(this.directory.resolve("listing")).hasContent("dir 3775\ntool 4755\nshared 1777\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "gnu", "posix --sparse-version=0.0", "posix --sparse-version=0.1",
			"posix --sparse-version=1.0" })
	void holesStayHoles(String format) throws Exception {
		assertThat(run("sh", "-c",
				"truncate -s 3G sparse && printf end >>sparse && printf begin | dd of=sparse conv=notrunc seek=9999 "
						+ "status=none && tar -cSf archive.tar --format=" + format + " sparse"))
			.isZero();
		unpack(Files.readAllBytes(this.directory.resolve("archive.tar")));
		assertThat(Files.size(this.target.resolve("sparse"))).isEqualTo((3L << 30) + 3);
		assertThat(run("sh", "-c", "test $(du -k target/sparse | cut -f1) -lt 1000")).isZero();
		assertThat(
				run("sh", "-c",
						"for i in 0 5119488 3221225472; do tail -c +$((i + 1)) sparse | head -c 4096 >a; "
								+ "tail -c +$((i + 1)) target/sparse | head -c 4096 >b; cmp a b || exit 1; done"))
			.isZero();
	}

	@Test
	void contentOfSparseFilesHasItsHoles() throws Exception {
		assertThat(run("sh", "-c", "truncate -s 1M sparse && printf end >>sparse && truncate -s 2M sparse && "
				+ "tar -cSf archive.tar --format=posix sparse"))
			.isZero();
		byte[] archive = Files.readAllBytes(this.directory.resolve("archive.tar"));
		assertThat(TarArchive.content(buffers(archive), 2 << 20).block(PATIENCE))
			.isEqualTo(Files.readAllBytes(this.directory.resolve("sparse")));
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> TarArchive.content(buffers(archive), (2 << 20) - 1).block(PATIENCE))
			.withMessageContaining("limit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "386:77777777777", "398:77777777777", "483:00000000001" })
	void refusesSparseFilesThatContradictThemselves(String change) throws Exception {
		assertThat(run("sh", "-c", "truncate -s 1M sparse && printf end >>sparse && tar -cSf archive.tar sparse"))
			.isZero();
		byte[] archive = Files.readAllBytes(this.directory.resolve("archive.tar"));
		byte[] digits = change.substring(4).getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(digits, 0, archive, Integer.parseInt(change.substring(0, 3)), digits.length);
		sum(archive, 0);
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(archive))
			.withMessageMatching("The archive (?:ends prematurely|is damaged: .+)");
		assertThat(this.target).isEmptyDirectory();
	}

	@ParameterizedTest
	@ValueSource(strings = { "L", "K", "x", "g", "X" })
	void boundsHeaders(String type) throws IOException {
		ByteArrayOutputStream chain = new ByteArrayOutputStream();
		for (int i = 0; i < 20_000; i++) {
			chain.write(raw(type, 0, 0));
		}
		chain.write(archive(file("a", "a")));
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(chain.toByteArray()))
			.withMessage("The archive is damaged: an entry has too many headers");
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(raw(type, 0, (1 << 20) + 1)))
			.withMessage("The archive is damaged: a header has 1048577 bytes");
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(raw(type, 0, 07777777777L)))
			.withMessageContaining("a header has");
	}

	@ParameterizedTest
	@ValueSource(strings = { "5 a=b\n", "6 a=bc", "999999 a=b\n", "-6 a=b\n", "6a=b\n", "x a=b\n", "99999999999 a=b\n",
			"14 size=abcd1\n", "13 size=-100\n", "14 mtime=1e99\n", "35 mtime=9999999999999999999999999\n" })
	void refusesBrokenRecords(String record) throws IOException {
		byte[] content = record.getBytes(StandardCharsets.US_ASCII);
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		archive.write(raw("x", 0, content.length));
		archive.write(Arrays.copyOf(content, 512));
		archive.write(archive(file("a", "a")));
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(archive.toByteArray()))
			.withMessageStartingWith("The archive is damaged");
	}

	@Test
	void refusesWrongSums() throws IOException {
		byte[] archive = archive(file("a", "a"), file("b", "b"));
		archive[1024] ^= 1;
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(archive))
			.withMessage("The archive is damaged: the checksum of a header is wrong");
	}

	@ParameterizedTest
	@ValueSource(strings = { "gnu", "posix", "ustar" })
	void keepsEachByteOfNames(String format) throws Exception {
		String make = "mkdir from && cd from && u=$(printf 'g\\374.txt') && o=$(printf 'g\\366.txt') && echo 1 >$u && "
				+ "echo 2 >$o && mkdir $(printf 'd\\344') && echo 3 >$(printf 'd\\344/\\355\\240\\200') && "
				+ "ln -s $u link && ln $o hard && ln -s /$(printf '\\377')/../x abs";
		assertThat(run("sh", "-c", make)).isZero();
		assertThat(run("tar", "-cf", "archive.tar", "--format", format, "-C", "from", ".")).isZero();
		unpack(Files.readAllBytes(this.directory.resolve("archive.tar")));
		assertThat(run("diff", "-r", "--no-dereference", "from", "target")).isZero();
	}

	@Test
	void namesThatAreOneToTheFileSystemAreRefused() throws IOException {
		for (String other : new String[] { "readme", "d/gr\u00dcn", "d/gru\u0308n" }) {
			byte[] archive = archive(file("README", "1"), file("d/gr\u00fcn", "2"), file(other, "3"));
			assertThatExceptionOfType(DockerStreamException.class)
				.isThrownBy(() -> BlockingTarInput.read(buffers(archive), (tar) -> {
					TarUnpacking.unpackFolded(tar, this.target);
					return "done";
				}).block(PATIENCE))
				.withMessageContaining("does not distinguish these names");
		}
	}

	@Test
	void errorsOfTheJvmReachTheCaller() throws IOException {
		byte[] archive = archive(file("a", "a"));
		for (Error error : new Error[] { new StackOverflowError(), new OutOfMemoryError(), new NoClassDefFoundError(),
				new AssertionError() }) {
			assertThatThrownBy(() -> TarArchive.unpack(buffers(archive), this.target, (name) -> {
				throw error;
			}).block(PATIENCE)).satisfiesAnyOf((failure) -> assertThat(failure).isSameAs(error),
					(failure) -> assertThat(failure).hasCause(error));
		}
	}

	@Test
	void failsWhenTheArchiveIsBrokenOff() throws IOException {
		byte[] archive = archive(file("a", "a".repeat(2000)), file("b", "b"));
		for (int length : new int[] { 1, 511, 512, 1000, 2559, 2560, 3000, 3584 }) {
			assertThatExceptionOfType(DockerStreamException.class).as("length %d", length)
				.isThrownBy(() -> unpack(Arrays.copyOf(archive, length)))
				.withMessageMatching("The archive (?:ends prematurely|is damaged: .+)");
		}
	}

	@Test
	void keepsNoPartOfAFile() throws IOException {
		byte[] archive = archive(file("a", "a".repeat(2000)));
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(Arrays.copyOf(archive, 1500)));
		assertThat(this.target).isEmptyDirectory();
	}

	@Test
	void failsOnWhatIsNoArchive() {
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> unpack("{\"message\":\"oh no\"}".repeat(100).getBytes(StandardCharsets.UTF_8)))
			.withMessageStartingWith("The archive is damaged");
	}

	@Test
	void nothingIsAnEmptyArchive() throws IOException {
		TarArchive.unpack(Flux.empty(), this.target).block(PATIENCE);
		unpack(archive());
		assertThat(this.target).isEmptyDirectory();
	}

	@Test
	void failsAsTheBuffersDo() throws IOException {
		DockerStreamException failure = new DockerStreamException("broken off", null);
		Flux<DataBuffer> late = buffers(archive(file("a", "a"))).concatWith(Flux.error(failure));
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> TarArchive.unpack(late, this.target).block(PATIENCE))
			.isSameAs(failure);
	}

	@Test
	void cancellingStopsIt() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		Flux<DataBuffer> endless = buffers(archive(file("a", "a"))).take(1)
			.concatWith(Flux.<DataBuffer>never().doOnSubscribe((subscription) -> started.countDown()))
			.doOnCancel(cancelled::countDown);
		Disposable unpacking = TarArchive.unpack(endless, this.target).subscribe();
		assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
		unpacking.dispose();
		assertThat(cancelled.await(60, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void readsTheOnlyFile() throws IOException {
		byte[] archive = archive(file("a", "content"));
		assertThat(TarArchive.content(buffers(archive), 7).block(PATIENCE)).asString().isEqualTo("content");
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> TarArchive.content(buffers(archive), 6).block(PATIENCE))
			.withMessage("The file has 7 bytes, which is more than the limit of 6 bytes");
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> TarArchive.content(buffers(Arrays.copyOf(archive, 1024)), 7).block(PATIENCE))
			.withMessage("The archive ends prematurely");
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> TarArchive.content(buffers(archive(file("a", "a"), file("b", "b"))), 7).block(PATIENCE))
			.withMessage("The archive has more than one file");
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> TarArchive.content(buffers(archive(entry("a/", TarConstants.LF_DIR, "", 0755))), 7)
				.block(PATIENCE))
			.withMessage("The archive does not begin with a file");
	}

	private void unpack(byte[] archive) {
		TarArchive.unpack(buffers(archive), this.target).block(PATIENCE);
	}

	private void assertRefused(byte[] archive, String message) throws IOException {
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> unpack(archive))
			.withMessageStartingWith(message);
		assertThat(this.outside).hasContent("untouched");
		try (Stream<Path> siblings = Files.list(this.directory)) {
			assertThat(siblings).extracting((path) -> path.getFileName().toString())
				.isSubsetOf("target", "outside", "other");
		}
		assertThat(Files.isDirectory(this.target, LinkOption.NOFOLLOW_LINKS)).isTrue();
	}

	// The pieces are aligned neither to blocks nor to headers.
	private static Flux<DataBuffer> buffers(byte[] archive) {
		return Flux.range(0, (archive.length + 699) / 700)
			.map((piece) -> DefaultDataBufferFactory.sharedInstance
				.wrap(Arrays.copyOfRange(archive, piece * 700, Math.min(archive.length, (piece + 1) * 700))));
	}

	private int run(String... command) throws Exception {
		Process process = new ProcessBuilder(command).directory(this.directory.toFile()).inheritIO().start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

	private String listing(String name) throws Exception {
		assertThat(run("sh", "-c", "cd " + name
				+ " && find . -mindepth 1 -not -type l -printf '%y %m %TY-%Tm-%Td %TH:%TM %P\\n' | sort >../listing"))
			.isZero();
		return Files.readString(this.directory.resolve("listing"));
	}

	private static Packed file(String name, String content) {
		return new Packed(new TarArchiveEntry(name, TarConstants.LF_NORMAL, true),
				content.getBytes(StandardCharsets.UTF_8));
	}

	private static Packed entry(String name, byte type, String link, int mode) {
		TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
		entry.setLinkName(link);
		entry.setMode(mode);
		return new Packed(entry, new byte[0]);
	}

	private static Packed device(String name, byte type, int major, int minor) {
		Packed device = entry(name, type, "", 0644);
		device.entry().setDevMajor(major);
		device.entry().setDevMinor(minor);
		return device;
	}

	// A header that describes another header.
	private static byte[] raw(String type, int offset, long size) {
		byte[] header = new byte[512];
		header[0] = 'h';
		System.arraycopy(String.format("%011o", size).getBytes(StandardCharsets.US_ASCII), 0, header, 124, 11);
		header[156] = (byte) type.charAt(0);
		sum(header, offset);
		return header;
	}

	private static void sum(byte[] archive, int offset) {
		Arrays.fill(archive, offset + 148, offset + 156, (byte) ' ');
		int sum = 0;
		for (int i = offset; i < offset + 512; i++) {
			sum += archive[i] & 0xFF;
		}
		System.arraycopy(String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII), 0, archive, offset + 148,
				8);
	}

	private static byte[] archive(Packed... entries) throws IOException {
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(archive, "UTF-8")) {
			for (Packed packed : entries) {
				packed.entry().setSize(packed.content().length);
				tar.putArchiveEntry(packed.entry());
				tar.write(packed.content());
				tar.closeArchiveEntry();
			}
		}
		return archive.toByteArray();
	}

	private record Packed(TarArchiveEntry entry, byte[] content) {

	}

}
