package io.github.dockerclient.sample;

import java.io.File;
import java.util.Arrays;
import java.util.List;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A headless Chromium that connects to no server but that of the page.
 */
final class Browser {

	private static final String[] ARGUMENTS = { "--headless=new", "--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
			"--no-first-run", "--window-size=1400,900" };

	private Browser() {
	}

	static ChromeDriver open() {
		ChromeOptions options = new ChromeOptions().addArguments(ARGUMENTS);
		File driver;
		if (EnginesScript.isUsed()) {
			List<String> paths = EnginesScript.run("browser");
			options.setBinary(paths.get(0));
			driver = new File(paths.get(1));
		}
		else {
			driver = chromedriverOnPath();
		}
		return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
	}

	private static File chromedriverOnPath() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((directory) -> new File(directory, "chromedriver"))
			.filter(File::canExecute)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no chromedriver on the PATH"));
	}

}
