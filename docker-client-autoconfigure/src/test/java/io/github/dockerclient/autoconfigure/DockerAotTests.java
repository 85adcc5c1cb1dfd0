package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.github.dockerclient.DockerOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the beans that are created by the code that Spring generates ahead of time.
 */
class DockerAotTests {

	private static final String[] PROPERTIES = { "docker.host=tcp://one:2375",
			"docker.daemons.staging.host=tcp://two:2375" };

	@TempDir
	private Path directory;

	@Test
	void enginesOfPropertiesAreTheSameAfterProcessing() throws Exception {
		ClassName initializer = process();
		compile();
		// Use a separate class loader: the generated code must be loaded together with
		// the classes that it calls.
		try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
			Thread thread = Thread.currentThread();
			ClassLoader before = thread.getContextClassLoader();
			thread.setContextClassLoader(loader);
			try {
				@SuppressWarnings("unchecked")
				Function<String, String> started = (Function<String, String>) loader.loadClass(Started.class.getName())
					.getDeclaredConstructor()
					.newInstance();
				assertThat(started.apply(initializer.canonicalName())).isEqualTo("tcp://one:2375 tcp://two:2375");
			}
			finally {
				thread.setContextClassLoader(before);
			}
		}
	}

	private ClassName process() {
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("io.github.dockerclient.autoconfigure", "Processed")),
				new FileSystemGeneratedFiles(this.directory));
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of(PROPERTIES).applyTo(context);
			context.register(DockerAutoConfiguration.class);
			ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			return initializer;
		}
	}

	private void compile() throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter problems = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(this.directory)) {
			List<Path> java = sources.filter((path) -> path.toString().endsWith(".java")).toList();
			assertThat(java).isNotEmpty();
			assertThat(compiler
				.getTask(problems, files, null,
						List.of("-proc:none", "-d", this.directory.toString(), "-cp",
								System.getProperty("java.class.path")),
						null, files.getJavaFileObjectsFromPaths(java))
				.call()).as(problems::toString).isTrue();
		}
	}

	private URL[] classPath() {
		return Stream
			.concat(Stream.of(this.directory),
					Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
						.map(Path::of))
			.map((path) -> {
				try {
					return path.toUri().toURL();
				}
				catch (MalformedURLException ex) {
					throw new UncheckedIOException(ex);
				}
			})
			.toArray(URL[]::new);
	}

	/**
	 * An application that starts with the generated code.
	 */
	public static final class Started implements Function<String, String> {

		@Override
		public String apply(String initializer) {
			try (GenericApplicationContext context = new GenericApplicationContext()) {
				TestPropertyValues.of(PROPERTIES).applyTo(context);
				initializer(initializer).initialize(context);
				context.refresh();
				DockerOperations staging = BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getBeanFactory(),
						DockerOperations.class, "staging");
				return "%s %s".formatted(context.getBean(DockerOperations.class).http().address(),
						staging.http().address());
			}
		}

		@SuppressWarnings("unchecked")
		private static ApplicationContextInitializer<GenericApplicationContext> initializer(String name) {
			try {
				return (ApplicationContextInitializer<GenericApplicationContext>) Class
					.forName(name, true, Started.class.getClassLoader())
					.getDeclaredConstructor()
					.newInstance();
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
