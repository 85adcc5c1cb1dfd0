package io.github.dockerclient.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the workflows and the issue forms of GitHub, which itself checks them only
 * when they have been pushed.
 */
class GitHubFilesTests {

	private static final Path ROOT = Path.of("..");

	private static final Path GITHUB = ROOT.resolve(".github");

	private static final Pattern PINNED_ACTION = Pattern.compile("[\\w-]+/[\\w-]+@[0-9a-f]{40}");

	private static final Set<String> INPUTS = Set.of("checkboxes", "dropdown", "input", "textarea");

	@Test
	void eachWorkflowIsComplete() throws IOException {
		assertThat(files("workflows")).isNotEmpty().allSatisfy((file) -> {
			JsonNode workflow = read(file);
			// In YAML 1.1, the key "on" is true.
			assertThat(workflow.propertyNames()).contains("name", "true", "permissions", "jobs");
			assertThat(workflow.path("jobs")).isNotEmpty().allSatisfy((job) -> {
				assertThat(job.propertyNames()).contains("runs-on", "timeout-minutes", "steps");
				assertThat(job.path("steps")).isNotEmpty().allSatisfy(GitHubFilesTests::assertStep);
			});
		});
	}

	private static void assertStep(JsonNode step) {
		if (step.has("run")) {
			assertThat(step.has("uses")).isFalse();
			assertThat(step.path("run").asString().split("\\s+")).filteredOn((word) -> word.startsWith("."))
				.allMatch((script) -> Files.isExecutable(ROOT.resolve(script)));
		}
		else {
			assertThat(step.path("uses").asString("")).matches(PINNED_ACTION);
		}
	}

	@Test
	void buildUsesEachSupportedJdk() throws IOException {
		assertThat(read(GITHUB.resolve("workflows/build.yml")).at("/jobs/verify/strategy/matrix/java"))
			.extracting(JsonNode::asInt)
			.containsExactly(17, 21, 25);
	}

	@Test
	void eachIssueFormHasLabelledInputsWithIds() throws IOException {
		List<Path> forms = files("ISSUE_TEMPLATE").stream().filter((file) -> !file.endsWith("config.yml")).toList();
		assertThat(forms).isNotEmpty().allSatisfy((file) -> {
			JsonNode form = read(file);
			assertThat(form.propertyNames()).contains("name", "description", "body");
			assertThat(form.path("body")).isNotEmpty().allSatisfy((input) -> {
				assertThat(input.path("type").asString("")).isIn(INPUTS);
				assertThat(input.at("/attributes/label").asString("")).isNotBlank();
			});
			assertThat(form.path("body")).extracting((input) -> input.path("id").asString("")).doesNotHaveDuplicates();
		});
	}

	@Test
	void theOtherWaysToReportAreComplete() throws IOException {
		JsonNode config = read(GITHUB.resolve("ISSUE_TEMPLATE/config.yml"));
		assertThat(config.path("blank_issues_enabled").isBoolean()).isTrue();
		assertThat(config.path("contact_links")).isNotEmpty()
			.allSatisfy((link) -> assertThat(link.propertyNames()).containsExactlyInAnyOrder("name", "url", "about"));
	}

	private static List<Path> files(String directory) throws IOException {
		try (Stream<Path> files = Files.list(GITHUB.resolve(directory))) {
			return files.toList();
		}
	}

	private static JsonNode read(Path file) throws IOException {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		Object content = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
		return JsonMapper.shared().valueToTree(content);
	}

}
