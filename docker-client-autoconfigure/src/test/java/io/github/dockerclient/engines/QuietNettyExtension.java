package io.github.dockerclient.engines;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails a test class in which Netty, Reactor Netty or Reactor logs a warning or an error:
 * callers must receive each failure as an exception instead.
 */
public final class QuietNettyExtension implements BeforeAllCallback, AfterAllCallback {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(QuietNettyExtension.class);

	private static final List<String> LOGGERS = List.of("io.netty", "reactor");

	@Override
	public void beforeAll(ExtensionContext context) {
		Warnings warnings = new Warnings();
		warnings.start();
		loggers().forEach((logger) -> logger.addAppender(warnings));
		context.getStore(NAMESPACE).put(Warnings.class, warnings);
	}

	@Override
	public void afterAll(ExtensionContext context) {
		Warnings warnings = Objects.requireNonNull(context.getStore(NAMESPACE).remove(Warnings.class, Warnings.class));
		loggers().forEach((logger) -> logger.detachAppender(warnings));
		assertThat(warnings.messages()).isEmpty();
	}

	private static Stream<Logger> loggers() {
		return LOGGERS.stream().map((name) -> (Logger) LoggerFactory.getLogger(name));
	}

	private static final class Warnings extends AppenderBase<ILoggingEvent> {

		private final List<String> messages = new CopyOnWriteArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
				String failure = (event.getThrowableProxy() != null)
						? event.getThrowableProxy().getClassName() + ": " + event.getThrowableProxy().getMessage() : "";
				this.messages.add(event.getLoggerName() + ": " + event.getFormattedMessage() + ": " + failure);
			}
		}

		List<String> messages() {
			return List.copyOf(this.messages);
		}

	}

}
