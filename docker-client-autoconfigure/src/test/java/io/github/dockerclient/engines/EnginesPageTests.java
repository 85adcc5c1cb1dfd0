package io.github.dockerclient.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EnginesPage}.
 */
class EnginesPageTests {

	@Test
	void committedPageHasEachOperation() throws IOException {
		List<String> written = EnginesPage.of(List.of("a\tDocker\tGET /info\tworks"), List.of());
		List<String> committed = Files.readAllLines(Path.of("src/docs/asciidoc/engines.adoc"));
		assertThat(committed.subList(0, 2)).isEqualTo(written.subList(0, 2));
		assertThat(operations(committed)).isEqualTo(operations(written)).contains("|`+GET /info+`");
	}

	@Test
	void podmanOffersNothingThatIsTestedApart() {
		assertThat(EnginesPage.of(List.of("a\tDocker 1\tGET /info\tworks", "b\tPodman 1\tGET /info\tworks"), List.of()))
			.contains("|`+GET /info+` |works |works",
					"|`+POST /session+` |used with `POST /grpc` by each build with BuildKit |not offered",
					"|`+GET /version+` |– |–");
	}

	private static List<String> operations(List<String> page) {
		return page.stream()
			.filter((line) -> line.startsWith("|`"))
			.map((line) -> line.substring(0, line.indexOf(" |")))
			.toList();
	}

}
