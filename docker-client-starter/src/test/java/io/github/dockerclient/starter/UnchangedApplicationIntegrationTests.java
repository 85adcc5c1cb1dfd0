package io.github.dockerclient.starter;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the starter adds the beans of this client to an application and changes
 * nothing else: the same application is started with and without it, in class loaders
 * with nothing but the libraries of the application.
 */
class UnchangedApplicationIntegrationTests {

	private static final List<String> STARTER = split(System.getProperty("starter.class-path", ""));

	private static final List<String> ALL = split(System.getProperty("java.class.path"));

	private static List<String> split(String classPath) {
		return List.of(classPath.split(File.pathSeparator));
	}

	@ParameterizedTest
	@EnumSource
	void nothingButTheBeansOfTheClientDiffers(ClassPath classPath) throws Exception {
		List<String> jars = ALL.stream().filter(classPath::has).toList();
		Set<String> without = describe(jars);
		Set<String> with = describe(Stream.concat(STARTER.stream(), jars.stream()).distinct().toList());
		assertThat(without).contains("context: " + classPath.context).hasSizeGreaterThan(50);
		List<String> differences = new ArrayList<>();
		without.stream().filter((fact) -> !with.contains(fact)).forEach((fact) -> differences.add("- " + fact));
		with.stream().filter((fact) -> !without.contains(fact)).forEach((fact) -> differences.add("+ " + fact));
		assertThat(differences)
			.filteredOn((fact) -> classPath.expected.stream().noneMatch((known) -> known.covers(fact)))
			.isEmpty();
		assertThat(classPath.expected).allMatch((known) -> differences.stream().anyMatch(known::covers));
	}

