package io.github.dockerclient.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the artifacts as they are published, in a repository that contains their jars and
 * flattened poms.
 */
class PublishedIntegrationTests {

	private static final String AUTOCONFIGURE = "docker-client-spring-boot-autoconfigure";

	private static final String STARTER = "docker-client-spring-boot-starter";

	private static final String VERSION = System.getProperty("published.version", "");

	private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.+?</dependency>", Pattern.DOTALL);

	@TempDir
	private static Path directory;

	@BeforeAll
	static void publish() throws IOException {
		publish(AUTOCONFIGURE, Path.of("../docker-client-autoconfigure/target"));
		publish(STARTER, Path.of("target"));
	}

	private static void publish(String artifact, Path built) throws IOException {
		Files.createDirectories(published(artifact, "jar").getParent());
		Files.copy(built.resolve(artifact + "-" + VERSION + ".jar"), published(artifact, "jar"));
		Files.copy(built.resolve("flattened-pom.xml"), published(artifact, "pom"));
	}

	private static Path published(String artifact, String extension) {
		return directory.resolve("repository/io/github/dockerclient/%s/%s".formatted(artifact, VERSION))
			.resolve("%s-%s.%s".formatted(artifact, VERSION, extension));
	}

	@Test
	void applicationOutsideTheBuildUsesTheStarter() throws Exception {
		Path project = directory.resolve("project");
		FileSystemUtils.copyRecursively(Path.of("src/test/project"), project);
		// As the local repository, it precedes artifacts that were installed earlier.
		Path repository = directory.resolve("repository");
		ProcessBuilder maven = new ProcessBuilder(
				Path.of(System.getProperty("maven.home", ""), "bin", "mvn").toString(), "-B", "-ntp",
				"-Dmaven.repo.local=" + repository,
				"-Dmaven.repo.local.tail=" + System.getProperty("maven.repository", ""),
				"-Drepository=" + repository.toUri(), "-Ddocker-client.version=" + VERSION,
				"-Dspring-boot.version=" + System.getProperty("spring-boot.version", ""), "spring-boot:run")
			.directory(project.toFile());
		maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
		assertThat(EngineEnvironment.run(maven)).containsPattern("Engine version: \\d+\\.\\d+");
	}

	@ParameterizedTest
	@ValueSource(strings = { AUTOCONFIGURE, STARTER })
	void pomNeedsNoOther(String artifact) throws IOException {
		String pom = Files.readString(published(artifact, "pom"));
		assertThat(pom).doesNotContain("<parent>", "<dependencyManagement>", "<properties>", "<build>", "${")
			.contains("<version>" + VERSION, "<name>", "<description>", "<url>", "<license>", "<developer>",
					"<connection>");
		assertThat(DEPENDENCY.matcher(pom).results().map(MatchResult::group)).isNotEmpty()
			.allSatisfy((dependency) -> assertThat(dependency).contains("<version>")
				.doesNotContain("<scope>test", "<scope>provided"));
	}

	@ParameterizedTest
	@CsvSource({ AUTOCONFIGURE + ", io.github.dockerclient", STARTER + ", io.github.dockerclient.starter" })
	void jarHasVersionModuleNameAndLicense(String artifact, String module) throws IOException {
		try (JarFile jar = new JarFile(published(artifact, "jar").toFile())) {
			assertThat(jar.getManifest().getMainAttributes())
				.containsEntry(Attributes.Name.IMPLEMENTATION_VERSION, VERSION)
				.containsEntry(new Attributes.Name("Automatic-Module-Name"), module);
			assertThat(jar.stream().map(ZipEntry::getName)).contains("META-INF/LICENSE", "META-INF/NOTICE");
		}
	}

}
