package io.github.dockerclient.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.type.HealthConfig;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the list of containers and of the page as a whole.
 */
class ConsoleIntegrationTests extends ConsoleFixture {

	private static final int LIVE_MILLIS = 200;

	private static final int MANY = 500;

	@Test
	void containerIsCreatedFollowedStoppedAndRemoved() {
		this.page.click("[href$='/containers/new']");
		this.page.type("[name=image]", IMAGE);
		this.page.type("[name=name]", this.marker + "-web");
		this.page.type("[name=command]", """
				sh -c 'trap "exit 3" TERM; echo "línea 1"; echo fault >&2; while :; do sleep 0.1; done'"""
				+ Keys.ENTER);
		this.page.awaitText(".line[data-source=STDOUT]", "línea 1");
		this.page.awaitText(".line[data-source=STDERR]", "fault");
		this.page.awaitText(".container .state", "running");
		this.page.await(() -> this.page.title().equals(this.marker + "-web · Engine console"));
		assertThat(this.page.find(".line[data-source=STDERR]").getCssValue("color"))
			.isNotEqualTo(this.page.find(".line[data-source=STDOUT]").getCssValue("color"));
		this.page.click("[name=stop]");
		this.page.awaitText(".container .state", "exited (3)");
		this.page.awaitText(".log .hint", "The log has ended.");
		this.page.click("[name=remove]");
		this.page.click("#question [value='']");
		assertThat(this.docker.containers().exists(this.marker + "-web")).isTrue();
		this.page.click("[name=remove]");
		this.page.agree();
		this.page.awaitText(".container .state", "removed");
		assertThat(this.docker.containers().exists(this.marker + "-web")).isFalse();
		assertThat(this.page.browserLog()).isEmpty();
	}

	@Test
	void everyStateHasItsOwnSignAndWords() {
		run("running", "sleep 600");
		this.docker.containers().start(create("healthy", (options) -> check(options, "true")));
		this.docker.containers().start(create("unhealthy", (options) -> check(options, "false")));
		create("created", (options) -> options.command("true"));
		this.docker.containers().pause(run("paused", "sleep 600"));
		run("done", "exit 0");
		run("failed", "exit 3");
		Map<String, String> expected = Map.of("running", "running", "healthy", "healthy", "unhealthy", "unhealthy",
				"created", "created", "paused", "paused", "done", "exited (0)", "failed", "exited (3)");
		expected.forEach((name, words) -> this.page
			.await(() -> this.page.text(Page.row(this.marker + "-" + name) + " .state").equals(words)));
		Set<Object> signs = expected.keySet().stream().map(this::sign).collect(Collectors.toSet());
		assertThat(signs).hasSize(expected.size());
	}

	private static void check(ContainerCreateOptions options, String command) {
		options.command("sleep", "600")
			.config((config) -> config.healthcheck(HealthConfig.builder()
				.test(List.of("CMD", command))
				.interval(Duration.ofSeconds(1))
				.retries(1L)
				.build()));
	}

	private Object sign(String name) {
		return this.page.script("""
				const style = getComputedStyle(document.querySelector(arguments[0] + ' .state'), '::before');
				return ['borderTopColor', 'borderTopStyle', 'borderTopWidth', 'borderRadius', 'backgroundColor',
					'backgroundImage', 'rotate'].map((property) => style[property]).join();""",
				Page.row(this.marker + "-" + name));
	}

