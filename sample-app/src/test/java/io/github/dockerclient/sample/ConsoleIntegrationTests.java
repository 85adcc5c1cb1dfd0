package io.github.dockerclient.sample;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the whole console, with a browser and an engine.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "logging.level.org.openqa.selenium=error")
@AutoConfigureWebTestClient(timeout = "60s")
@TestInstance(Lifecycle.PER_CLASS)
class ConsoleIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String IMAGE = EnginesScript.isUsed() ? "busybox:local" : "busybox:latest";

	private static final int LONG_LINE = 40000;

	/** Distinguishes the containers of this test from others on the engine. */
	private final String marker = UUID.randomUUID().toString();

	@Autowired
	private DockerOperations docker;

	@Autowired
	private WebTestClient client;

	@LocalServerPort
	private int port;

	private ChromeDriver browser;

	private boolean pulled;

	@DynamicPropertySource
	static void engine(DynamicPropertyRegistry registry) {
		EnginesScript.register(registry);
	}

	@BeforeAll
	void openBrowser() {
		this.browser = Browser.open();
	}

	@BeforeAll
	void pullImage() {
		if (this.docker.images().list((options) -> options.filter("reference", IMAGE)).isEmpty()) {
			this.docker.images().pull(IMAGE);
			this.pulled = true;
		}
	}

	@AfterAll
	void closeBrowser() {
		this.browser.quit();
	}

	@AfterAll
	void removeImage() {
		if (this.pulled) {
			this.docker.images().remove(IMAGE);
		}
	}

	@BeforeEach
	void openPage() {
		browserLog();
		this.browser.get("http://localhost:%d/".formatted(this.port));
	}

	@AfterEach
	void removeContainers() {
		containers()
			.forEach((container) -> this.docker.containers().remove(container.id(), (options) -> options.force(true)));
	}

	@Test
	void containerIsRunFollowedStoppedAndRemoved() {
		run("""
				i=0; while :; do i=$((i + 1)); echo "línea $i"; echo "fault $i" >&2; sleep 1; done""");
		for (int i = 0; i < 3; i++) {
			int before = lines("STDOUT").size();
			await(() -> lines("STDOUT").size() > before);
		}
		await(() -> "running".equals(state()));
		WebElement output = lines("STDOUT").get(0);
		WebElement error = lines("STDERR").get(0);
		assertThat(output.getText()).isEqualTo("línea 1");
		assertThat(error.getText()).isEqualTo("fault 1");
		assertThat(error.getCssValue("color")).isNotEqualTo(output.getCssValue("color"));
		button("stop").click();
		await(() -> "exited".equals(state()));
		await(() -> "The log has ended.".equals(text("#log .hint")));
		button("remove").click();
		await(() -> "removed".equals(state()));
		assertThat(containers()).isEmpty();
		assertThat(browserLog()).isEmpty();
	}

	@Test
	void lineThatComesInPiecesIsShownAsOne() {
		run("head -c %d /dev/zero | tr \"\\0\" x; echo; echo end".formatted(LONG_LINE));
		await(() -> lines("STDOUT").size() == 2 && "end".equals(lines("STDOUT").get(1).getText()));
		assertThat(lines("STDOUT").get(0).getText()).hasSize(LONG_LINE);
	}

	@Test
	void whatTheEngineRefusesIsShownUntilDismissed() {
		run("sleep 1000");
		await(() -> "running".equals(state()));
		button("remove").click();
		await(() -> text("#problems").contains("running"));
		this.browser.findElement(By.cssSelector("#problems button")).click();
		await(() -> text("#problems").isEmpty());
	}

	@Test
	void frozenEngineIsShownUntilItAnswersAgain() {
		Assumptions.assumeTrue(EnginesScript.isUsed(), "The machine's own engine must not be frozen");
		await(() -> !this.browser.findElements(By.cssSelector("option[value='%s']".formatted(IMAGE))).isEmpty());
		EnginesScript.signal("STOP");
		try {
			await(() -> text("#problems").contains("The engine has not answered for 5 seconds."));
			this.client.get().uri("/actuator/health").exchange().expectStatus().isEqualTo(503);
		}
		finally {
			EnginesScript.signal("CONT");
		}
		await(() -> text("#problems").isEmpty());
		this.client.get().uri("/actuator/health").exchange().expectStatus().isOk();
	}

	@Test
	void healthTellsVersions() {
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

	private void run(String script) {
		await(() -> !this.browser.findElements(By.cssSelector("option[value='%s']".formatted(IMAGE))).isEmpty());
		new Select(this.browser.findElement(By.name("image"))).selectByValue(IMAGE);
		this.browser.findElement(By.name("command"))
			.sendKeys("sh -c 'trap \"exit 0\" TERM; : %s; %s'".formatted(this.marker, script), Keys.ENTER);
	}

	private void await(BooleanSupplier condition) {
		new WebDriverWait(this.browser, PATIENCE).ignoring(StaleElementReferenceException.class)
			.until((browser) -> condition.getAsBoolean());
	}

	private List<WebElement> lines(String source) {
		return this.browser.findElements(By.cssSelector("#log .line[data-source=%s]".formatted(source)));
	}

	private String state() {
		return text("#log .state");
	}

	private String text(String selector) {
		return this.browser.findElement(By.cssSelector(selector)).getText();
	}

	/**
	 * Return the problems that the browser has logged since the previous call.
	 */
	private List<LogEntry> browserLog() {
		return this.browser.manage().logs().get(LogType.BROWSER).getAll();
	}

	private WebElement button(String name) {
		return this.browser.findElement(By.name(name));
	}

	private List<ContainerSummary> containers() {
		return this.docker.containers()
			.list((options) -> options.all(true))
			.stream()
			.filter((container) -> String.valueOf(container.command()).contains(this.marker))
			.toList();
	}

}
