package io.github.dockerclient.type;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ImageReference}. Engines accept and reject the same names.
 */
class ImageReferenceTests {

	private static final String HEX = "0123456789abcdef";

	private static final String ID = HEX.repeat(4);

	private static final String SHA256 = "sha256:" + ID;

	private static final String SHA512 = "sha512:" + HEX.repeat(8);

	private static final String DIGEST_REASON = "its digest must be sha256, sha384 or sha512, a colon, "
			+ "and all the hexadecimal digits in lower case";

	private static final String TAG_REASON = "its tag must be 1 to 128 letters, digits, '_', '.' or '-', "
			+ "not starting with '.' or '-'";

	private static final String REPOSITORY_REASON = "its repository must be lower-case letters and digits, "
			+ "with '.', '_', '__' or '-' between them and '/' between its parts";

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void valid(String text, String registry, String path, @Nullable String tag, @Nullable String digest,
			String shortest) {
		ImageReference reference = ImageReference.of(text);
		assertThat(reference).isEqualTo(new ImageReference(registry, path, tag, digest));
		assertThat(reference).hasToString(shortest);
		assertThat(reference.name())
			.isEqualTo(shortest.replaceFirst("@.*", "").replaceFirst((tag != null) ? ":" + tag + "$" : "$", ""));
		assertThat(ImageReference.of(shortest)).isEqualTo(reference);
	}

	static Stream<Arguments> valid() {
		return Stream.of(hub("nginx", "library/nginx", null, "nginx"),
				hub("nginx:1.27", "library/nginx", "1.27", "nginx:1.27"),
				hub("library/nginx", "library/nginx", null, "nginx"),
				hub("docker.io/nginx", "library/nginx", null, "nginx"),
				hub("docker.io/library/nginx:a", "library/nginx", "a", "nginx:a"),
				hub("index.docker.io/nginx", "library/nginx", null, "nginx"),
				hub("index.docker.io/team/app", "team/app", null, "team/app"),
				hub("team/app", "team/app", null, "team/app"),
				hub("team/app/part:x", "team/app/part", "x", "team/app/part:x"),
				hub("library/a/b", "library/a/b", null, "library/a/b"),
				hub("docker.io/library/a/b:1", "library/a/b", "1", "library/a/b:1"),
				// A name without a slash has no registry.
				hub("localhost", "library/localhost", null, "localhost"),
				hub("localhost:5000", "library/localhost", "5000", "localhost:5000"),
				hub("a.b", "library/a.b", null, "a.b"), hub("a.b:80", "library/a.b", "80", "a.b:80"),
				// Without their registry, these would be different images.
				hub("docker.io/localhost/x", "localhost/x", null, "docker.io/localhost/x"),
				hub("docker.io/x.y/z:1", "x.y/z", "1", "docker.io/x.y/z:1"),
				hub("docker.io/" + ID, "library/" + ID, null, "library/" + ID),
				// An id that is followed by something else is a name.
				hub(HEX, "library/" + HEX, null, HEX), hub(ID + "0", "library/" + ID + "0", null, ID + "0"),
				// Separators.
				hub("a.b_c__d-e--f---g", "library/a.b_c__d-e--f---g", null, "a.b_c__d-e--f---g"),
				hub("0/1/2", "0/1/2", null, "0/1/2"),
				// Tags.
				hub("a:_", "library/a", "_", "a:_"), hub("a:A.b-c_D..", "library/a", "A.b-c_D..", "a:A.b-c_D.."),
				hub("a:" + "t".repeat(128), "library/a", "t".repeat(128), "a:" + "t".repeat(128)),
				// Digests.
				reference("a@" + SHA256, "docker.io", "library/a", null, SHA256, "a@" + SHA256),
				reference("a:1@" + SHA256, "docker.io", "library/a", "1", SHA256, "a:1@" + SHA256),
				reference("r.io:5/a:1@" + SHA256, "r.io:5", "a", "1", SHA256, "r.io:5/a:1@" + SHA256),
				digest("sha384:" + HEX.repeat(6)), digest("sha512:" + HEX.repeat(8)),
				// Registries.
				registry("localhost"), registry("localhost:5000"), registry("registry.example.com"),
				registry("registry.example.com:5000"), registry("host:0"), registry("host:123456"),
				registry("10.0.0.1"), registry("10.0.0.1:5000"), registry("[::1]"), registry("[fe80::1]:5000"),
				registry("[2001:DB8::1]:443"), registry("Host"), registry("LOCALHOST"), registry("a--b.c-d.0"),
				registry("registry-1.docker.io"), registry("DOCKER.IO"), registry("index.docker.io:443"),
				// An official image of another registry is not shortened.
				reference("r.io/library/a", "r.io", "library/a", null, null, "r.io/library/a"),
				// Lengths.
				hub("a".repeat(247), "library/" + "a".repeat(247), null, "a".repeat(247)),
				reference("r.io/" + "a".repeat(255), "r.io", "a".repeat(255), null, null, "r.io/" + "a".repeat(255)));
	}

