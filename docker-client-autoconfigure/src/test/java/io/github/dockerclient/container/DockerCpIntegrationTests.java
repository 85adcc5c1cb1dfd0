package io.github.dockerclient.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.stream.TarArchive;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Copies the same files with this client and with {@code docker cp}, and compares the
 * results: every kind of source to every kind of target, in both directions. Writes
 * {@code target/docker-cp-*.md}. No cell differs. Two decisions apply to all: files in a
 * container belong to root unless {@code keepOwners} is set, because the users of this
 * machine have no meaning there; and Java's paths cannot end with a slash. Instead of the
 * slash, use {@code followLinks} for a local source, or {@code /.} if it is a file, and
 * {@code /.} for a local target.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class DockerCpIntegrationTests {

	private static final List<String> SOURCES = List.of("file", "dir", "dir/.", "to-file", "to-dir", "to-dir/.",
			"broken", "special", "none", "-L to-file", "-L to-dir", "-L to-dir/.", "-L file", "-L broken");

	private static final List<String> TARGETS = List.of("new", "new/.", "file", "file/.", "dir", "dir/.", "to-file",
			"to-dir", "to-dir/.", "broken", "none/new", "full", "to-full");

	/** Paths with a trailing slash, which is possible in containers, but not in Java. */
	private static final List<String> TARGETS_WITH_SLASH = List.of("new/", "file/", "dir/", "to-dir/", "broken/");

	private static final List<String> SOURCES_WITH_SLASH = List.of("file/", "dir/", "to-dir/", "to-file/");

	private static final List<String> SOURCES_WITH_DOTS = List.of("dir/..", "to-dir/../file", "./file", "none/../file",
			"dir/./inner", "dir//inner", "to-dir/inner", "dir/../to-dir", "dir/../to-dir/.", "file/..", "file/../file",
			"-L dir/../to-file", "broken/..");

	private static final List<String> TARGETS_WITH_DOTS = List.of("dir/..", "to-dir/../new", "none/../new", "./new",
			"dir/./new", "dir//new", "to-dir/new", "file/new", "to-full/../dir", "dir/../file", "new/..", "broken/new",
			"full/dir/..", "file/../new", "file/../dir", "file/../file", "to-file/../new", "file/..");

	private static final List<String> SOURCES_WITH_LINKS = List.of("chain", "chain/.", "chain-file", "loop", "away",
			"special/pipe", "empty", "empty/.", "a:b c", "-L chain", "-L chain-file", "-L loop", "-L away");

	private static final List<String> TARGETS_WITH_LINKS = List.of("chain", "chain/.", "chain/new", "chain-broken",
			"loop", "loop/new", "away", "-new: 1");

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("docker cp");

	private final Map<String, String> engine = Engines.variables(Engines.REFERENCE);

	private final ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
		.host(String.valueOf(this.engine.get("DOCKER_HOST")))
		.build();

	private final DockerOperations docker = DockerOperations.using(this.reactive);

	private final Map<String, String> table = new LinkedHashMap<>();

	private final List<String> differences = new ArrayList<>();

	@TempDir
	private Path directory;

	private String id = "";

	private String direction = "";

	@BeforeEach
	void create() {
		this.id = this.docker.containers().create((container) -> container.image("busybox:local")).id();
	}

	@AfterEach
	void remove() throws IOException {
		this.docker.containers().remove(this.id, (options) -> options.force(true));
		this.reactive.close();
		StringBuilder lines = new StringBuilder("| docker cp | outcome | ours |\n|---|---|---|\n");
		this.table
			.forEach((cell, outcome) -> lines.append("| ").append(cell).append(" | ").append(outcome).append(" |\n"));
		Files.writeString(Files.createDirectories(Path.of("target")).resolve("docker-cp-" + this.direction + ".md"),
				lines);
	}

	@Test
	void intoContainers() throws Exception {
		intoContainers("in", SOURCES, Stream.concat(TARGETS.stream(), TARGETS_WITH_SLASH.stream()).toList());
	}

	@Test
	void intoContainersFromPathsWithDots() throws Exception {
		intoContainers("in-dots", SOURCES_WITH_DOTS, List.of("new", "dir"));
	}

	@Test
	void intoContainersToPathsWithDots() throws Exception {
		intoContainers("in-to-dots", List.of("file", "dir"), TARGETS_WITH_DOTS);
	}

	@Test
	void intoContainersWithLinksToLinks() throws Exception {
		intoContainers("in-links", SOURCES_WITH_LINKS, List.of("new", "dir", "file"));
	}

	@Test
	void intoContainersToLinksToLinks() throws Exception {
		intoContainers("in-to-links", List.of("file", "dir", "chain"), TARGETS_WITH_LINKS);
	}

	private void intoContainers(String direction, List<String> sourceNames, List<String> names) throws Exception {
		this.direction = direction;
		Path sources = sources("sources");
		TarArchive.Builder trees = TarArchive.builder();
		Path targets = targets("targets");
		for (int cell = 0; cell < sourceNames.size() * names.size(); cell++) {
			trees.add("theirs" + cell, targets).add("ours" + cell, targets);
		}
		this.docker.containers().copyTo(this.id, "/tmp", trees.build());
		int cell = 0;
		Map<String, String> theirs = new LinkedHashMap<>();
		Map<String, String> ours = new LinkedHashMap<>();
		for (String source : sourceNames) {
			for (String target : names) {
				boolean follow = source.startsWith("-L ");
				String name = follow ? source.substring(3) : source;
				String there = "/tmp/theirs" + cell + "/" + target;
				boolean copied = commandLine(follow, sources + "/" + name, this.id + ":" + there);
				theirs.put(source + " → " + target, copied ? "theirs" + cell : "refused");
				String here = "/tmp/ours" + cell + "/" + target;
				ours.put(source + " → " + target,
						attempt(() -> this.docker.containers()
							.copyTo(this.id, here, Path.of(sources + "/" + name),
									(options) -> options.followLinks(follow).keepOwners(true))) ? "ours" + cell
											: "refused");
				cell++;
			}
		}
		Map<String, Map<String, String>> found = inContainer();
		theirs.forEach((key, where) -> compare(key, found.getOrDefault(where, Map.of("", where)),
				found.getOrDefault(ours.getOrDefault(key, ""), Map.of("", ours.getOrDefault(key, "")))));
		assertThat(this.differences).isEmpty();
	}

	@Test
	void outOfContainers() throws Exception {
		outOfContainers("out", Stream.concat(SOURCES.stream(), SOURCES_WITH_SLASH.stream()).toList(), TARGETS);
	}

	@Test
	void outOfContainersFromPathsWithDots() throws Exception {
		outOfContainers("out-dots", SOURCES_WITH_DOTS, List.of("new", "dir"));
	}

	@Test
	void outOfContainersToPathsWithDots() throws Exception {
		outOfContainers("out-to-dots", List.of("file", "dir"), TARGETS_WITH_DOTS);
	}

	@Test
	void outOfContainersWithLinksToLinks() throws Exception {
		outOfContainers("out-links", SOURCES_WITH_LINKS, List.of("new", "dir", "file"));
	}

	@Test
	void outOfContainersToLinksToLinks() throws Exception {
		outOfContainers("out-to-links", List.of("file", "dir", "chain"), TARGETS_WITH_LINKS);
	}

	private void outOfContainers(String direction, List<String> sourceNames, List<String> names) throws Exception {
		this.direction = direction;
		this.docker.containers()
			.copyTo(this.id, "/tmp", TarArchive.builder().add("sources", sources("sources")).keepOwners().build());
		for (String source : sourceNames) {
			for (String target : names) {
				boolean follow = source.startsWith("-L ");
				String name = "/tmp/sources/" + (follow ? source.substring(3) : source);
				Path there = targets("theirs " + source.replace('/', '_') + " " + target.replace('/', '_'));
				Path here = targets("ours " + source.replace('/', '_') + " " + target.replace('/', '_'));
				boolean theirs = commandLine(follow, this.id + ":" + name, there + "/" + target);
				boolean ours = attempt(() -> this.docker.containers()
					.copyFrom(this.id, name, Path.of(here + "/" + target), (options) -> options.followLinks(follow)));
				compare(source + " → " + target, theirs ? listing(there) : Map.of("", "refused"),
						ours ? listing(here) : Map.of("", "refused"));
			}
		}
		assertThat(this.differences).isEmpty();
	}

	@Test
	void slashAtTheEndOfLocalSources() throws Exception {
		this.direction = "in-slash";
		Path sources = sources("sources");
		Map<String, String> ours = Map.of("file/", "file/.", "to-file/", "to-file/.", "dir/", "dir", "to-dir/",
				"-L to-dir", "none/", "none");
		TarArchive.Builder trees = TarArchive.builder();
		Path targets = targets("targets");
		List<String> names = List.of("new", "file", "dir", "to-dir");
		for (int cell = 0; cell < ours.size() * names.size(); cell++) {
			trees.add("theirs" + cell, targets).add("ours" + cell, targets);
		}
		this.docker.containers().copyTo(this.id, "/tmp", trees.build());
		int cell = 0;
		Map<String, List<String>> outcomes = new LinkedHashMap<>();
		for (Map.Entry<String, String> source : ours.entrySet()) {
			boolean follow = source.getValue().startsWith("-L ");
			Path local = Path.of(sources + "/" + source.getValue().replace("-L ", ""));
			for (String target : names) {
				String here = "/tmp/ours" + cell + "/" + target;
				boolean copied = commandLine(false, sources + "/" + source.getKey(),
						this.id + ":/tmp/theirs" + cell + "/" + target);
				boolean own = attempt(() -> this.docker.containers()
					.copyTo(this.id, here, local, (options) -> options.followLinks(follow).keepOwners(true)));
				outcomes.put(source.getKey() + " → " + target,
						List.of(copied ? "theirs" + cell : "refused", own ? "ours" + cell : "refused"));
				cell++;
			}
		}
		Map<String, Map<String, String>> found = inContainer();
		outcomes.forEach((key, both) -> compare(key, found.getOrDefault(both.get(0), Map.of("", both.get(0))),
				found.getOrDefault(both.get(1), Map.of("", both.get(1)))));
		assertThat(this.differences).isEmpty();
	}

	@Test
	void slashAtTheEndOfLocalTargets() throws Exception {
		this.direction = "out-slash";
		this.docker.containers()
			.copyTo(this.id, "/tmp", TarArchive.builder().add("sources", sources("sources")).keepOwners().build());
		for (String source : List.of("file", "dir", "to-dir", "none")) {
			for (String target : TARGETS_WITH_SLASH) {
				Path there = targets("theirs " + source + " " + target.replace('/', '_'));
				Path here = targets("ours " + source + " " + target.replace('/', '_'));
				boolean theirs = commandLine(false, this.id + ":/tmp/sources/" + source, there + "/" + target);
				// A directory that is newly created does not need the final dot.
				String own = (source.equals("dir") && target.equals("new/")) ? target : target + ".";
				boolean ours = attempt(() -> this.docker.containers()
					.copyFrom(this.id, "/tmp/sources/" + source, Path.of(here + "/" + own)));
				compare(source + " → " + target, theirs ? listing(there) : Map.of("", "refused"),
						ours ? listing(here) : Map.of("", "refused"));
			}
		}
		assertThat(this.differences).isEmpty();
	}

	@Test
	void owners() throws Exception {
		this.direction = "owners";
		String id = this.docker.containers()
			.create((container) -> container.image("busybox:local").user("1000:1001"))
			.id();
		try {
			Path sources = sources("sources");
			assertThat(new ProcessBuilder("chown", "-Rh", "1234:567", "file", "dir").directory(sources.toFile())
				.start()
				.waitFor()).isZero();
			for (String source : List.of("file", "dir")) {
				for (String flag : List.of("", "-a")) {
					String name = source + flag;
					assertThat(commandLine(flag, sources + "/" + source, id + ":/tmp/theirs" + name)).isTrue();
					this.docker.containers()
						.copyTo(id, "/tmp/ours" + name, sources.resolve(source),
								(options) -> options.keepOwners(true).copyUIDGID(flag.equals("-a")));
					compare("owner of " + flag + " " + source, owners(id, "/tmp/theirs" + name),
							owners(id, "/tmp/ours" + name));
				}
			}
			this.docker.containers().copyTo(id, "/tmp/root", sources.resolve("file"));
			TABLE.row("owner of file without keepOwners", owners(id, "/tmp/theirsfile").values(),
					owners(id, "/tmp/root").values(), "the users of this machine mean nothing in a container");
		}
		finally {
			this.docker.containers().remove(id, (options) -> options.force(true));
		}
		assertThat(this.differences).isEmpty();
	}

	private Map<String, String> owners(String id, String path) throws IOException {
		Map<String, String> owners = new TreeMap<>();
		try (InputStream archive = this.docker.containers().copyFrom(id, path);
				TarArchiveInputStream tar = new TarArchiveInputStream(archive)) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				owners.put(entry.getName().replaceFirst("^(ours|theirs)", ""),
						entry.getLongUserId() + ":" + entry.getLongGroupId());
			}
		}
		return owners;
	}

	private void compare(String cell, Map<String, String> theirs, Map<String, String> ours) {
		boolean same = theirs.equals(ours);
		if (!same) {
			this.differences.add(cell + ": theirs " + theirs + "\n   ours " + ours);
		}
		TABLE.note(this.direction + " " + cell, theirs.toString(), ours.toString(), null);
		this.table.put(cell, (theirs.containsKey("") ? "refused" : "copied") + " | " + (same ? "same" : "DIFFERENT"));
	}

	private static boolean attempt(Runnable copy) {
		try {
			copy.run();
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private boolean commandLine(boolean follow, String from, String to) throws Exception {
		return commandLine(follow ? "-L" : "", from, to);
	}

	private boolean commandLine(String flag, String from, String to) throws Exception {
		List<String> command = new ArrayList<>(List.of(Engines.commandLine(), "cp", "-q"));
		if (!flag.isEmpty()) {
			command.add(flag);
		}
		command.addAll(List.of(from, to));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("DOCKER_HOST", String.valueOf(this.engine.get("DOCKER_HOST")));
		return builder.start().waitFor() == 0;
	}

	private Path sources(String name) throws Exception {
		Path root = Files.createDirectory(this.directory.resolve(name));
		Files.writeString(root.resolve("file"), "source file");
		Files.createDirectory(root.resolve("dir"));
		Files.writeString(root.resolve("dir/inner"), "source inner");
		Files.createSymbolicLink(root.resolve("dir/link"), Path.of("inner"));
		Files.createLink(root.resolve("dir/hard"), root.resolve("dir/inner"));
		Files.createSymbolicLink(root.resolve("to-file"), Path.of("file"));
		Files.createSymbolicLink(root.resolve("to-dir"), Path.of("dir"));
		Files.createSymbolicLink(root.resolve("broken"), Path.of("nowhere"));
		Files.createDirectory(root.resolve("empty"));
		Files.writeString(root.resolve("a:b c"), "source with a colon");
		links(root);
		assertThat(new ProcessBuilder("sh", "-c",
				"mkdir special && cd special && mkfifo pipe && echo >tool && chmod 6755 tool && mkdir sticky && "
						+ "chmod 1777 sticky && touch $(printf 'g\\374') $(printf 'g\\366') 'grüße'")
			.directory(root.toFile())
			.start()
			.waitFor()).isZero();
		return root;
	}

	private Path targets(String name) throws IOException {
		Path root = Files.createDirectory(this.directory.resolve(name));
		Files.writeString(root.resolve("file"), "target file");
		Files.createDirectory(root.resolve("dir"));
		Files.createDirectories(root.resolve("full/dir/inner"));
		Files.createDirectory(root.resolve("full/file"));
		Files.createSymbolicLink(root.resolve("full/to-dir"), Path.of("dir"));
		Files.createSymbolicLink(root.resolve("to-file"), Path.of("file"));
		Files.createSymbolicLink(root.resolve("to-dir"), Path.of("dir"));
		Files.createSymbolicLink(root.resolve("to-full"), Path.of("full"));
		Files.createSymbolicLink(root.resolve("broken"), Path.of("nowhere"));
		links(root);
		return root;
	}

	private static void links(Path root) throws IOException {
		Files.createSymbolicLink(root.resolve("chain"), Path.of("to-dir"));
		Files.createSymbolicLink(root.resolve("chain-file"), Path.of("to-file"));
		Files.createSymbolicLink(root.resolve("chain-broken"), Path.of("broken"));
		Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
		Files.createSymbolicLink(root.resolve("away"), Path.of("/no/such/place"));
	}

	private static Map<String, String> listing(Path root) throws IOException {
		Map<String, String> listing = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(root)) {
			for (Path path : paths.filter((one) -> !one.equals(root)).toList()) {
				Object mode = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
				String content = Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString()
						: (Files.isRegularFile(path) ? Files.readString(path) + Files.getAttribute(path, "unix:nlink")
								: "");
				listing.put(root.toUri().relativize(path.toUri()).toString().replaceFirst("/$", ""),
						Integer.toOctalString((Integer) mode) + content);
			}
		}
		return listing;
	}

	private Map<String, Map<String, String>> inContainer() throws IOException {
		Map<String, Map<String, String>> found = new TreeMap<>();
		try (InputStream archive = this.docker.containers().copyFrom(this.id, "/tmp/.");
				TarArchiveInputStream tar = new TarArchiveInputStream(archive)) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				String[] parts = entry.getName().replaceFirst("^\\./", "").split("/", 2);
				String content = entry.isFile() ? new String(tar.readAllBytes(), StandardCharsets.UTF_8) : "";
				String link = entry.getLinkName().replaceFirst("^(\\./)?(ours|theirs)\\d+/", "");
				found.computeIfAbsent(parts[0], (name) -> new TreeMap<>())
					.merge((parts.length > 1 && !parts[1].isEmpty()) ? parts[1] : ".",
							(char) entry.getLinkFlag() + Integer.toOctalString(entry.getMode()) + " "
									+ entry.getLongUserId() + " " + link + content,
							(one, other) -> one + ", " + other);
			}
		}
		return found;
	}

}
