package io.github.dockerclient.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.core.io.ClassPathResource;

/**
 * The console's page in a browser.
 */
final class Page implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration LOADING = Duration.ofSeconds(15);

	private static final String AXE = """
			const done = arguments[arguments.length - 1];
			axe.run({ resultTypes: ['violations'] }).then(({ violations }) => done(violations.map(({ id, nodes }) =>
				`${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`)));""";

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private final ChromeDriver browser = Browser.open();

	private final String address;

	Page(int port) {
		this.address = "http://localhost:%d/".formatted(port);
	}

	/**
	 * Open the page afresh. It is opened again if it does not load: Chromium ends all
	 * connections when the network interfaces of the machine change, for instance because
	 * another build starts its engines.
	 */
	void open(String hash) {
		do {
			this.browser.get("about:blank");
			this.browser.get(this.address + hash);
		}
		while (!isLoaded());
		browserLog();
	}

	private boolean isLoaded() {
		try {
			new WebDriverWait(this.browser, LOADING).until((browser) -> !findAll("main > *").isEmpty());
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
	}

	/**
	 * Open the page in one more tab, which hides the others.
	 */
	void openTab(String hash) {
		this.browser.switchTo().newWindow(WindowType.TAB);
		open(hash);
	}

	/**
	 * Close all tabs but the first.
	 */
	void closeTabs() {
		List<String> tabs = List.copyOf(this.browser.getWindowHandles());
		for (String tab : tabs.subList(1, tabs.size())) {
			this.browser.switchTo().window(tab).close();
		}
		this.browser.switchTo().window(tabs.get(0));
	}

	void go(String hash) {
		script("location.hash = arguments[0]", hash);
	}

	void size(int width, int height) {
		this.browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	void scheme(String scheme) {
		this.browser.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	void back() {
		this.browser.navigate().back();
	}

	String title() {
		return String.valueOf(this.browser.getTitle());
	}

	/**
	 * Wait for a row of a container, and select it.
	 */
	void select(String container) {
		await(() -> isShown(row(container)));
		find(row(container) + " .name").click();
	}

	static String row(String container) {
		return ".row:has([aria-label='Choose %s'])".formatted(container);
	}

	void await(BooleanSupplier condition) {
		new WebDriverWait(this.browser, PATIENCE)
			.ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
			.withMessage(() -> "The page shows: " + text("body"))
			.until((browser) -> condition.getAsBoolean());
	}

	void awaitText(String selector, String text) {
		await(() -> text(selector).contains(text));
	}

	WebElement find(String selector) {
		return this.browser.findElement(By.cssSelector(selector));
	}

	List<WebElement> findAll(String selector) {
		return this.browser.findElements(By.cssSelector(selector));
	}

	boolean isShown(String selector) {
		return findAll(selector).stream().anyMatch(WebElement::isDisplayed);
	}

	String text(String selector) {
		return find(selector).getText();
	}

	void click(String selector) {
		await(() -> isShown(selector) && find(selector).isEnabled());
		find(selector).click();
	}

	/**
	 * Type a value in place of the present one.
	 */
	void type(String selector, String text) {
		await(() -> isShown(selector));
		find(selector).clear();
		find(selector).sendKeys(text);
	}

	/**
	 * Answer the question that the page asks.
	 */
	void agree() {
		click("#question[open] [value=yes]");
		await(() -> !isShown("#question"));
	}

	/**
	 * Press keys, whatever has the focus.
	 */
	void press(CharSequence... keys) {
		new Actions(this.browser).sendKeys(keys).perform();
	}

	Object script(String script, Object... arguments) {
		return this.browser.executeScript(script, arguments);
	}

	/**
	 * Run a script that calls its last argument with its result.
	 */
	Object asyncScript(String script, Object... arguments) {
		this.browser.manage().timeouts().scriptTimeout(PATIENCE);
		return this.browser.executeAsyncScript(script, arguments);
	}

	/**
	 * Return what axe-core finds wrong with the page.
	 */
	List<?> violations() {
		if (Boolean.FALSE.equals(script("return 'axe' in window"))) {
			try {
				script(new ClassPathResource("axe/axe.min.js").getContentAsString(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return (List<?>) asyncScript(AXE);
	}

	void screenshot(String name) {
		try {
			Files.createDirectories(SCREENSHOTS);
			Files.write(SCREENSHOTS.resolve(name + ".png"), this.browser.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the problems that the browser has logged since the previous call.
	 */
	List<LogEntry> browserLog() {
		return this.browser.manage().logs().get(LogType.BROWSER).getAll();
	}

	@Override
	public void close() {
		this.browser.quit();
	}

}
