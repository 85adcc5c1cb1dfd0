package io.github.dockerclient.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.BlockingInputStream;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.type.ByteSource;
import io.netty.util.internal.PlatformDependent;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for copying files into containers and out of them.
 */
@OnEachEngine
class ContainerCopyIntegrationTests {

	private static final String PUT = "PUT /containers/{id}/archive";

	private static final String LONG = "long-name-".repeat(15);

	private static final Duration MUCH_PATIENCE = EngineFixture.PATIENCE.multipliedBy(4);

	private static final int PIECE = 64 * 1024;

	private static final long LARGE = 96L * 1024 * 1024;

	/**
	 * Much less than half of a large file, and more memory than everything else needs.
	 */
	private static final long LITTLE = 32L * 1024 * 1024;

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path directory;

	private String id = "";

	ContainerCopyIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@BeforeEach
	void createContainer() {
		this.id = this.docker.created(this.docker.container("true"));
	}

	@Test
	void statsFilesDirectoriesAndLinks() {
		assertThat(containers().stat(this.id, "/etc/passwd")).satisfies((stat) -> {
			assertThat(stat.name()).isEqualTo("passwd");
			assertThat(stat.size()).isPositive();
			assertThat(stat.isRegularFile()).isTrue();
			assertThat(PosixFilePermissions.toString(stat.permissions())).isEqualTo("rw-r--r--");
			assertThat(stat.mtime()).isNotNull();
		});
		assertThat(containers().stat(this.id, "/tmp")).satisfies((stat) -> {
			assertThat(stat.isDirectory()).isTrue();
			assertThat(stat.isRegularFile()).isFalse();
		});
		assertThat(containers().stat(this.id, "/bin/ls")).satisfies((stat) -> {
			assertThat(stat.isSymbolicLink()).isTrue();
			assertThat(stat.linkTarget()).isEqualTo("/bin/busybox");
		});
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().stat(this.id, "/no such"));
	}

	@Test
	void copiesADirectoryThereAndBack() throws Exception {
		Path from = tree("from");
		containers().copyTo(this.id, "/tmp/new", from);
		containers().copyTo(this.id, "/tmp/new", from);
		containers().copyTo(this.id, "/tmp/new/a", Path.of(from + "/."));
		assertThat(containers().stat(this.id, "/tmp/new/from/a/tool.sh").isRegularFile()).isTrue();
		assertThat(containers().stat(this.id, "/tmp/new/a/empty").isDirectory()).isTrue();
		assertThat(owner(this.id, "/tmp/new/a/tool.sh")).isEqualTo("0:0");
		containers().copyFrom(this.id, "/tmp/new/from", this.directory.resolve("back"));
		assertSame(from, this.directory.resolve("back"));
		Path into = Files.createDirectory(this.directory.resolve("into"));
		containers().copyFrom(this.id, "/tmp/new/from", into);
		assertSame(from, into.resolve("from"));
		containers().copyFrom(this.id, "/tmp/new/from/.", Files.createDirectory(into.resolve("contents")));
		assertSame(from, into.resolve("contents"));
	}

	@Test
	void whatIsCopiedIsThereForTheContainer() throws Exception {
		Path from = tree("from");
		Files.setAttribute(from.resolve("a/tool.sh"), "unix:uid", 123);
		Files.setAttribute(from.resolve("a/tool.sh"), "unix:gid", 456);
		String shown = this.docker.created(this.docker.container("sh", "-c",
				"cd /tmp/from && ls -lnd a/tool.sh | cut -c1-10 && readlink link && cat " + LONG + "/" + LONG
						+ " grüße.txt && ls -lnd a/tool.sh | tr -s ' ' | cut -d' ' -f3,4"));
		containers().copyTo(shown, "/tmp", from, (options) -> options.keepOwners(true));
		containers().start(shown);
		assertThat(containers().wait(shown).statusCode()).isZero();
		try (Stream<Frame> output = containers().logs(shown)) {
			assertThat(output.map(Frame::text).collect(Collectors.joining()))
				.isEqualTo("-rwxr-x--x\na/tool.sh\nlonggrüße123 456\n");
		}
	}

	@Test
	void copiesAFileThereAndBack() throws IOException {
		Path file = Files.writeString(this.directory.resolve("file"), "grüße");
		containers().copyTo(this.id, "/tmp", file);
		containers().copyTo(this.id, "/tmp/renamed", file);
		assertThat(containers().read(this.id, "/tmp/file")).asString(StandardCharsets.UTF_8).isEqualTo("grüße");
		assertThat(containers().read(this.id, "/tmp/renamed")).asString(StandardCharsets.UTF_8).isEqualTo("grüße");
		containers().copyFrom(this.id, "/tmp/renamed", this.directory.resolve("back"));
		assertThat(this.directory.resolve("back")).hasContent("grüße");
		Path into = Files.createDirectory(this.directory.resolve("into"));
		containers().copyFrom(this.id, "/tmp/renamed", into);
		assertThat(into.resolve("renamed")).hasContent("grüße");
		assertThatIllegalArgumentException().isThrownBy(() -> containers().copyTo(this.id, "/no/such/", file))
			.withMessageContaining("'/no/such/'");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> containers().copyTo(this.id, "/no/such", file));
	}

	@Test
	void writesAndReadsBytesThroughLinks() throws IOException {
		containers().copyTo(this.id, "/tmp/real", new byte[] { 1, 0, -1 });
		containers().copyTo(this.id, "/tmp/link",
				Files.createSymbolicLink(this.directory.resolve("l"), Path.of("real")));
		assertThat(containers().read(this.id, "/tmp/link")).containsExactly(1, 0, -1);
		containers().copyTo(this.id, "/tmp/link", new byte[] { 2 });
		assertThat(containers().stat(this.id, "/tmp/link").isSymbolicLink()).isTrue();
		assertThat(containers().read(this.id, "/tmp/real")).containsExactly(2);
		assertThatIllegalArgumentException().isThrownBy(() -> containers().read(this.id, "/tmp"))
			.withMessageContaining("must be a file");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().read(this.id, "/none"));
	}

	@Test
	void replacesNoDirectoryUnlessRequested() {
		TarArchive directory = TarArchive.builder().add("thing/file", "x").build();
		TarArchive file = TarArchive.builder().add("thing", "x").build();
		containers().copyTo(this.id, "/tmp", directory);
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> containers().copyTo(this.id, "/tmp", file))
			.withMessageContaining("cannot overwrite directory");
		assertThat(containers().stat(this.id, "/tmp/thing").isDirectory()).isTrue();
		containers().copyTo(this.id, "/tmp", file, (options) -> options.noOverwriteDirNonDir(false).copyUIDGID(true));
		assertThat(containers().stat(this.id, "/tmp/thing").isRegularFile()).isTrue();
		assertThat(this.docker.wire(PUT)).extracting((exchange) -> exchange.parameter("noOverwriteDirNonDir"))
			.containsExactly("true", "true", "false");
		assertThat(this.docker.wire(PUT)).extracting((exchange) -> exchange.parameter("copyUIDGID"))
			.containsExactly(null, null, "true");
		assertThat(this.docker.wire(PUT)).extracting((exchange) -> exchange.parameter("path")).containsOnly("/tmp");
	}

	@Test
	void ownersAreThoseOfTheArchiveOrTheContainersUser() throws IOException {
		String user = this.docker.created(this.docker.container("true").andThen((options) -> options.user("root")));
		TarArchive archive = TarArchive.builder().add("owned", "x").owner(123, 456).build();
		containers().copyTo(user, "/tmp", archive);
		assertThat(owner(user, "/tmp/owned")).isEqualTo("123:456");
		containers().copyTo(user, "/tmp", archive, (options) -> options.copyUIDGID(true));
		assertThat(owner(user, "/tmp/owned")).isEqualTo("0:0");
		containers().copyTo(this.id, "/tmp", archive, (options) -> options.copyUIDGID(true));
		assertThat(owner(this.id, "/tmp/owned")).isEqualTo("123:456");
	}

	// The image defines only the user root. The other users exist on the engine's host,
	// where old engines look them up.
	@Test
	void theContainersUserIsLookedUpOnTheHostOrIsMissing() throws IOException {
		String user = this.docker.created(this.docker.container("true").andThen((options) -> options.user("daemon")));
		TarArchive archive = TarArchive.builder().add("owned", "x").build();
		if (this.docker.engine().knows("1.42")) {
			// Docker 26 asks a program that it can find on its host only.
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> containers().copyTo(user, "/tmp", archive, (options) -> options.copyUIDGID(true)))
				.withMessageContaining(this.docker.engine().knows("1.51") ? "\"daemon\" in container" : "getent");
		}
		else {
			containers().copyTo(user, "/tmp", archive, (options) -> options.copyUIDGID(true));
			assertThat(owner(user, "/tmp/owned")).isEqualTo("1:1");
		}
	}

	// Bypasses the proxy, which would slow this test down.
	@Test
	void streamsMuchInLittleMemory() throws IOException {
		Path file = this.directory.resolve("large");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength(LARGE);
		}
		ReactiveContainerOperations direct = direct();
		Passage up = new Passage();
		direct
			.copyTo(this.id, "/tmp",
					() -> TarArchive.of(file).open().doOnNext((buffer) -> up.add(buffer.readableByteCount())))
			.block(MUCH_PATIENCE);
		up.assertLittleMemory();
		assertThat(direct.stat(this.id, "/tmp/large").map(ContainerPathStat::size).block(EngineFixture.PATIENCE))
			.isEqualTo(LARGE);
		Passage down = new Passage();
		direct.copyFrom(this.id, "/tmp/large").doOnNext((buffer) -> {
			down.add(buffer.readableByteCount());
			DataBufferUtils.release(buffer);
		}).blockLast(MUCH_PATIENCE);
		down.assertLittleMemory();
		Passage read = new Passage();
		try (InputStream stream = BlockingInputStream.of(direct.copyFrom(this.id, "/tmp/large"))) {
			byte[] piece = new byte[PIECE];
			for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
				read.add(count);
			}
		}
		read.assertLittleMemory();
	}

	@Test
	void closingAStreamClosesItsConnection() throws IOException {
		try (InputStream stream = containers().export(this.id)) {
			assertThat(stream.read()).isNotNegative();
		}
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.until(() -> this.docker.wire("GET /containers/{id}/export")
				.stream()
				.noneMatch((exchange) -> exchange.connection().isOpen()));
	}

	@Test
	void exportsTheFileSystem() throws IOException {
		containers().copyTo(this.id, "/tmp/marker", new byte[] { 'x' });
		Path file = this.directory.resolve("export.tar");
		containers().export(this.id, file);
		Map<String, TarArchiveEntry> exported = entries(Files.newInputStream(file));
		assertThat(exported).containsKeys("tmp/marker", "bin/busybox", "etc/passwd");
		assertThat(entries(containers().export(this.id)).keySet()).isEqualTo(exported.keySet());
		Files.writeString(file, "before");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().export("none", file));
		assertThat(this.directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
		assertThat(file).hasContent("before");
	}

	@Test
	void compressedArchivesAreSentAsTheyAre() throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			DataBufferUtils.write(TarArchive.builder().add("zipped", "content").build().open(), gzip)
				.map(DataBufferUtils::release)
				.blockLast(EngineFixture.PATIENCE);
		}
		containers().copyTo(this.id, "/tmp", ByteSource.of(compressed.toByteArray()));
		assertThat(containers().read(this.id, "/tmp/zipped")).asString(StandardCharsets.UTF_8).isEqualTo("content");
	}

	// Engines answer without reading the upload. This test bypasses the proxy, which
	// would read it.
	@Test
	void theAnswerWinsOverTheFailureToSendTheRest() {
		ByteSource large = ByteSource
			.of(Flux.range(0, 3200).map((piece) -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[PIECE])));
		ReactiveContainerOperations direct = direct();
		for (int i = 0; i < 20; i++) {
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> direct.copyTo(this.id, "/none", large).block(EngineFixture.PATIENCE))
				.withMessageContaining("/none");
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> direct.copyTo("none", "/", large).block(EngineFixture.PATIENCE))
				.withMessageContaining("No such container");
		}
		// Zeros mark the end of an archive, and the engine reads nothing after them.
		direct.copyTo(this.id, "/tmp", large).block(EngineFixture.PATIENCE);
	}

	private Path tree(String name) throws IOException {
		Path root = this.directory.resolve(name);
		Files.createDirectories(root.resolve("a"));
		Files.createDirectory(root.resolve("empty"));
		Files.createDirectory(root.resolve(LONG));
		Files.writeString(root.resolve(LONG).resolve(LONG), "long");
		Files.writeString(root.resolve("grüße.txt"), "grüße");
		Path tool = Files.writeString(root.resolve("a/tool.sh"), "#!/bin/sh");
		Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-x--x"));
		Files.setLastModifiedTime(tool, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
		Files.createSymbolicLink(root.resolve("link"), Path.of("a/tool.sh"));
		return root;
	}

	private static void assertSame(Path expected, Path actual) throws IOException {
		assertThat(listing(actual)).isEqualTo(listing(expected)).isNotEmpty();
	}

	private static Map<String, String> listing(Path root) throws IOException {
		Map<String, String> listing = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(root)) {
			for (Path path : paths.filter((path) -> !path.equals(root)).toList()) {
				listing.put(root.relativize(path).toString(), describe(path));
			}
		}
		return listing;
	}

	private static String describe(Path path) throws IOException {
		if (Files.isSymbolicLink(path)) {
			return "link to " + Files.readSymbolicLink(path);
		}
		String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
		return Files.isDirectory(path) ? permissions : permissions + " "
				+ Files.getLastModifiedTime(path).toInstant().getEpochSecond() + " " + Files.readString(path);
	}

	private String owner(String container, String path) throws IOException {
		TarArchiveEntry entry = entries(containers().copyFrom(container, path)).values().iterator().next();
		return entry.getLongUserId() + ":" + entry.getLongGroupId();
	}

	private static Map<String, TarArchiveEntry> entries(InputStream archive) throws IOException {
		Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(archive)) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				entries.put(entry.getName(), entry);
			}
		}
		return entries;
	}

	private ReactiveContainerOperations direct() {
		return this.docker.client((builder) -> builder.address(this.docker.engine().address())).containers();
	}

	private ContainerOperations containers() {
		return this.docker.blocking().containers();
	}

	/**
	 * Counts the bytes that pass, and measures the used memory near the end.
	 */
	private static final class Passage {

		private final long before = memory();

		private long count;

		private long needed = Long.MAX_VALUE;

		private static long memory() {
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			return runtime.totalMemory() - runtime.freeMemory() + PlatformDependent.usedDirectMemory();
		}

		void add(int bytes) {
			boolean early = this.count < LARGE * 9 / 10;
			this.count += bytes;
			if (early && this.count >= LARGE * 9 / 10) {
				this.needed = memory() - this.before;
			}
		}

		void assertLittleMemory() {
			assertThat(this.count).isGreaterThan(LARGE);
			assertThat(this.needed).isLessThan(LITTLE);
		}

	}

}
