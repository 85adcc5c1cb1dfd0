package io.github.dockerclient.autoconfigure.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.event.DockerContainerEvent;
import io.github.dockerclient.test.ScriptedEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with an application that is restarted in the same JVM, with its own classes in a
 * new class loader, as with Spring Boot's devtools.
 */
class RestartInAnotherClassLoaderTests {

	@Test
	void noThreadAndNoListenerOfTheFormerIsLeft() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start()) {
			engine.image("busybox");
			for (int i = 0; i < 3; i++) {
				String container = "container" + i;
				inAnotherClassLoader(engine, container);
				Awaitility.await()
					.atMost(EngineFixture.PATIENCE)
					.untilAsserted(() -> assertThat(EngineFixture.clientThreads()).isEmpty());
			}
		}
		assertThat(Events.NAMES).as("each event came to one application").isEmpty();
	}

	private void inAnotherClassLoader(ScriptedEngine engine, String container) throws Exception {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		ClassLoader own = new ApplicationClassLoader(before);
		Thread.currentThread().setContextClassLoader(own);
		Class<?> application = own.loadClass(Application.class.getName());
		assertThat(application).isNotSameAs(Application.class);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
			.web(WebApplicationType.NONE)
			.properties("docker.host=" + engine.address(), "docker.events.enabled=true", "docker.events.actions=create",
					"spring.main.banner-mode=off", "spring.main.register-shutdown-hook=false")
			.run()) {
			context.getBean(DockerOperations.class)
				.containers()
				.create((options) -> options.name(container).image("busybox"));
			assertThat(Events.NAMES.poll(EngineFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(container);
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	/**
	 * The events that the applications have received. Public, because the applications
	 * are in other packages.
	 */
	public static final class Events {

		public static final BlockingQueue<String> NAMES = new LinkedBlockingQueue<>();

		private Events() {
		}

	}

	@ImportAutoConfiguration({ DockerAutoConfiguration.class, DockerEventsAutoConfiguration.class })
	public static class Application {

		@EventListener
		public void onEvent(DockerContainerEvent event) {
			Events.NAMES.add(String.valueOf(event.name()));
		}

	}

	private static final class ApplicationClassLoader extends ClassLoader {

		ApplicationClassLoader(ClassLoader parent) {
			super(parent);
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			synchronized (getClassLoadingLock(name)) {
				if (name.equals(Application.class.getName()) && findLoadedClass(name) == null) {
					return define(name);
				}
				return super.loadClass(name, resolve);
			}
		}

		private Class<?> define(String name) {
			try (InputStream in = Objects
				.requireNonNull(getResourceAsStream(name.replace('.', '/').concat(".class")))) {
				byte[] bytes = in.readAllBytes();
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
