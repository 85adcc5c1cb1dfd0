package io.github.dockerclient.sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of builds on the page.
 */
class BuildsIntegrationTests extends ConsoleFixture {

	@AfterEach
	void removeImage() {
		if (this.docker.images().exists(this.marker)) {
			this.docker.images().remove(this.marker);
		}
	}

	@Test
	void buildIsShownStepByStepAndComparedWithTheLastOne() {
		String first = "FROM %s\nRUN echo one %s\nRUN echo two\n".formatted(IMAGE, this.marker);
		build(first);
		this.page.awaitText(".builds .page > .hint", this.marker + " is built");
		assertThat(words(".steps [data-state=done] code")).anyMatch((step) -> step.contains("RUN echo one"));
		assertThat(this.page.text(".output")).contains("one " + this.marker);
		build(first);
		this.page.await(() -> words(".steps [data-state=cached] code").stream()
			.anyMatch((step) -> step.contains("RUN echo two")));
		this.page.awaitText(".builds .page > .hint", this.marker + " is built");
		build(first.replace("RUN echo two", "ENV A=1\nRUN echo two").replace("one", "first"));
		this.page.awaitText(".builds .page > .hint", this.marker + " is built");
		assertThat(this.page.text(".output")).contains("first " + this.marker);
		this.page.screenshot("builds");
		assertThat(this.docker.images().exists(this.marker)).isTrue();
	}

	@Test
	void failureOfAStepIsShown() {
		build("FROM %s\nRUN echo broken; exit 3\n".formatted(IMAGE));
		this.page.awaitText(".builds .page > .hint", "The build has failed.");
		this.page.awaitText("#problems", "exit code: 3");
		assertThat(this.page.text(".steps [data-state=failed] code")).contains("exit 3");
	}

	private void build(String dockerfile) {
		this.page.go("#/default/builds");
		this.page.type("[name=tag]", this.marker);
		this.page.type("[name=dockerfile]", dockerfile);
		this.page.click(".builds form .primary");
		this.page.await(() -> this.page.find(".builds form .primary").getDomAttribute("aria-busy") == null);
	}

}
