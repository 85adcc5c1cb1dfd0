package io.github.dockerclient.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the reference in {@code src/docs/asciidoc} and for the README. Asciidoctor
 * itself does not check links from one page to another.
 */
class ReferenceTests {

	private static final Path PAGES = Path.of("src/docs/asciidoc");

	private static final Path TESTS = Path.of("src/test/java");

	private static final Path EXAMPLES = TESTS.resolve("io/github/dockerclient/docs");

	private static final Path README = Path.of("../README.md");

	private static final Path CONTRIBUTING = Path.of("../CONTRIBUTING.md");

	/** Pages that also contain code of docker-java. */
	private static final Set<String> COMPARISONS = Set.of("calls.adoc", "migration-from-docker-java.adoc");

	private static final Pattern XREF = Pattern.compile("(?m)(?<!^// \\* )xref:([^#\\[\\s]*)(?:#([^\\[\\s]+))?\\[");

	private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^#)\\s]*)(?:#([^)\\s]+))?\\)");

	private static final Pattern TITLE = Pattern.compile("(?m)^(?:=+|#+) (.+)$");

	private static final Pattern TAG = Pattern.compile("// tag::([\\w-]+)\\[]");

	private static final Pattern INCLUDE = Pattern.compile("(?m)^include::([^\\[]+)\\[tag=([\\w-]+)");

	private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^(?:ifndef::\\w+\\[)?:(\\w+): ([^\\]\\s]+)");

	private static final Pattern JAVA_BLOCK = Pattern
		.compile("(?m)^\\[source,java[^]]*]\\R(?:\\..+\\R)?----\\R(.*)\\R");

	private static final Pattern README_BLOCK = Pattern.compile("```java\\R(.+?)```", Pattern.DOTALL);

	@Test
	void indexListsEachPage() throws IOException {
		Set<String> pages = pages().stream().map((page) -> page.getFileName().toString()).collect(Collectors.toSet());
		pages.remove("index.adoc");
		Set<String> listed = matches(XREF, read(PAGES.resolve("index.adoc"))).map((xref) -> xref.group(1))
			.collect(Collectors.toSet());
		assertThat(listed).isEqualTo(pages);
	}

	@Test
	void eachCrossReferenceNamesASection() throws IOException {
		for (Path page : pages()) {
			assertReferences(page, XREF);
		}
	}

	@Test
	void eachLinkOfReadmeAndContributingNamesAFileAndASection() {
		assertReferences(README, LINK);
		assertReferences(CONTRIBUTING, LINK);
	}

	@Test
	void eachExampleIsOnAPage() throws IOException {
		Set<String> included = pages().stream().flatMap(ReferenceTests::includes).collect(Collectors.toSet());
		assertThat(included).containsExactlyInAnyOrderElementsOf(examples());
	}

	@Test
	void eachJavaExampleIsCompiled() throws IOException {
		for (Path page : pages()) {
			if (COMPARISONS.contains(page.getFileName().toString())) {
				continue;
			}
			assertThat(matches(JAVA_BLOCK, read(page)).map((block) -> block.group(1)))
				.describedAs("the first lines of the Java examples in " + page)
				// ModulePathIntegrationTests compiles the declaration of the module.
				.allMatch((line) -> line.startsWith("include::") || line.equals("module shop {"));
		}
	}

	@Test
	void eachJavaExampleOfTheReadmeIsCompiled() throws IOException {
		String examples;
		try (Stream<Path> files = Files.walk(EXAMPLES)) {
			examples = files.filter(Files::isRegularFile)
				.map((file) -> withoutSpace(read(file).replaceAll("// (?:tag|end)::.+", "")))
				.collect(Collectors.joining());
		}
		assertThat(matches(README_BLOCK, read(README)).map((block) -> withoutSpace(block.group(1)))).isNotEmpty()
			.allMatch(examples::contains);
	}

	@Test
	void readmeNamesTheNextRelease() {
		String release = matches(Pattern.compile("<revision>(.+)</revision>"), read(Path.of("../pom.xml"))).findFirst()
			.orElseThrow()
			.group(1);
		assertThat(read(README)).contains("<version>" + release + "</version>");
	}

	private static void assertReferences(Path file, Pattern pattern) {
		String text = read(file);
		assertThat(matches(pattern, text)).describedAs("references in " + file).allSatisfy((reference) -> {
			Path target = reference.group(1).isEmpty() ? file : file.resolveSibling(reference.group(1));
			assertThat(target).describedAs(reference.group()).exists();
			if (reference.group(2) != null) {
				assertThat(sections(target)).describedAs(reference.group()).contains(reference.group(2));
			}
		});
	}

	/** Return the ids that Asciidoctor and GitHub give to the sections of a file. */
	private static List<String> sections(Path file) {
		return matches(TITLE, read(file))
			.map((title) -> title.group(1)
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\w\\s.-]", "")
				.replaceAll("[\\s.]+", "-"))
			.toList();
	}

	private static Stream<String> includes(Path page) {
		String text = read(page);
		for (MatchResult attribute : matches(ATTRIBUTE, text).toList()) {
			text = text.replace("{" + attribute.group(1) + "}", attribute.group(2));
		}
		return matches(INCLUDE, text)
			.map((include) -> Path.of(include.group(1)).getFileName() + "#" + include.group(2));
	}

	private static List<String> examples() throws IOException {
		try (Stream<Path> files = Files.walk(TESTS)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.flatMap((file) -> matches(TAG, read(file)).map((tag) -> file.getFileName() + "#" + tag.group(1))
					.distinct())
				.toList();
		}
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.list(PAGES)) {
			return files.filter((file) -> file.toString().endsWith(".adoc")).toList();
		}
	}

	private static Stream<MatchResult> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

	private static String withoutSpace(String text) {
		return text.replaceAll("\\s+", "");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
