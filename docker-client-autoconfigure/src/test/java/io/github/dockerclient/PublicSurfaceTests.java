package io.github.dockerclient;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.dockerclient.build.BuildPlainText;
import io.github.dockerclient.observation.DockerObservationDocumentation;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.transport.DockerContext;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Internal;

import org.springframework.util.ClassUtils;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that users see what they have use for, and nothing else: every other public type
 * is {@link Internal}.
 */
@AnalyzeClasses(packages = ArchitectureTests.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class PublicSurfaceTests {

	/** The packages whose public types users find by themselves. */
	private static final Set<String> FRONT_DOORS = Set.of("", "actuate", "autoconfigure", "error", "event", "health",
			"test", "testcontainers");

	/** Types with which users begin. No signature leads to them. */
	private static final Set<String> BEGINNINGS = Set.of(
			// formats what build(…) emits
			BuildPlainText.class.getName(),
			// lists the names in metrics and traces
			DockerObservationDocumentation.class.getName(),
			// packs files where a method takes a source of bytes
			TarArchive.class.getName(),
			// reads where an engine is, for the builder of a client
			DockerContext.class.getName(),
			// takes references apart, which methods take as text
			ImageReference.class.getName());

	/** Applications do not name its types, except for properties. */
	private static final String AUTOCONFIGURE = ArchitectureTests.ROOT + ".autoconfigure";

	@ArchTest
	static final ArchRule noSignatureContainsWhatUsersMustNotUse = classes().that(areForUsers())
		.should(exposeOnlyWhatUsersMayUse())
		.because("a type in a public signature is a promise, whatever its documentation says");

	@ArchTest
	void everyPublicTypeIsForUsersOrInternal(JavaClasses all) {
		Set<JavaClass> reachable = reachable(all);
		classes().that(areForUsers())
			.and(belongToNoAnnotation())
			.should(ArchCondition.from(DescribedPredicate.describe(
					"be used by the signatures of the operations, the client, the starter or the support for tests, "
							+ "or be internal",
					reachable::contains)))
			.because("what no signature leads to is plumbing")
			.check(all);
	}

	@ArchTest
	void eachNameIsUsedOnce(JavaClasses all) {
		List<JavaClass> types = all.stream()
			.filter((type) -> isForUsers(type) && !type.getPackageName().startsWith(AUTOCONFIGURE))
			.toList();
		Map<String, Long> topLevel = types.stream()
			.filter(JavaClass::isTopLevelClass)
			.collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
		assertThat(types).filteredOn((type) -> ClassUtils.isPresent("java.lang." + type.getSimpleName(), null))
			.extracting(JavaClass::getName)
			.as("types that hide one of Java's own in a file that imports them")
			.isEmpty();
		assertThat(types).filteredOn((type) -> isUsedAgain(type, topLevel))
			.extracting(JavaClass::getName)
			.as("types with the name of a type that is not nested, as a file can import only one of them")
			.isEmpty();
	}

	private static boolean isUsedAgain(JavaClass type, Map<String, Long> topLevel) {
		return topLevel.getOrDefault(type.getSimpleName(), 0L) > (type.isTopLevelClass() ? 1 : 0);
	}

	static DescribedPredicate<JavaClass> areForUsers() {
		return DescribedPredicate.describe("are public and not internal", PublicSurfaceTests::isForUsers);
	}

	private static DescribedPredicate<JavaClass> belongToNoAnnotation() {
		return DescribedPredicate.describe("belong to no annotation", (type) -> !type.isAnnotation()
				&& type.getEnclosingClass().map((outer) -> !outer.isAnnotation()).orElse(true));
	}

	private static boolean isForUsers(JavaClass type) {
		return isPublic(type) && !isInternal(type) && !type.getSimpleName().equals("package-info");
	}

	private static boolean isPublic(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.PUBLIC)
				&& type.getEnclosingClass().map(PublicSurfaceTests::isPublic).orElse(true);
	}

	private static boolean isInternal(JavaClass type) {
		return type.isAnnotatedWith(Internal.class) || type.getPackage().isAnnotatedWith(Internal.class)
				|| type.getEnclosingClass().map(PublicSurfaceTests::isInternal).orElse(false);
	}

	private static boolean isOurs(JavaClass type) {
		return type.getPackageName().startsWith(ArchitectureTests.ROOT);
	}

	private static boolean isNetty(JavaClass type) {
		return type.getPackageName().startsWith("io.netty.") || type.getPackageName().startsWith("reactor.netty.");
	}

	private static ArchCondition<JavaClass> exposeOnlyWhatUsersMayUse() {
		return new ArchCondition<>("expose neither internal types nor hidden ones nor Netty's") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				supertypes(type).forEach((used) -> check(type, type.getDescription(), used, events));
				members(type).forEach((member) -> types(member)
					.forEach((used) -> check(type, member.getDescription(), used, events)));
			}

			private void check(JavaClass type, String place, JavaClass used, ConditionEvents events) {
				boolean allowed = isOurs(used) ? isForUsers(used) : !isNetty(used);
				events.add(new SimpleConditionEvent(type, allowed, place + " exposes " + used.getName()));
			}

		};
	}

	private static Stream<JavaClass> supertypes(JavaClass type) {
		return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
			.flatMap(PublicSurfaceTests::raw);
	}

	private static Stream<JavaMember> members(JavaClass type) {
		return type.getMembers()
			.stream()
			.filter((member) -> member.getModifiers().contains(JavaModifier.PUBLIC)
					|| (member.getModifiers().contains(JavaModifier.PROTECTED)
							&& !type.getModifiers().contains(JavaModifier.FINAL)))
			.filter((member) -> !member.getModifiers().contains(JavaModifier.SYNTHETIC)
					&& !member.isAnnotatedWith(Internal.class));
	}

	private static Stream<JavaClass> types(JavaMember member) {
		if (member instanceof JavaCodeUnit method) {
			return Stream
				.of(Stream.of(method.getReturnType()), method.getParameterTypes().stream(),
						method.getTypeParameters().stream(), method.getExceptionTypes().stream())
				.flatMap((types) -> types)
				.flatMap(PublicSurfaceTests::raw);
		}
		return raw(((JavaField) member).getType());
	}

	private static Stream<JavaClass> raw(JavaType type) {
		return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
	}

	private static Set<JavaClass> reachable(JavaClasses all) {
		Set<JavaClass> reachable = new HashSet<>();
		Deque<JavaClass> open = new ArrayDeque<>(
				all.stream().filter((type) -> isForUsers(type) && isBeginning(type)).toList());
		while (!open.isEmpty()) {
			JavaClass type = open.pop();
			if (isOurs(type) && isForUsers(type) && reachable.add(type)) {
				supertypes(type).forEach(open::add);
				members(type).flatMap(PublicSurfaceTests::types).forEach(open::add);
				type.getEnclosingClass().ifPresent(open::add);
				// The types within a type belong to it.
				all.stream()
					.filter((inner) -> inner.getEnclosingClass().filter(type::equals).isPresent())
					.forEach(open::add);
			}
		}
		return reachable;
	}

	private static boolean isBeginning(JavaClass type) {
		String rest = type.getPackageName().substring(ArchitectureTests.ROOT.length()).replaceFirst("^\\.", "");
		return FRONT_DOORS.contains(rest.replaceFirst("\\..*", "")) || BEGINNINGS.contains(type.getName())
				|| type.isAssignableTo(RuntimeException.class);
	}

}
