package io.github.dockerclient.build;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.engines.SideBySide;
import io.github.dockerclient.test.EngineRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that this client sends the same requests as {@code docker build} with the classic
 * builder: file names byte for byte, and numbers in ASCII digits under any locale.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class BuildsCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable NAMES = new ParityTable("names of files");

	@RegisterExtension
	static final ParityTable DIGITS = new ParityTable("digits");

	/** Defaults of the engine that the command line sends explicitly. */
	private static final Set<String> EMPTY = Set.of("", "0", "null", "{}", "[]", "rm=1", "version=1",
			"networkmode=default", "dockerfile=Dockerfile");

	@TempDir
	Path directory;

	// The files are created by shell commands, because file names in Java depend on the
	// locale.
	@ParameterizedTest
	@ValueSource(strings = { "touch $(printf 'g\\303\\274') $(printf 'g\\303\\266')", "touch $(printf 'u\\314\\210') ü",
			"touch $(printf '\\360\\237\\220\\263')", "touch -- 'a b' 'a\\b' 'a:b' '*' '?' '-x' ' '",
			"touch $(printf 'a\\tb') \"$(printf 'a\\nb')\" $(printf 'a\\001')", "ln -s $(printf 'g\\303\\274') link",
			"ln -s $(printf 'g\\374') link", "ln -s /absolute/../x link; ln -s . dot; ln -s '' empty || true",
			"mkdir $(printf 'd\\303\\244') && touch $(printf 'd\\303\\244/\\303\\266')", "touch a && ln a b && ln a c",
			"mkdir -p $(printf 'x%.0s' $(seq 120))/$(printf 'y%.0s' $(seq 120))/z",
			"touch $(printf 'x%.0s' $(seq 100)) $(printf 'x%.0s' $(seq 101)) $(printf 'ü%.0s' $(seq 60))",
			"ln -s $(printf 'x%.0s' $(seq 150)) long", "mkfifo pipe; touch -d 1901-01-01 old; touch -d 2300-01-01 new",
			"touch tool && chmod 6755 tool && mkdir sticky && chmod 1777 sticky && touch none && chmod 0 none",
			"touch $(printf 'g\\374') $(printf 'g\\366')", "mkdir $(printf 'g\\374') && touch $(printf 'g\\374/x')",
			"printf 'g*\\n!gö' > .dockerignore; touch gü gö gä", "echo Dockerfile > .dockerignore; touch keep",
			"printf '\\357\\273\\277sk?p\\r\\n' > .dockerignore; touch skip keep",
			"touch $(printf 'z\\303') $(printf 'z\\303\\050')",
			"touch $(printf '\\355\\240\\200') $(printf '\\300\\257x')",
			"touch $(printf '\\376\\377') $(printf '\\357\\273\\277b')",
			"touch $(printf 'e\\314\\201') $(printf '\\303\\251')",
			"mkdir $(printf '\\344') && ln -s $(printf '../\\366') $(printf '\\344/\\374')",
			"touch $(printf 'n\\351')  && ln $(printf 'n\\351') $(printf 'm\\351')",
			"touch ' a' 'a ' '.a' 'a.' '...' '%41' 'a%' '$HOME' '#c' '!n' \"'\" '\"' '~' 'a\\\\'",
			"printf 'n\\351*\\n' > .dockerignore; touch $(printf 'n\\351a') keep",
			"printf '!x\\n*\\n!d/e\\n' > .dockerignore; mkdir d; touch d/e d/f x",
			"printf '/d/**/f\\n' > .dockerignore; mkdir -p d/g/h; touch d/f d/g/f d/g/h/f d/g/k",
			"printf 'a\\\\*b\\n' > .dockerignore; touch 'a*b' axb",
			"printf '[a-c]x\\n[^d]y\\n' > .dockerignore; touch ax dx ay dy",
			"printf '  lead\\ntrail  \\n\\t\\n#c\\n' > .dockerignore; touch lead trail '#c'",
			"printf './rel\\n../up\\nd/../q\\n' > .dockerignore; touch rel up q",
			"printf '*\\n!.gitkeep\\n' > .dockerignore; touch .gitkeep b",
			"printf 'd\\n!d/e/f\\n' > .dockerignore; mkdir -p d/e; touch d/e/f d/e/g",
			"printf 'a[\\n' > .dockerignore; touch a",
			"ln -s ../../outside up; ln -s //double d; ln -s a/ slash; ln -s ./a dot",
			"mkdir -p $(printf 'v%.0s' $(seq 255)); touch $(printf 'w%.0s' $(seq 255))",
			"truncate -s 9000 sparse; touch -d '2020-01-02 03:04:05.123456789' nano",
			"mkdir ro && touch ro/x && chmod 500 ro; mkdir e; chmod 0 e",
			"chown 65534:65534 Dockerfile; touch big && chown 3000000:4000000 big",
			"setfattr -n user.a -v b Dockerfile || true", "mv Dockerfile dockerfile",
			"mv Dockerfile D; ln -s D Dockerfile", "cp Dockerfile dockerfile",
			"printf 'x\\n' > ig; ln -s ig .dockerignore; touch x y", "ln -s nowhere .dockerignore",
			"printf '\\302\\240a\\n\\302\\205b\\343\\200\\200\\n\\034c\\n' > .dockerignore; touch a b c",
			"printf ' #c\\n' > .dockerignore; touch '#c'", "printf '! x\\n' > .dockerignore; touch x",
			"printf 'x\\n!\\n' > .dockerignore; touch x",
			"printf '*\\n! x\\n!  Dockerfile\\n' > .dockerignore; touch x y",
			"printf 'a\\\\\\n' > .dockerignore; touch a", "printf '.\\n' > .dockerignore; touch a",
			"printf '/\\n' > .dockerignore; touch a", "printf '**\\n' > .dockerignore; touch a",
			"printf '^?b\\n' > .dockerignore; touch ab '^ab'", "printf '[!a]x\\n' > .dockerignore; touch ax bx '!x'",
			"printf 'a|b*\\n(c)?\\n' > .dockerignore; touch a b 'a|b' '(c)d' cd",
			"printf 'a{2}?\\n' > .dockerignore; touch aab 'a{2}b'",
			"printf 'a**b\\n' > .dockerignore; mkdir a; touch a/b axb",
			"printf '***\\n!a\\n' > .dockerignore; touch a b",
			"printf '**/*.x\\n' > .dockerignore; mkdir d; touch d/a.x a.x ax",
			"printf 'd/\\n!d/k/\\n' > .dockerignore; mkdir -p d/k; touch d/k/x d/y",
			"printf '\\n\\n\\r\\n' > .dockerignore; touch a", "printf 'a\\rb\\n' > .dockerignore; touch a b",
			"printf 'g?\\n' > .dockerignore; touch gü $(printf 'g\\374')", "printf 'x' > .dockerignore; touch x",
			"printf '\\357\\273\\277#x\\n' > .dockerignore; touch '#x' x",
			"printf '\\357\\273\\277!x\\n' > .dockerignore; touch x",
			"printf 'x//y\\n./z/.\\n' > .dockerignore; mkdir x z; touch x/y z/q",
			"printf 'a\\0b\\n' > .dockerignore; touch a b", "printf 'A\\n' > .dockerignore; touch a A",
			"printf '%s\\n' '[a-]x' > .dockerignore; touch ax", "printf '[]a]x\\n' > .dockerignore; touch ax ']x'",
			"printf '\\\\!x\\n\\\\#y\\n' > .dockerignore; touch '!x' '#y' x y",
			"printf '*/\\n' > .dockerignore; mkdir d; touch d/x y", "printf '!a\\na\\n!a\\n' > .dockerignore; touch a",
			"seq 1 3000 | sed 's/^/no/' > .dockerignore; touch no7 yes7",
			"mkdir d && ln -s d e && touch d/f; printf 'e\\n' > .dockerignore",
			"printf 'e/f\\n' > .dockerignore; mkdir d && ln -s d e && touch d/f", "mknod n c 1 3; mknod b b 7 0",
			"touch -d @0 epoch; touch -d @-1 before; touch -d @8589934592 far", "chmod 4711 Dockerfile; chmod 0 .",
			"printf x > a; chmod u+s,g+s a; chmod +t a" })
	void names(String commands) throws Exception {
		Path context = context("FROM busybox\n");
		ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands).directory(context.toFile());
		assertThat(shell.start().waitFor()).isZero();
		compare(NAMES, commands, context, List.of(), (build) -> {
		}, this::files, null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = {
					"printf '**\\n!**/k\\n' > .dockerignore; mkdir -p a/b; touch a/b/k a/k a/n k "
							+ "| the exception also counts in directories that are excluded, as it does with BuildKit",
					"printf 'd/*\\n!d/*/k\\n' > .dockerignore; mkdir -p d/e; touch d/e/k d/e/n "
							+ "| the exception also counts in directories that are excluded, as it does with BuildKit",
					"printf 'keep\\n' > Dockerfile.dockerignore; touch keep | this file counts for both builders",
					"mkdir .dockerignore | a directory has no patterns, as with BuildKit",
					"seq -s x 20000 > .dockerignore; touch a | a line may have any length" })
	void namesThatDiffer(String commands, String reason) throws Exception {
		Path context = context("FROM busybox\n");
		assertThat(new ProcessBuilder("sh", "-c", commands).directory(context.toFile()).start().waitFor()).isZero();
		compare(NAMES, commands, context, List.of(), (build) -> {
		}, this::files, reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mv Dockerfile dockerfile", "cp Dockerfile dockerfile",
			"mv Dockerfile D; ln -s D Dockerfile", "mkdir d; mv Dockerfile d/D; ln -s d/D Dockerfile",
			"mv Dockerfile D; ln -s D Dockerfile; echo D > .dockerignore",
			"mkdir Dockerfile.d; ln -s Dockerfile.d/D dockerfile", "mv Dockerfile dockerfile; echo '*' > .dockerignore",
			"rm Dockerfile; mkdir Dockerfile", ": > Dockerfile", "printf '# only\\n' > Dockerfile" })
	void dockerfiles(String commands) throws Exception {
		Path context = context("FROM busybox\n");
		assertThat(new ProcessBuilder("sh", "-c", commands).directory(context.toFile()).start().waitFor()).isZero();
		compare(NAMES, commands + ", parameters", context, List.of(), (build) -> {
		}, BuildsCommandLineIntegrationTests::parameters, null);
		compare(NAMES, commands, context, List.of(), (build) -> {
		}, this::files, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rm Dockerfile", "rm Dockerfile; ln -s nowhere Dockerfile", "mv Dockerfile DOCKERFILE",
			"mv Dockerfile ../D; ln -s ../D Dockerfile" })
	void dockerfilesThatAreRefusedBeforeTheUpload(String commands) throws Exception {
		Path context = context("FROM busybox\n");
		assertThat(new ProcessBuilder("sh", "-c", commands).directory(context.toFile()).start().waitFor()).isZero();
		compare(NAMES, commands, context, List.of(), (build) -> {
		}, this::files, null);
	}

	@ParameterizedTest
	@CsvSource({ "ar-EG", "fa-IR", "tr-TR", "hi-IN-u-nu-deva" })
	void digits(String locale) throws Exception {
		Path context = context("FROM busybox\n");
		Locale usual = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag(locale));
		try {
			for (Arguments options : options()) {
				String[] arguments = ((String) options.get()[0]).split(" ");
				compare(DIGITS, locale + " " + options.get()[0], context, List.of(arguments), ours(options),
						BuildsCommandLineIntegrationTests::parameters, null);
			}
		}
		finally {
			Locale.setDefault(usual);
		}
	}

	@ParameterizedTest
	@MethodSource("options")
	void options(String arguments, Consumer<BuildOptions> ours) throws Exception {
		compare(DIGITS, arguments, context("FROM busybox\n"), List.of(arguments.split(" ")), ours,
				BuildsCommandLineIntegrationTests::parameters, null);
	}

	static List<Arguments> options() {
		return List.of(option("--ulimit nofile=1234:5678 --memory 1234567 --memory-swap -1 --shm-size 64m",
				(build) -> build.ulimit("nofile", 1234, 5678).memory("1234567").memorySwap("-1").shmSize("64m")),
				option("--cpu-shares 12 --cpu-period 100000 --cpu-quota 50000 --label I=I --tag title:1.0",
						(build) -> build.cpuShares(12)
							.cpuPeriod(100000)
							.cpuQuota(50000)
							.label("I", "I")
							.tag("title:1.0")));
	}

	private static Arguments option(String arguments, Consumer<BuildOptions> ours) {
		return Arguments.of(arguments, ours);
	}

	@SuppressWarnings("unchecked")
	private static Consumer<BuildOptions> ours(Arguments options) {
		return (Consumer<BuildOptions>) options.get()[1];
	}

	private Path context(String dockerfile) throws IOException {
		Path context = Files.createDirectory(this.directory.resolve("context"));
		Files.writeString(context.resolve("Dockerfile"), dockerfile);
		return context;
	}

	private void compare(ParityTable table, String input, Path context, List<String> arguments,
			Consumer<BuildOptions> ours, Function<EngineRequest, ?> meaning, @Nullable String reason) {
		SideBySide both = new SideBySide(this.directory, Map.of("DOCKER_BUILDKIT", "0"));
		String[] command = Stream.of(List.of("build"), arguments, List.of(context.toString()))
			.flatMap(List::stream)
			.toArray(String[]::new);
		table.row(input, both.theirs(List.of("{}"), command).stream().map(meaning).toList(),
				both.ours(List.of("{}"), (docker) -> build(docker, context, ours)).stream().map(meaning).toList(),
				reason);
	}

	private static Publisher<?> build(ReactiveDockerOperations docker, Path context, Consumer<BuildOptions> ours) {
		return docker.build()
			.build((build) -> ours.accept(build.context(context).builderVersion(BuilderVersion.CLASSIC)));
	}

	// Returns the files as listed by GNU tar, because both clients may write the same
	// values in different header fields.
	private List<String> files(EngineRequest request) {
		try {
			Path archive = Files.write(this.directory.resolve("archive"), request.body());
			Process tar = new ProcessBuilder("tar", "--numeric-owner", "--quoting-style=escape", "-tvf",
					archive.toString())
				.redirectErrorStream(true)
				.start();
			String output = new String(tar.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			assertThat(tar.waitFor()).as(output).isZero();
			return output.lines().sorted().toList();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> parameters(EngineRequest request) {
		Map<String, String> parameters = new TreeMap<>();
		for (String parameter : String.valueOf(URI.create(request.target()).getQuery()).split("&")) {
			String value = parameter.replaceFirst("^[^=]*=?", "");
			if (!EMPTY.contains(value) && !EMPTY.contains(parameter)) {
				parameters.put(parameter.replaceFirst("=.*", ""),
						value.matches("[\\[{].*") ? SideBySide.meaning(value) : value);
			}
		}
		return parameters;
	}

}
