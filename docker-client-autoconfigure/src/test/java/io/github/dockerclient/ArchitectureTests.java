package io.github.dockerclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.dockerclient.actuate.DockerEndpoint;
import io.github.dockerclient.actuate.DockerInfoContributor;
import io.github.dockerclient.autoconfigure.DockerBinder;
import io.github.dockerclient.autoconfigure.DockerDaemonProperties;
import io.github.dockerclient.autoconfigure.DockerEnvironment;
import io.github.dockerclient.autoconfigure.DockerProperties;
import io.github.dockerclient.autoconfigure.DockerTimeoutProperties;
import io.github.dockerclient.build.BuildPlainText;
import io.github.dockerclient.health.DockerContainersReactiveHealthIndicator;
import io.github.dockerclient.health.DockerReactiveHealthIndicator;
import io.github.dockerclient.observation.DockerObservationContext;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingInputStream;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.test.DockerCleanup;
import io.github.dockerclient.test.ScriptedAnswer;
import io.github.dockerclient.test.ScriptedContainer;
import io.github.dockerclient.test.ScriptedEngine;
import io.github.dockerclient.test.ScriptedProcess;
import io.github.dockerclient.test.ScriptedResource;
import io.github.dockerclient.transport.DockerHttpBuilder;
import io.github.dockerclient.transport.RequestOptions;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.AutoConfiguration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of the architecture, each written as a sentence.
 */