	private static Set<String> describe(Collection<String> jars) throws Exception {
		List<URL> urls = new ArrayList<>(List.of(Path.of(ALL.get(0)).toUri().toURL()));
		for (String jar : jars) {
			urls.add(Path.of(jar).toUri().toURL());
		}
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new),
				ClassLoader.getPlatformClassLoader())) {
			thread.setContextClassLoader(loader);
			Object facts = loader.loadClass(ObservedApplication.class.getName()).getMethod("describe").invoke(null);
			return new TreeSet<>(String.valueOf(facts).lines().toList());
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	/**
	 * The libraries of an application.
	 */
	enum ClassPath {

		PLAIN("AnnotationConfigApplicationContext", Set.of()),

		RESTCLIENT("AnnotationConfigApplicationContext",
				Set.of(Difference.CLIENT_WITHOUT_SPRING_BOOT, Difference.REACTIVE_CONNECTORS), Part.RESTCLIENT,
				Part.JACKSON),

		RESTCLIENT_WITH_APACHE("AnnotationConfigApplicationContext", Set.of(Difference.REACTIVE_CONNECTORS),
				Part.RESTCLIENT, Part.JACKSON, Part.APACHE),

		RESTCLIENT_WITH_JETTY("AnnotationConfigApplicationContext", Set.of(Difference.REACTIVE_CONNECTORS),
				Part.RESTCLIENT, Part.JACKSON, Part.JETTY),

		RESTCLIENT_WITH_GSON("AnnotationConfigApplicationContext",
				EnumSet.complementOf(EnumSet.of(Difference.REACTIVE_HEALTH)), Part.RESTCLIENT, Part.GSON),

		RESTCLIENT_WITH_JACKSON_2("AnnotationConfigApplicationContext",
				EnumSet.complementOf(EnumSet.of(Difference.REACTIVE_HEALTH)), Part.RESTCLIENT, Part.JACKSON_2),

		WEBCLIENT("AnnotationConfigApplicationContext", Set.of(), Part.WEBCLIENT, Part.JACKSON),

		WEBCLIENT_WITH_JETTY("AnnotationConfigApplicationContext", Set.of(), Part.WEBCLIENT, Part.JACKSON, Part.JETTY),

		MVC("AnnotationConfigServletWebServerApplicationContext", Set.of(), Part.MVC, Part.JACKSON),

		MVC_WITH_ACTUATOR("AnnotationConfigServletWebServerApplicationContext", Set.of(Difference.REACTIVE_HEALTH),
				Part.MVC, Part.JACKSON, Part.ACTUATOR),

		MVC_WITH_GSON("AnnotationConfigServletWebServerApplicationContext", Set.of(), Part.MVC, Part.GSON),

		MVC_AND_RESTCLIENT("AnnotationConfigServletWebServerApplicationContext",
				Set.of(Difference.CLIENT_WITHOUT_SPRING_BOOT, Difference.REACTIVE_CONNECTORS), Part.MVC,
				Part.RESTCLIENT, Part.JACKSON),

		WEBFLUX("AnnotationConfigReactiveWebServerApplicationContext", Set.of(), Part.WEBFLUX, Part.JACKSON),

		WEBFLUX_AND_RESTCLIENT("AnnotationConfigReactiveWebServerApplicationContext", Set.of(), Part.WEBFLUX,
				Part.RESTCLIENT, Part.JACKSON),

		WEBFLUX_AND_WEBCLIENT("AnnotationConfigReactiveWebServerApplicationContext", Set.of(), Part.WEBFLUX,
				Part.WEBCLIENT, Part.JACKSON);

		private final String context;

		private final Set<Difference> expected;

		private final List<Part> parts;

		ClassPath(String context, Set<Difference> expected, Part... parts) {
			this.context = context;
			this.expected = expected;
			this.parts = List.of(parts);
		}

		boolean has(String jar) {
			return Part.SPRING_BOOT.has(jar) || this.parts.stream().anyMatch((part) -> part.has(jar));
		}

	}

	/**
	 * What the starter changes nevertheless.
	 */
	enum Difference {

		/**
		 * Spring Framework selects the client of {@code RestClient.create()} by the class
		 * path alone: no property or bean can change it.
		 */
		CLIENT_WITHOUT_SPRING_BOOT("[-+] RestClient\\.create\\(\\): .*"),

		/**
		 * The same holds for its converters: Jackson 3, which this client requires, takes
		 * precedence over Jackson 2 and Gson.
		 */
		CONVERTERS_WITHOUT_SPRING_BOOT("[-+] converter of RestClient\\.create\\(\\) .*"),

		/**
		 * Spring Boot configures a reactive connector if Reactor is on the class path.
		 * The connector is created only if a bean requests it.
		 */
		REACTIVE_CONNECTORS(
				"[-+] condition .*\\.ReactiveHttpClientAutoConfiguration.*|\\+ bean (clientHttpConnector.*|.*ReactiveHttpClient.*)"),

		/**
		 * Actuator adds a registry of reactive health indicators if Reactor is on the
		 * class path.
		 */
		REACTIVE_HEALTH("[-+] (condition|bean) .*[rR]eactiveHealth.*");

		private final Pattern facts;

		Difference(String facts) {
			this.facts = Pattern.compile(facts);
		}

		boolean covers(String fact) {
			return this.facts.matcher(fact).matches();
		}

	}

	/**
	 * A group of libraries, identified by the names of their jars.
	 */
	enum Part {

		SPRING_BOOT("spring-boot-(\\d|autoconfigure-\\d|starter-\\d|starter-logging-)",
				"spring-(aop|beans|context|core|expression)-", "logback-", "log4j-", "slf4j-", "jul-to-slf4j-",
				"commons-logging-", "jakarta\\.annotation-", "snakeyaml-", "micrometer-(commons|observation)-\\d",
				"jspecify-"),

		RESTCLIENT("spring-boot-(starter-)?(restclient|http-client|http-converter)-", "spring-web-"),

		WEBCLIENT("spring-boot-(starter-)?(webclient|http-client|http-codec|reactor)-\\d", "spring-web(flux)?-",
				"reactor-(core|netty)", "reactive-streams-", "netty-"),

		MVC("spring-boot-(starter-)?(webmvc|tomcat|tomcat-runtime|servlet|http-converter|web-server)-",
				"spring-web(mvc)?-", "tomcat-embed-"),

		WEBFLUX("spring-boot-(starter-)?(webflux|reactor|reactor-netty|netty|http-codec|web-server)-",
				"spring-web(flux)?-", "reactor-(core|netty)", "reactive-streams-", "netty-"),

		ACTUATOR("spring-boot-(starter-)?(actuator(-autoconfigure)?|health|micrometer-(metrics|observation))-\\d",
				"micrometer-(core|jakarta9)-\\d", "HdrHistogram-", "LatencyUtils-"),

		JACKSON("spring-boot-(starter-)?jackson-", "jackson-(core|databind)-3", "jackson-annotations-"),

		JACKSON_2("spring-boot-jackson2-", "jackson-.*-2"),

		GSON("spring-boot-gson-", "gson-"),

		APACHE("httpc(lient|ore)5-"),

		JETTY("jetty-");

		private final Pattern names;

		Part(String... names) {
			this.names = Pattern.compile("^(" + String.join("|", names) + ").*");
		}

		boolean has(String jar) {
			return this.names.matcher(Path.of(jar).getFileName().toString()).matches();
		}

	}

}