	private static Arguments hub(String text, String path, @Nullable String tag, String shortest) {
		return reference(text, "docker.io", path, tag, null, shortest);
	}

	private static Arguments digest(String digest) {
		return reference("a@" + digest, "docker.io", "library/a", null, digest, "a@" + digest);
	}

	private static Arguments registry(String registry) {
		String text = registry + "/team/app:1";
		return reference(text, registry, "team/app", "1", null, text);
	}

	private static Arguments reference(String text, String registry, String path, @Nullable String tag,
			@Nullable String digest, String shortest) {
		return Arguments.of(text, registry, path, tag, digest, shortest);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void invalid(String text, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.of(text))
			.withMessage("Image name '%s' is not valid: %s".formatted(text, reason));
	}

	static Stream<Arguments> invalid() {
		return Stream
			.of(Stream.of(ID, SHA256, SHA512).map((id) -> Arguments.of(id, "it is an image's id, not a name")),
					because("its repository must be in lower case", "Nginx", "nginX:1", "team/App", "r.io/App",
							"r.io/a/B", "docker.io/A"),
					because("it has no repository", "docker.io/", "r.io/", "localhost/", "r.io:5000/", "r.io/:tag",
							":tag", "@" + SHA256),
					because(REPOSITORY_REASON, "/a", "a/", "a//b", "r.io//a", "a/b/", "_a", "a_", "-a", "a-", "a..b",
							"a___b", "a_-b", "a._b", "a b", " a", "a ", "a\n", "a:b:c", "ümlaut", "a/b:c/d", "a$b",
							"[]/a"),
					because(TAG_REASON, "a:", "a:.b", "a:-b", "a:b c", "a:ü", "a:b+c", "r.io/a:",
							"a:" + "t".repeat(129), "a:@" + SHA256),
					because(DIGEST_REASON, "a@", "a@sha256", "a@sha256:", "a@sha256:" + HEX,
							"a@sha256:" + HEX.repeat(3), "a@" + SHA256 + "0", "a@sha512:" + ID, "a@SHA256:" + ID,
							"a@sha256:" + "A".repeat(64), "a@sha256:" + "g".repeat(64), "a@md5:" + HEX.repeat(2),
							"a@" + SHA256 + ":tag", "a@b@" + SHA256),
					because("its repository is longer than 255 characters", "a".repeat(248), "r.io/" + "a".repeat(256),
							"docker.io/" + "a".repeat(248)),
					Stream
						.of("-r.io", "r-.io", "r..io", ".r", "r.io.", "r.io:", "r.io:x", "r:5:5", "https:", "[::g]",
								"[::1", "::1", ".a", "r.io:-1", "r.ü", "a".repeat(300) + ".io")
						.map((host) -> Arguments.of(host + "/a", "'%s' is not the host of a registry".formatted(host))))
			.flatMap((arguments) -> arguments);
	}

	private static Stream<Arguments> because(String reason, String... texts) {
		return Stream.of(texts).map((text) -> Arguments.of(text, reason));
	}

	@SuppressWarnings("NullAway")
	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\t" })
	void missing(@Nullable String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.of(text))
			.withMessage("'image' must not be empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a-", "a.", "a_", "a/", "0" })
	void longNonsenseIsRefusedAtOnce(String part) {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.of(part.repeat(100_000) + "!"));
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.of(part.repeat(100_000) + "!/a"));
	}

	@ParameterizedTest
	@CsvSource({ "nginx, nginx:latest", "nginx:1, nginx:1", "r.io:5/a, r.io:5/a:latest" })
	void theDefaultTagIsLatest(String text, String expected) {
		assertThat(ImageReference.of(text).withDefaultTag()).hasToString(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.io/", "index.docker.io/", "docker.io/library/", "library/" })
	void aTagThatMakesItAnIdIsNotPrintedAsOne(String registry) {
		ImageReference reference = ImageReference.of(registry + SHA256);
		assertThat(reference).isEqualTo(new ImageReference("docker.io", "library/sha256", ID, null))
			.hasToString("library/" + SHA256);
		assertThat(ImageReference.of(reference.toString())).isEqualTo(reference);
		assertThat(reference.name()).isEqualTo("sha256");
		assertThat(ImageReference.of(registry + SHA512)).hasToString("library/" + SHA512);
	}

	@Test
	void aDigestNeedsNoTag() {
		assertThat(ImageReference.of("a@" + SHA256).withDefaultTag()).hasToString("a@" + SHA256);
	}

}
