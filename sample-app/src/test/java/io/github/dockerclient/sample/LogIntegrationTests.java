package io.github.dockerclient.sample;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the log on the page.
 */
class LogIntegrationTests extends ConsoleFixture {

	private static final int LONG_LINE = 40000;

	private static final String FLOOD = """
			while :; do seq 1 150; usleep 9000; done""";

	/**
	 * Counts, for several seconds, the frames of each second, and those that show other
	 * lines than the frame before. Returns the best second.
	 */
	private static final String FRAMES = """
			const done = arguments[arguments.length - 1];
			const lines = document.querySelector('.lines');
			const seconds = [];
			let end = performance.now() + 1000, frames = 0, changes = 0, before;
			requestAnimationFrame(function frame(now) {
				frames++;
				if (lines.lastElementChild !== before) {
					before = lines.lastElementChild;
					changes++;
				}
				if (now >= end) {
					seconds.push([changes, frames]);
					[end, frames, changes] = [now + 1000, 0, 0];
				}
				if (seconds.length < 6) {
					return requestAnimationFrame(frame);
				}
				done(seconds.sort((a, b) => b[0] - a[0])[0]);
			});""";

	@Test
	void lineThatComesInPiecesIsShownAsOne() {
		this.page.select(run("long", "head -c %d /dev/zero | tr '\\0' x; echo; echo end".formatted(LONG_LINE)));
		this.page.await(() -> words(".line").size() == 2 && words(".line").get(1).equals("end"));
		assertThat(words(".line").get(0)).hasSize(LONG_LINE);
	}

	/**
	 * On a busy machine, the page gets less than 60 frames a second with and without a
	 * log.
	 */
	@Test
	void floodIsShownAtThirtyFramesASecond() {
		this.page.select(run("flood", FLOOD));
		this.page.await(() -> (Long) this.page.script("return document.querySelectorAll('.line').length") > 100);
		List<?> best = (List<?>) this.page.asyncScript(FRAMES);
		long changes = (Long) best.get(0);
		long frames = (Long) best.get(1);
		assertThat(changes).as("changes in %s frames", frames).isGreaterThanOrEqualTo(Math.min(30, frames / 2));
		assertThat((Long) this.page.script("return document.querySelectorAll('.line').length"))
			.isLessThanOrEqualTo(120);
	}

	@Test
	void textStaysWhileTheUserHasScrolledUp() {
		this.page.select(run("flood", FLOOD));
		this.page.await(() -> (Long) this.page.script("return document.querySelectorAll('.line').length") > 100);
		this.page.script("document.querySelector('.lines').scrollTop -= 300");
		this.page.awaitText("[name=hold]", "Resume");
		Object seen = visible();
		this.page.await(() -> !this.page.text("[name=hold]").equals("Resume (0 new)"));
		assertThat(visible()).isEqualTo(seen);
		this.page.click("[name=hold]");
		this.page.awaitText("[name=hold]", "Pause");
	}

	/** A browser has only six connections to a server, for all its tabs. */
	@Test
	void logIsShownInTheEighthTab() {
		String web = run("web", "echo hello; sleep 600");
		String log = "#/default/containers/" + this.docker.containers().inspect(web).id() + "/log";
		try {
			for (int i = 0; i < 7; i++) {
				this.page.openTab(log);
				this.page.awaitText(".lines", "hello");
			}
		}
		finally {
			this.page.closeTabs();
		}
	}

	private Object visible() {
		return this.page.script("""
				const box = document.querySelector('.lines').getBoundingClientRect();
				const line = document.elementFromPoint(box.left + 100, box.top + 100);
				return line.textContent + Math.round(line.getBoundingClientRect().top);""");
	}

	@Test
	void coloursAndLinksAreThoseOfTheLog() {
		this.page.select(run("colours", "printf '\\033[31mred\\033[0m plain \\033[1;38;5;208morange\\033[0m "
				+ "\\033]8;;https://example.org/\\033\\\\link\\033]8;;\\033\\\\ \\033]0;title\\007end\\n'"));
		this.page.awaitText(".line", "red plain orange link end");
		assertThat(this.page.find(".line .bold.ink").getText()).isEqualTo("orange");
		assertThat(this.page.find(".line .ink").getCssValue("color"))
			.isNotEqualTo(this.page.find(".line").getCssValue("color"));
		assertThat(this.page.find(".line a").getDomAttribute("href")).isEqualTo("https://example.org/");
		assertThat(this.page.browserLog()).isEmpty();
	}

	@Test
	void searchShowsMatchingLinesOnly() {
		this.page.select(run("search", "echo alpha; echo beta; echo 'Alpha two'"));
		this.page.await(() -> words(".line").size() == 3);
		this.page.type("[name=search-log]", "alpha");
		this.page.await(() -> words(".line").size() == 2);
		assertThat(words(".line .found")).containsExactly("alpha", "Alpha");
	}

	@Test
	void timesAreShownOnRequest() {
		this.page.select(run("times", "echo alpha"));
		this.page.awaitText(".line", "alpha");
		this.page.click("[name=timestamps]");
		this.page.await(() -> this.page.text(".line").matches("20\\d\\d-\\d\\d-\\d\\dT.*Z alpha"));
	}

	@Test
	void logContinuesWhenTheContainerIsStartedAgain() {
		String job = run("job", "echo again");
		this.page.select(job);
		this.page.awaitText(".log .hint", "The log has ended.");
		this.page.click("[name=start]");
		this.page.await(() -> words(".line").size() == 2);
	}

}