@AnalyzeClasses(packages = ArchitectureTests.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	static final String ROOT = "io.github.dockerclient";

	/**
	 * The packages without operations on Docker objects, from top to bottom. {@code *}
	 * stands for all other packages.
	 */
	static final List<String> ORDER = List.of("testcontainers", "test", "autoconfigure", "event", "health", "actuate",
			"", "*", "registry", "transport", "observation", "stream", "type", "error");

	/** Where the operations or records of one Docker object need another object. */
	private static final Set<String> NEIGHBOURS = Set.of(
			// run pulls an image that is missing
			"container -> image",
			// a container has endpoints in networks
			"container -> network",
			// df measures images, containers and volumes one by one
			"system -> image", "system -> container", "system -> volume",
			// an engine that joins a swarm is one of its nodes
			"swarm -> node",
			// info contains the state of the engine in a swarm
			"system -> swarm",
			// services have tasks, and read them to report their progress
			"service -> task",
			// tasks run containers, which have mounts and ports
			"task -> container", "service -> container");

	/**
	 * Public classes that are neither internal, nor values, nor interfaces, nor builders,
	 * nor exceptions.
	 */
	private static final Set<String> PUBLIC_CLASSES = Set.of(TarArchive.class.getName(), BuildPlainText.class.getName(),
			DockerBinder.class.getName(), DockerEnvironment.class.getName(), DockerEndpoint.class.getName(),
			DockerInfoContributor.class.getName(), DockerReactiveHealthIndicator.class.getName(),
			DockerContainersReactiveHealthIndicator.class.getName(), DockerObservationContext.class.getName(),
			DockerProperties.class.getName(), DockerProperties.Registry.class.getName(),
			DockerProperties.Metrics.class.getName(), DockerProperties.Metrics.Containers.class.getName(),
			DockerDaemonProperties.class.getName(), DockerDaemonProperties.Pool.class.getName(),
			DockerDaemonProperties.Build.class.getName(), DockerDaemonProperties.Health.class.getName(),
			DockerDaemonProperties.Health.Containers.class.getName(), DockerDaemonProperties.Events.class.getName(),
			DockerDaemonProperties.Tls.class.getName(), DockerDaemonProperties.Ssl.class.getName(),
			DockerDaemonProperties.Ssh.class.getName(), DockerTimeoutProperties.class.getName(),
			ScriptedEngine.class.getName(), ScriptedProcess.class.getName(), ScriptedContainer.class.getName(),
			ScriptedResource.class.getName(), ScriptedAnswer.class.getName(), DockerCleanup.class.getName());

	private static final Set<String> BLOCKING_METHODS = Set.of("block", "blockFirst", "blockLast", "blockOptional",
			"toStream", "toIterable", "toFuture");

	private static final Path SOURCES = Path.of("src/main/java");

	@ArchTest
	static final ArchRule packagesUseOnlyWhatStandsBelowThem = classes().should(useOnlyWhatStandsBelow())
		.because("whoever reads a package must be able to understand it without those above");

	@ArchTest
	static final ArchRule packagesFormNoCycles = slices().matching("(**)")
		.should()
		.beFreeOfCycles()
		.because("packages that need each other are one package");

	@ArchTest
	static final ArchRule packagesOfDockerObjectsMeetThroughTypes = classes().that(belongToDockerObjects())
		.should(useOnlyListedNeighbours())
		.because("each of Docker's objects is to be read by itself; what several share belongs to type");

	@ArchTest
	static final ArchRule onlyTheTopKnowsSpringBoot = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".autoconfigure..", ROOT + ".health..", ROOT + ".actuate..",
				ROOT + ".testcontainers..", ROOT + ".test.autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..")
		.because("the client works without Spring Boot");

	@ArchTest
	static final ArchRule onlyAutoConfigurationKnowsTheApplicationContext = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".autoconfigure..", ROOT + ".test.autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.context..", "org.springframework.beans..")
		.because("the client works without an application context");

	@ArchTest
	static final ArchRule onlyTestSupportKnowsLibrariesForTests = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".testcontainers..", ROOT + ".test.autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.junit..", "org.opentest4j..", "org.testcontainers..", "org.springframework.test..",
				"org.springframework.boot.test..", "org.springframework.boot.testcontainers..")
		.because("applications run without the libraries of their tests, and their tests may have others");

	@ArchTest
	static final ArchRule onlyTransportKnowsHowHttpIsSpoken = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".transport..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "org.springframework.http.client..", "reactor.netty..")
		.because("all else must survive another HTTP client");

	@ArchTest
	static final ArchRule onlyTransportKnowsNetty = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".transport..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.netty..")
		.because("only connections, and what is spoken over them, are Netty's business");

	@ArchTest
	static final ArchRule onlyBuildKnowsBuildKit = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".build..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage(ROOT + ".build.buildkit..")
		.because("how BuildKit is spoken with is nobody else's business");

	@ArchTest
	static final ArchRule jsonIsBoundWhereItIsReadOrWritten = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".transport..", ROOT + ".stream..", ROOT + ".registry..", ROOT + ".type..",
				ROOT + ".build.buildkit..", ROOT + ".test..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("tools.jackson..")
		.because(
				"records say how they look with annotations, and leave the rest to the client's own mapper; the scripted engine is the other side of the wire");

	@ArchTest
	static final ArchRule onlyBlockingClassesBlock = noClasses().that(areNotBlocking())
		.should()
		.callMethodWhere(blocks())
		.because("a thread of the event loop that waits for an answer waits for itself");

	@ArchTest
	static final ArchRule blockingWorkPassesOnWhateverFails = noClasses().that()
		.haveNameNotMatching(
				".*\\.(Worker|StreamSource|TarArchive|FileSyncExchange|PartialFile|CredentialHelper|SshTunnel\\$Run)")
		.should()
		.callMethod(Schedulers.class, "boundedElastic")
		.because("Reactor rethrows errors of the JVM on the thread that works, and the caller would wait for ever: "
				+ "Worker passes them on, and the streams named here do so themselves; nobody waits for the heartbeat of ssh");

	@ArchTest
	static final ArchRule patternsOfStrangersAreLinear = noClasses().that()
		.resideInAnyPackage(ROOT + ".build.ignore..")
		.or()
		.haveSimpleName("BaseImages")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.regex..")
		.because("a backtracking expression of an untrusted repository may take longer than anybody waits");

	@ArchTest
	static final ArchRule implementationsAreHidden = classes().that()
		.haveNameMatching(".*\\.Default\\w+")
		.or()
		.haveNameMatching(".*\\.Blocking\\w+Operations")
		.or()
		.haveNameMatching(".*\\.\\w+(Decoder|Mapper|Negotiator|Guard|Handler|Runner|Analyzer|Hints|Joiner)")
		.or()
		.haveNameMatching(".*\\.Properties\\w+")
		.and()
		.areNotInterfaces()
		.should()
		.bePackagePrivate()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.because("what nobody can name can be changed without breaking anybody");

	@ArchTest
	static final ArchRule hiddenClassesAreFinal = classes().that()
		.areTopLevelClasses()
		.and()
		.arePackagePrivate()
		.and()
		.areNotInterfaces()
		.and(areNotPackageInfos())
		.should()
		.haveModifier(JavaModifier.FINAL)
		.because("nothing here is meant to be extended");

	@ArchTest
	static final ArchRule publicTypesAreWhatUsersHaveUseFor = classes().that()
		.arePublic()
		.and(areReachable())
		.and(PublicSurfaceTests.areForUsers())
		.should(beForUsers())
		.because("every public type is a promise; list it here, if it is one that has to be made");

	@ArchTest
	static final ArchRule publicClassesAreFinal = classes().that()
		.arePublic()
		.and()
		.areNotInterfaces()
		.and()
		.areNotAssignableTo(RuntimeException.class)
		.and()
		.resideOutsideOfPackages(ROOT + ".health..")
		.and()
		.haveNameNotMatching(".*\\.Docker(Daemon|Timeout)?Properties(\\$.*)?")
		.and(areNoBases())
		.should()
		.haveModifier(JavaModifier.FINAL)
		.because(
				"only exceptions, health indicators and the bases of options and builders are prepared to be extended");

	@ArchTest
	static final ArchRule packagesAreNullMarkedAndExplained = classes().should(resideInAnExplainedPackage())
		.because("a reader who enters a package wants to know what is here and where to start");

	@ArchTest
	static final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.because("applications name them to exclude them, and nobody extends them");

	@ArchTest
	static final ArchRule autoConfigurationsHaveNoPublicMethods = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.notBePublic()
		.because("their beans are for the container, not for callers");

	@ArchTest
	static final ArchRule builtOptionsComeFromTheirBuilders = constructors().that()
		.areDeclaredInClassesThat()
		.haveSimpleName("Builder")
		.should()
		.bePrivate()
		.because("there is one way to a builder: the builder() of what it builds");

	@ArchTest
	static final ArchRule recordsOfManyComponentsAreBuilt = noClasses().should()
		.callConstructorWhere(isOfManyComponents())
		.because("a builder names the components, whose positions are easily confused");

	@ArchTest
	static final ArchRule formattingNamesItsLocale = noClasses().should()
		.callCodeUnitWhere(isCallOf(Locale.class, "java.lang.String.format", "java.lang.String.formatted",
				"java.lang.String.toLowerCase", "java.lang.String.toUpperCase", "java.io.PrintStream.printf",
				"java.io.PrintStream.format", "java.io.PrintWriter.printf", "java.io.PrintWriter.format",
				"java.util.Formatter.<init>", "java.time.format.DateTimeFormatter.ofPattern",
				"java.time.format.DateTimeFormatterBuilder.toFormatter", "java.util.Locale.getDefault"))
		.orShould()
		.dependOnClassesThat()
		.areAssignableTo(Format.class)
		.because("digits and letters on the wire and in messages are ASCII, whatever the locale of the machine");

	@ArchTest
	static final ArchRule textNamesItsCharset = noClasses().should()
		.callCodeUnitWhere(isCallOf(Charset.class, "java.lang.String.getBytes", "java.lang.Process.inputReader",
				"java.lang.Process.errorReader", "java.lang.Process.outputWriter", "java.io.InputStreamReader.<init>",
				"java.io.OutputStreamWriter.<init>", "java.io.FileReader.<init>", "java.io.FileWriter.<init>",
				"java.io.PrintStream.<init>", "java.util.Scanner.<init>", "java.nio.charset.Charset.defaultCharset",
				"java.io.ByteArrayOutputStream.toString"))
		.orShould()
		.callConstructor(String.class, byte[].class)
		.orShould()
		.callConstructor(String.class, byte[].class, int.class, int.class)
		.because("texts of engines and of Docker's files are UTF-8, whatever the locale of the machine");

	@ArchTest
	static final ArchRule nobodyPrints = noClasses().should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err")
		.orShould()
		.callMethod(Throwable.class, "printStackTrace")
		.because("standard output belongs to the application");

	@ArchTest
	static final ArchRule nobodyLogsPastTheApplication = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.logging..")
		.because("applications choose their log framework");

	@ArchTest
	static final ArchRule onlyJSpecifySpeaksOfNull = noClasses().should()
		.dependOnClassesThat()
		.haveNameMatching(
				"(org\\.springframework\\.lang|javax\\.annotation|jakarta\\.annotation)\\.(Nullable|NonNull|Nonnull).*")
		.because("JSpecify alone says what may be null");

	private static String packageOf(JavaClass type) {
		String name = type.getPackageName();
		if (!name.startsWith(ROOT)) {
			return "";
		}
		String rest = name.substring(ROOT.length());
		return rest.isEmpty() ? "" : rest.substring(1).replaceFirst("\\..*", "");
	}

	private static boolean isOurs(JavaClass type) {
		return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
	}

	private static int level(JavaClass type) {
		int index = ORDER.indexOf(packageOf(type));
		return (index >= 0) ? index : ORDER.indexOf("*");
	}

	private static ArchCondition<JavaClass> useOnlyWhatStandsBelow() {
		return dependencies("use only what stands below", (from, to) -> level(from) <= level(to));
	}

	private static DescribedPredicate<JavaClass> belongToDockerObjects() {
		return DescribedPredicate.describe("belong to Docker's objects", ArchitectureTests::isDockerObject);
	}

	private static boolean isDockerObject(JavaClass type) {
		return !ORDER.contains(packageOf(type));
	}

	private static ArchCondition<JavaClass> useOnlyListedNeighbours() {
		return dependencies("use no other object's package, unless that is listed",
				(from, to) -> !isDockerObject(to) || packageOf(from).equals(packageOf(to))
						|| NEIGHBOURS.contains(packageOf(from) + " -> " + packageOf(to)));
	}

	private static ArchCondition<JavaClass> dependencies(String description, Permission permission) {
		return new ArchCondition<>(description) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
					JavaClass target = dependency.getTargetClass().getBaseComponentType();
					if (isOurs(target)) {
						events.add(new SimpleConditionEvent(type, permission.test(type, target),
								dependency.getDescription()));
					}
				}
			}

		};
	}

	private static DescribedPredicate<JavaClass> areNotBlocking() {
		return DescribedPredicate.describe("are not named Blocking", (type) -> {
			JavaClass top = type;
			while (top.getEnclosingClass().isPresent()) {
				top = top.getEnclosingClass().get();
			}
			return !top.getSimpleName().startsWith("Blocking");
		});
	}

	private static DescribedPredicate<JavaCall<?>> isCallOf(Class<?> without, String... codeUnits) {
		return DescribedPredicate.describe("has no " + without.getSimpleName(), (call) -> {
			AccessTarget.CodeUnitCallTarget target = call.getTarget();
			return List.of(codeUnits).contains(target.getOwner().getName() + "." + target.getName())
					&& target.getRawParameterTypes().stream().noneMatch((type) -> type.isEquivalentTo(without));
		});
	}

	private static DescribedPredicate<JavaConstructorCall> isOfManyComponents() {
		return DescribedPredicate.describe("creates a record of more than eight components outside of its builder",
				(call) -> call.getTarget().getRawParameterTypes().size() > 8 && call.getTargetOwner().isRecord()
						&& !call.getOriginOwner().getSimpleName().matches("\\w*(Builder|Options)"));
	}

	private static DescribedPredicate<JavaMethodCall> blocks() {
		return DescribedPredicate.describe("waits for a reactive result, other than to close a client", (call) -> {
			JavaClass owner = call.getTargetOwner();
			boolean waits = (owner.isEquivalentTo(Blocking.class)
					&& !Set.of("isCaller", "elsewhere", "here").contains(call.getName()))
					|| owner.isEquivalentTo(BlockingStream.class) || owner.isEquivalentTo(BlockingInputStream.class)
					|| ((owner.isAssignableTo(Mono.class) || owner.isAssignableTo(Flux.class))
							&& BLOCKING_METHODS.contains(call.getName()));
			return waits && !(call.getOriginOwner().getSimpleName().equals("DefaultReactiveDockerOperations")
					&& call.getOrigin().getName().equals("close"));
		});
	}

	private static DescribedPredicate<JavaClass> areNotPackageInfos() {
		return DescribedPredicate.describe("are not package-info", (type) -> !isPackageInfo(type));
	}

	private static boolean isPackageInfo(JavaClass type) {
		return type.getSimpleName().equals("package-info");
	}

	// A public class inside a non-public class is not reachable.
	private static DescribedPredicate<JavaClass> areReachable() {
		return DescribedPredicate.describe("are within public types only",
				(type) -> type.getEnclosingClass()
					.map((outer) -> outer.getModifiers().contains(JavaModifier.PUBLIC) && !outer.isAnnotation())
					.orElse(true));
	}

	private static ArchCondition<JavaClass> beForUsers() {
		return ArchCondition.from(DescribedPredicate.describe(
				"be an interface, a record, an enum, an annotation, an exception, a builder, an auto-configuration or listed",
				(type) -> type.isInterface() || type.isRecord() || type.isEnum() || type.isAnnotation()
						|| type.isAssignableTo(RuntimeException.class) || type.isAssignableTo(RequestOptions.class)
						|| type.getSimpleName().endsWith("Builder") || type.isAnnotatedWith(AutoConfiguration.class)
						|| PUBLIC_CLASSES.contains(type.getName())));
	}

	private static DescribedPredicate<JavaClass> areNoBases() {
		return DescribedPredicate.describe("are no bases of options or builders", (type) -> !(type.getModifiers()
			.contains(JavaModifier.ABSTRACT)
				&& (type.isAssignableTo(RequestOptions.class) || type.isAssignableTo(DockerHttpBuilder.class))));
	}

	private static ArchCondition<JavaClass> resideInAnExplainedPackage() {
		Pattern explained = Pattern.compile("\\A/\\*\\*\\s+\\*\\s+\\p{Lu}.*\\{@link\\s.*\\*/\\s+@NullMarked",
				Pattern.DOTALL);
		Set<String> seen = new HashSet<>();
		return new ArchCondition<>("reside in a package that is @NullMarked and explained with a link") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				String name = type.getPackageName();
				if (seen.add(name)) {
					CanBeAnnotated owner = type.getPackage();
					events.add(new SimpleConditionEvent(type, owner.isAnnotatedWith(NullMarked.class),
							name + " is not @NullMarked"));
					events.add(new SimpleConditionEvent(type, explained.matcher(packageInfo(name)).find(),
							name + " has no package-info with Javadoc that links to where to start"));
				}
			}

		};
	}

	private static String packageInfo(String name) {
		Path file = SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@FunctionalInterface
	private interface Permission {

		boolean test(JavaClass from, JavaClass to);

	}

}
