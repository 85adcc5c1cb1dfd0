package io.github.dockerclient.starter;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.codec.CodecConfigurer;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * An application that describes what Spring Boot has configured because of the class
 * path. {@link UnchangedApplicationIntegrationTests} starts it in class loaders of its
 * own, so it uses a library only if that is there.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class ObservedApplication {

	private static final String OWN = "io.github.dockerclient.";

	private static final Object UNKNOWN = "none";

	/**
	 * Start the application, describe it and close it.
	 * @return a line for each fact
	 */
	public static String describe() {
		if (has("org.apache.catalina.startup.Tomcat")) {
			Mvc.prepare();
		}
		SpringApplication application = new SpringApplication(ObservedApplication.class);
		application.setRegisterShutdownHook(false);
		try (ConfigurableApplicationContext context = application.run("--server.port=0",
				"--spring.main.banner-mode=off", "--logging.level.root=warn")) {
			List<String> facts = new ArrayList<>();
			facts.add("context: " + context.getClass().getSimpleName());
			conditions(context.getBeanFactory(), facts);
			beans(context.getBeanFactory(), facts);
			loggers(context.getBeanFactory(), facts);
			properties(facts);
			if (has("org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")) {
				Mvc.describe(context, facts);
			}
			if (has("org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration")) {
				WebFlux.describe(context, facts);
			}
			if (has("org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration")) {
				Blocking.describe(context, facts);
			}
			if (has("org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration")) {
				Reactive.describe(context, facts);
			}
			return String.join("\n", facts);
		}
	}

	private static boolean has(String name) {
		return ClassUtils.isPresent(name, ObservedApplication.class.getClassLoader());
	}

	private static void conditions(ConfigurableListableBeanFactory beans, List<String> facts) {
		ConditionEvaluationReport report = ConditionEvaluationReport.get(beans);
		report.getConditionAndOutcomesBySource().forEach((source, outcomes) -> {
			if (!source.startsWith(OWN)) {
				facts.add("condition " + source + ": " + outcomes.isFullMatch());
			}
		});
		Stream.concat(report.getUnconditionalClasses().stream(), report.getExclusions().stream())
			.filter((name) -> !name.startsWith(OWN))
			.forEach((name) -> facts.add("configuration " + name));
	}

	private static void beans(ConfigurableListableBeanFactory beans, List<String> facts) {
		Stream.concat(Arrays.stream(beans.getBeanDefinitionNames()), Arrays.stream(beans.getSingletonNames()))
			.distinct()
			.forEach((name) -> {
				Object singleton = beans.getSingleton(name);
				Class<?> type = (singleton != null) ? singleton.getClass() : beans.getType(name);
				if (type != null && !name.contains(OWN) && !type.getName().startsWith(OWN)) {
					facts.add("bean " + name.replaceAll("@[0-9a-f]+$", "") + ": " + name(type));
				}
			});
	}

	// Names of generated classes contain numbers.
	private static String name(Class<?> type) {
		return type.getName().replaceAll("(\\$\\$|\\$Proxy|/0x).*", "");
	}

	private static void loggers(ConfigurableListableBeanFactory beans, List<String> facts) {
		for (LoggerConfiguration logger : beans.getBean(LoggingSystem.class).getLoggerConfigurations()) {
			if (logger.getConfiguredLevel() != null) {
				facts.add("logger " + logger.getName() + ": " + logger.getConfiguredLevel());
			}
		}
	}

	private static void properties(List<String> facts) {
		System.getProperties()
			.stringPropertyNames()
			.stream()
			.filter((name) -> name.matches("(io\\.netty|reactor|java\\.net|java\\.util\\.logging|spring)\\..*"))
			.forEach((name) -> facts.add("property " + name + ": " + System.getProperty(name)));
	}

	private static void types(String what, List<?> objects, List<String> facts) {
		for (int i = 0; i < objects.size(); i++) {
			facts.add(what + " " + i + ": " + name(objects.get(i).getClass()));
		}
	}

	private static Object field(Object object, String name) {
		Field field = ReflectionUtils.findField(object.getClass(), name);
		if (field == null) {
			return UNKNOWN;
		}
		ReflectionUtils.makeAccessible(field);
		Object value = ReflectionUtils.getField(field, object);
		return (value != null) ? value : UNKNOWN;
	}

	// Threads of some clients would keep the JVM from ending.
	private static void close(Object client) {
		try {
			if (client instanceof DisposableBean bean) {
				bean.destroy();
			}
			else if (client instanceof AutoCloseable closeable) {
				closeable.close();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Spring MVC of the application.
	 */
	private static final class Mvc {

		// A JVM has only one factory, and every class loader a Tomcat of its own.
		static void prepare() {
			TomcatURLStreamHandlerFactory.disable();
		}

		static void describe(ConfigurableApplicationContext context, List<String> facts) {
			context.getBeanProvider(RequestMappingHandlerAdapter.class)
				.ifAvailable((adapter) -> types("converter", adapter.getMessageConverters(), facts));
		}

	}

	/**
	 * WebFlux of the application.
	 */
	private static final class WebFlux {

		static void describe(ConfigurableApplicationContext context, List<String> facts) {
			context.getBeanProvider(ServerCodecConfigurer.class).ifAvailable((codecs) -> {
				types("reader", codecs.getReaders(), facts);
				types("writer", codecs.getWriters(), facts);
			});
		}

	}

	/**
	 * The blocking HTTP clients of the application.
	 */
	private static final class Blocking {

		static void describe(ConfigurableApplicationContext context, List<String> facts) {
			factory("RestClient.Builder", context.getBean(RestClient.Builder.class).build(), facts);
			factory("RestClient.create()", RestClient.create(), facts);
			converters("RestClient.Builder", context.getBean(RestClient.Builder.class).build(), facts);
			converters("RestClient.create()", RestClient.create(), facts);
		}

		private static void converters(String what, RestClient client, List<String> facts) {
			types("converter of " + what, (List<?>) field(client, "messageConverters"), facts);
		}

		private static void factory(String what, RestClient client, List<String> facts) {
			Object factory = field(client, "clientRequestFactory");
			facts.add(what + ": " + name(factory.getClass()));
			close(factory);
		}

	}

	/**
	 * The reactive HTTP clients of the application.
	 */
	private static final class Reactive {

		static void describe(ConfigurableApplicationContext context, List<String> facts) {
			connector("WebClient.Builder", context.getBean(WebClient.Builder.class).build(), facts);
			connector("WebClient.create()", WebClient.create(), facts);
			List<Object> codecs = new ArrayList<>();
			context.getBean(WebClient.Builder.class).codecs((configurer) -> codecs.addAll(readers(configurer))).build();
			types("reader of WebClient.Builder", codecs, facts);
		}

		private static List<?> readers(CodecConfigurer configurer) {
			return configurer.getReaders();
		}

		private static void connector(String what, WebClient client, List<String> facts) {
			Object connector = field(field(client, "exchangeFunction"), "connector");
			facts.add(what + ": " + name(connector.getClass()));
			close(field(connector, "httpClient"));
		}

	}

}
