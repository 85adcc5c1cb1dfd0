package io.github.dockerclient.autoconfigure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Ends the start of an application on a version of Spring Boot that this client does not
 * support, before any bean or web server is created. Without it, such an application
 * would fail at its first call of an engine, because a class is missing.
 * <p>
 * This class itself works on older versions. It is a listener, because the package of
 * environment post-processors changed with Spring Boot 4.0, and it handles the first
 * event whose failures Spring Boot analyzes.
 */
final class SpringBootVersionListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final int REQUIRED = 4;

	private static final Pattern MAJOR = Pattern.compile("(\\d{1,4})\\..*");

	/** After the listener that starts logging, which reports the failure. */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check(SpringBootVersion.getVersion());
	}

	/**
	 * Check a version of Spring Boot.
	 * @param version the version, or {@code null} if Spring Boot does not know its own
	 */
	static void check(@Nullable String version) {
		if (version == null) {
			return;
		}
		Matcher matcher = MAJOR.matcher(version);
		if (matcher.matches() && Integer.parseInt(matcher.group(1)) < REQUIRED) {
			throw new UnsupportedSpringBootException(REQUIRED + ".0", version);
		}
	}

}