	/** The best of several attempts: the others show how busy the machine is. */
	@Test
	void containerThatIsStartedElsewhereAppearsAtOnce() {
		this.page.await(() -> this.page.isShown("[href$='/containers/new']"));
		this.page
			.script("""
					window.appeared = {};
					new MutationObserver(() => document.querySelectorAll('.row .name').forEach((name) => {
						window.appeared[name.textContent] ??= Date.now();
					})).observe(document.querySelector('.rows'), { childList: true, subtree: true, characterData: true });""");
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 8; i++) {
			String name = create("live-" + i, (options) -> options.command("true"));
			long created = System.currentTimeMillis();
			this.page.await(() -> this.page.script("return window.appeared[arguments[0]]", name) != null);
			Number appeared = (Number) this.page.script("return window.appeared[arguments[0]]", name);
			best = Math.min(best, appeared.longValue() - created);
		}
		assertThat(best).isLessThan(LIVE_MILLIS);
	}

	@Test
	void problemIsShownUntilDismissedOrUntilItsCauseIsGone() {
		String web = create("web", (options) -> options.command("nonsense"));
		this.page.select(web);
		this.page.click("[name=start]");
		this.page.awaitText("#problems", "nonsense");
		this.page.click("#problems button");
		this.page.await(() -> this.page.text("#problems").isEmpty());
		this.page.click("[name=start]");
		this.page.awaitText("#problems", "nonsense");
		this.page.click("[name=remove]");
		this.page.agree();
		this.page.await(() -> this.page.text("#problems").isEmpty());
	}

	@Test
	void engineThatIsDownDisablesActions() {
		Assumptions.assumeTrue(EnginesScript.isUsed(), "The machine's own engine must not be frozen");
		this.page.select(run("web", "sleep 600"));
		this.page.await(() -> this.page.find("[name=stop]").isEnabled());
		String colour = this.page.find(".container .state").getCssValue("color");
		EnginesScript.signal("STOP");
		try {
			this.page.awaitText("#problems", "The engine has not answered for 5 seconds.");
			this.page.awaitText("#engine", "The engine is down.");
			assertThat(this.page.find("[name=stop]").isEnabled()).isFalse();
			assertThat(this.page.find(".container .state").getCssValue("color")).isNotEqualTo(colour);
			this.page.screenshot("engine-down");
			this.client.get().uri("/actuator/health").exchange().expectStatus().isEqualTo(503);
		}
		finally {
			EnginesScript.signal("CONT");
		}
		this.page.await(() -> this.page.text("#problems").isEmpty());
		assertThat(this.page.find("[name=stop]").isEnabled()).isTrue();
	}

	@Test
	void narrowScreenShowsListAndContainerInTurns() {
		this.page.size(360, 740);
		String web = run("web", "echo hello; sleep 600");
		this.page.select(web);
		this.page.awaitText(".lines", "hello");
		assertThat(this.page.isShown(".rows")).isFalse();
		this.page.click(".container .back");
		this.page.await(() -> this.page.isShown(".rows"));
		assertThat(this.page.isShown(".lines")).isFalse();
		this.page.back();
		this.page.awaitText(".lines", "hello");
		assertThat(this.page.script("return document.documentElement.scrollWidth")).isEqualTo(360L);
	}

	@Test
	void searchFindsNamesImagesStatesAndProjects() {
		create("one", (options) -> options.label("com.docker.compose.project", this.marker));
		create("two", (options) -> options.command("true"));
		this.page.type("[name=search]", this.marker + " one");
		this.page.await(() -> words(".row .name").size() == 1);
		assertThat(words(".rows .group")).containsExactly(this.marker + " · 1");
		this.page.type("[name=search]", this.marker + " created");
		this.page.await(() -> words(".row .name").size() == 2);
		this.page.type("[name=search]", this.marker + " nonsense");
		this.page.awaitText(".list .empty", "No container matches.");
	}

	/** The fastest of several searches: the others show how busy the machine is. */
	@Test
	void fiveHundredContainersAreSearchedAtOnce() {
		ReactiveContainerOperations containers = ReactiveDockerOperations.using(this.docker).containers();
		Flux.range(1, MANY)
			.flatMap(
					(i) -> containers.create(
							(options) -> options.image(IMAGE).name(this.marker + "-" + i).label(LABEL, this.marker)),
					AT_ONCE)
			.blockLast();
		this.page.await(() -> (Long) this.page.script("return document.querySelectorAll('.row').length") >= MANY);
		Number best = (Number) this.page.script("""
				const search = document.querySelector('[name=search]');
				const durations = ['7', '', '77', '', arguments[0], ''].map((words) => {
					const begin = performance.now();
					search.value = words;
					search.dispatchEvent(new Event('input'));
					document.querySelector('.rows').getBoundingClientRect();
					return performance.now() - begin;
				});
				return Math.min(...durations.filter((duration, index) => index % 2 === 0));""", this.marker);
		assertThat(best.doubleValue()).isLessThan(100);
	}

	@Test
	void chosenContainersAreStartedAndRemovedTogether() {
		String one = create("one", (options) -> options.command("sleep", "600"));
		String two = create("two", (options) -> options.command("sleep", "600"));
		this.page.click("[aria-label='Choose %s']".formatted(one));
		this.page.click("[aria-label='Choose %s']".formatted(two));
		this.page.awaitText(".bulk", "2 chosen");
		this.page.find(".bulk button:nth-of-type(1)").click();
		this.page.awaitText(Page.row(one) + " .state", "running");
		this.page.awaitText(Page.row(two) + " .state", "running");
		this.page.click(".bulk .danger");
		this.page.awaitText("#question", "2 of them are running and will be killed.");
		this.page.agree();
		this.page.await(() -> !this.page.isShown(Page.row(one)) && !this.page.isShown(Page.row(two)));
	}

	@Test
	void inspectShowsSettings() {
		String web = create("web", (options) -> options.env("MODE", "test"));
		this.page.select(web);
		this.page.click(".tabs [data-tab=inspect]");
		this.page.awaitText(".inspect", "MODE");
		this.page.awaitText(".inspect", "Environment");
		this.page.await(() -> this.page.title().startsWith(web));
	}

	@Test
	void healthReportsVersions() {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.docker.status")
			.isEqualTo("UP")
			.jsonPath("$.components.docker.details.maxApiVersion")
			.isEqualTo(this.docker.system().version().apiVersion())
			.jsonPath("$.components.docker.details.apiVersion")
			.isEqualTo(this.docker.system().apiVersion().toString());
	}

}
