package io.github.dockerclient.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of each view by axe-core, in both colour schemes and on screens of three sizes.
 * They take the screenshots.
 */
class AccessibilityIntegrationTests extends ConsoleFixture {

	private static final String RUN = """
			const done = arguments[arguments.length - 1];
			axe.run({ resultTypes: ['violations'] }).then(({ violations }) => done(violations.map(({ id, nodes }) =>
				`${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`)));""";

	@ParameterizedTest
	@CsvSource({ "light, 1400, 900", "dark, 1400, 900", "light, 1024, 768", "dark, 1024, 768", "light, 360, 740",
			"dark, 360, 740" })
	void nothingIsFoundInAnyView(String scheme, int width, int height) throws IOException {
		String web = run("web", "echo hello; printf '\\033[33mwarning\\033[0m\\n'; echo fault >&2; sleep 600");
		this.page.size(width, height);
		this.page.scheme(scheme);
		this.page.open("#/default/containers");
		this.page.script(new ClassPathResource("axe/axe.min.js").getContentAsString(StandardCharsets.UTF_8));
		String container = "#/default/containers/" + this.docker.containers().inspect(web).id();
		check("containers", "#/default/containers", Page.row(web));
		check("log", container + "/log", ".line[data-source=STDERR]");
		check("inspect", container + "/inspect", ".inspect dl");
		check("stats", container + "/stats", "[data-samples]");
		check("create", "#/default/containers/new", "form.create");
		check("images", "#/default/images", ".images tbody tr");
		check("networks", "#/default/networks", ".networks tbody tr");
		check("volumes", "#/default/volumes", ".volumes table");
		check("terminal", container + "/terminal", ".xterm-rows");
		check("files", container + "/files", ".files li");
		check("builds", "#/default/builds", ".builds form");
		check("timeline", "#/default/timeline", ".timeline li");
		check("java", "#/default/java", ".calls li");
	}

	private void check(String name, String hash, String content) {
		this.page.go(hash);
		this.page.await(() -> !this.page.findAll(content).isEmpty());
		Object width = this.page.script("return document.documentElement.scrollWidth - innerWidth");
		assertThat((Long) width).as(name).isLessThanOrEqualTo(0);
		this.page.screenshot("%s-%s-%s".formatted(name, this.page.script("return innerWidth"),
				this.page.script("return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'")));
		assertThat((List<?>) this.page.asyncScript(RUN)).as(name).isEmpty();
	}

	@Test
	void questionIsAccessible() throws IOException {
		this.page.select(create("web", (options) -> options.command("true")));
		this.page.click("[name=remove]");
		this.page.await(() -> this.page.isShown("#question"));
		this.page.script(new ClassPathResource("axe/axe.min.js").getContentAsString(StandardCharsets.UTF_8));
		assertThat((List<?>) this.page.asyncScript(RUN)).isEmpty();
		this.page.click("#question [value='']");
	}

}
