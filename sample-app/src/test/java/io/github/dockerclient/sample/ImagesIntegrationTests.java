package io.github.dockerclient.sample;

import java.util.List;

import io.github.dockerclient.volume.Volume;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of images, networks and volumes on the page.
 */
class ImagesIntegrationTests extends ConsoleFixture {

	@AfterEach
	void removeImages() {
		this.docker.images()
			.list((options) -> options.filter("reference", this.marker + "*"))
			.stream()
			.flatMap((image) -> image.repoTags().stream())
			.forEach(this.docker.images()::remove);
	}

	@Test
	void tagsAppearAtOnce() {
		this.docker.images().tag(IMAGE, this.marker + ":one");
		this.page.go("#/default/images");
		this.page.await(() -> this.page.text("tbody").contains(this.marker + ":one"));
		this.page.await(() -> words("tbody th .tags").stream().anyMatch((tags) -> tags.contains(this.marker)));
		assertThat(this.page.title()).isEqualTo("Images · Engine console");
	}

	@Test
	void pullThatFailsShowsTheReason() {
		this.page.go("#/default/images");
		this.page.type("[name=pull]", "127.0.0.1:1/nothing:1");
		this.page.click(".images form .primary");
		this.page.awaitText("#problems", "127.0.0.1:1");
		this.page.awaitText(".transfer", "Failed.");
	}

	@Test
	void pruneRemovesWhatItHasListed() {
		Assumptions.assumeTrue(EnginesScript.isUsed(), "The machine's own objects must stay");
		String container = create("committed", (options) -> options.command("true"));
		String image = this.docker.containers().commit(container).id();
		this.docker.containers().remove(container);
		prune("images", image.substring("sha256:".length()).substring(0, 12));
		assertThat(this.docker.images().exists(image)).isFalse();
		String network = this.marker + "-unused";
		this.docker.networks().create(network);
		prune("networks", network);
		assertThat(this.docker.networks().list((options) -> options.name(network))).isEmpty();
		String named = this.marker + "-named";
		this.docker.volumes().create((options) -> options.name(named));
		try {
			prune("volumes", this.docker.volumes().create().name());
			assertThat(this.docker.volumes().list().volumes()).extracting(Volume::name).contains(named);
		}
		finally {
			this.docker.volumes().remove(named);
		}
	}

	private void prune(String kind, String unused) {
		String button = "main.%s form button:last-of-type".formatted(kind);
		this.page.go("#/default/" + kind);
		this.page.await(() -> this.page.text("tbody").contains(unused));
		this.page.click(button);
		this.page.awaitText("#question", unused);
		assertThat(this.page.text("#question")).doesNotContain(this.marker + "-named");
		this.page.screenshot("prune-" + kind);
		this.page.click("#question [value='']");
		this.page.await(() -> !this.page.isShown("#question"));
		assertThat(this.page.text("tbody")).contains(unused);
		this.page.click(button);
		this.page.agree();
		this.page.await(() -> !this.page.text("tbody").contains(unused));
	}

	@Test
	void networksAndVolumesAreCreatedAndRemoved() {
		for (String kind : List.of("networks", "volumes")) {
			String name = this.marker + "-" + kind;
			this.page.go("#/default/" + kind);
			this.page.type("main.%s [name=new-name]".formatted(kind), name);
			this.page.click("main.%s form .primary".formatted(kind));
			this.page.await(() -> words("tbody th").contains(name));
			this.page.script("""
					[...document.querySelectorAll('tbody tr')].find((row) => row.textContent.startsWith(arguments[0]))
						.querySelector('.danger').click()""", name);
			this.page.agree();
			this.page.await(() -> !words("tbody th").contains(name));
		}
	}

}
