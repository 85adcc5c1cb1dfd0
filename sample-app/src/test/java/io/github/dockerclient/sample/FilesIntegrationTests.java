package io.github.dockerclient.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the files of a container on the page.
 */
class FilesIntegrationTests extends ConsoleFixture {

	private static final int SIZE = 3_000_000;

	@Test
	void uploadAndDownloadKeepEveryByte(@TempDir Path directory) throws IOException {
		byte[] bytes = new byte[SIZE];
		new Random(1).nextBytes(bytes);
		Path file = Files.write(directory.resolve("random bytes.bin"), bytes);
		String web = run("web", "mkdir /data; sleep 600");
		this.page.select(web);
		this.page.click(".tabs [data-tab=files]");
		this.page.await(() -> words(".files .link").contains("data/"));
		this.page
			.script("""
					[...document.querySelectorAll('.files .link')].find(({ textContent }) => textContent === 'data/').click()""");
		this.page.awaitText(".files-tab code", "/data/");
		this.page.find("[name=upload]").sendKeys(file.toString());
		this.page.script("document.querySelector('.files-tab .acts').click()");
		this.page.awaitText(".files-tab .hint", "random bytes.bin is uploaded.");
		assertThat(this.docker.containers().read(web, "/data/random bytes.bin")).isEqualTo(bytes);
		String link = this.page.find(".files a").getDomProperty("href");
		byte[] downloaded = this.client.mutate()
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(2 * SIZE))
			.build()
			.get()
			.uri(URI.create(link))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueMatches("Content-Disposition", "attachment; .*")
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(downloaded).isEqualTo(bytes);
	}

}
