package io.github.dockerclient.test.autoconfigure;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.test.DockerCleanup;
import io.github.dockerclient.test.ScriptedEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.AssertionFailedError;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Checks that the engine of a {@link DockerTest} can be reached, and cleans it up after
 * each test.
 */
final class DockerTestExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(DockerTestExtension.class);

	@Override
	public void beforeAll(ExtensionContext context) {
		DockerTest.Engine engine = engine(context);
		try {
			ApplicationContext application = SpringExtension.getApplicationContext(context);
			if (engine != DockerTest.Engine.SCRIPTED) {
				application.getBeanProvider(DockerOperations.class).ifUnique((docker) -> docker.system().ping());
			}
		}
		catch (RuntimeException ex) {
			DockerConnectionException missing = find(ex);
			if (missing == null) {
				throw ex;
			}
			String message = "There is no Docker engine for this test. " + missing.getMessage();
			if (engine == DockerTest.Engine.OPTIONAL) {
				Assumptions.abort(message);
			}
			throw new AssertionFailedError(message
					+ " With @DockerTest(engine = Engine.OPTIONAL), the test is skipped without an engine; with Engine.SCRIPTED, it needs none.",
					missing);
		}
	}

	private static DockerTest.Engine engine(ExtensionContext context) {
		DockerTest annotation = TestContextAnnotationUtils.findMergedAnnotation(context.getRequiredTestClass(),
				DockerTest.class);
		return (annotation != null) ? annotation.engine() : DockerTest.Engine.REQUIRED;
	}

	// The exception may be the cause of a failure of the application to start.
	private static @Nullable DockerConnectionException find(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DockerConnectionException connection) {
				return connection;
			}
		}
		return null;
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == DockerCleanup.class && context.getTestMethod().isPresent();
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return store(context).computeIfAbsent(DockerCleanup.class,
				(key) -> DockerCleanup
					.of(SpringExtension.getApplicationContext(context).getBean(DockerOperations.class)),
				DockerCleanup.class);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		DockerCleanup cleanup = store(context).remove(DockerCleanup.class, DockerCleanup.class);
		if (cleanup != null) {
			cleanup.close();
		}
		if (engine(context) == DockerTest.Engine.SCRIPTED) {
			SpringExtension.getApplicationContext(context).getBean(ScriptedEngine.class).reset();
		}
	}

	private static ExtensionContext.Store store(ExtensionContext context) {
		return context.getStore(NAMESPACE);
	}

}
