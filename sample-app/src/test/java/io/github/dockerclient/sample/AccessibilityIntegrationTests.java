package io.github.dockerclient.sample;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of each view by axe-core, in both colour schemes and on screens of three sizes.
 * They take the screenshots.
 */
class AccessibilityIntegrationTests extends ConsoleFixture {

	/** Elements that scroll sideways, except the terminal. */
	private static final String SCROLLING = """
			return [...document.querySelectorAll('body *:not(.xterm *)')].filter((element) =>
				element.scrollWidth > element.clientWidth && element.clientWidth > 0
				&& ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)).map((element) => element.outerHTML.slice(0, 80));""";

	@ParameterizedTest
	@CsvSource({ "light, 1400, 900", "dark, 1400, 900", "light, 1024, 768", "dark, 1024, 768", "light, 360, 740",
			"dark, 360, 740" })
	void nothingIsFoundInAnyView(String scheme, int width, int height) {
		String web = run("web", "echo hello; printf '\\033[33mwarning\\033[0m\\n'; echo fault >&2; sleep 600");
		this.page.size(width, height);
		this.page.scheme(scheme);
		this.page.open("#/default/containers");
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
		check("swarm", "#/default/swarm", ".swarm form");
		check("builds", "#/default/builds", ".builds form");
		check("timeline", "#/default/timeline", ".timeline li");
		check("java", "#/default/java", ".calls li");
	}

	private void check(String name, String hash, String content) {
		this.page.go(hash);
		this.page.await(() -> !this.page.findAll(content).isEmpty());
		Object width = this.page.script("return document.documentElement.scrollWidth - innerWidth");
		assertThat((Long) width).as(name).isLessThanOrEqualTo(0);
		assertThat((List<?>) this.page.script(SCROLLING)).as(name).isEmpty();
		this.page.screenshot("%s-%s-%s".formatted(name, this.page.script("return innerWidth"),
				this.page.script("return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'")));
		assertThat(this.page.violations()).as(name).isEmpty();
	}

	@Test
	void questionIsAccessible() {
		this.page.select(create("web", (options) -> options.command("true")));
		this.page.click("[name=remove]");
		this.page.await(() -> this.page.isShown("#question"));
		assertThat(this.page.violations()).isEmpty();
		this.page.click("#question [value='']");
	}

}
