package io.github.dockerclient.build.ignore;

import java.util.stream.Stream;

import io.github.dockerclient.stream.TarFilter.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link DockerIgnore}.
 */
class DockerIgnoreTests {

	@ParameterizedTest(name = "{0} excludes {1}")
	@CsvSource(quoteCharacter = '`', textBlock = """
			file              , file
			dir               , dir/file
			dir               , dir/a/b/c
			dir/              , dir/file
			/dir              , dir
			/dir/file         , dir/file
			./dir             , dir
			dir/.             , dir
			dir//file         , dir/file
			a/../b            , b
			a/b/../c          , a/c
			/../a             , a
			*                 , a
			*                 , a/b/c
			*                 , .hidden
			*.go              , main.go
			*.go              , .go
			*/temp*           , a/temporary.txt
			*/temp*           , a/temp/x
			*/*/temp*         , a/b/temporary
			temp?             , tempa
			a*b*c             , aXbYc
			[a-c]x            , bx
			[^a-c]x           , dx
			[abc[]x           , [x
			[a&&b]x           , &x
			\\*               , *
			a\\?b             , a?b
			\\#a              , #a
			\\!a              , !a
			b\\d              , b1
			b[\\d]            , b1
			g[\\\\]h          , g\\h
			c[\\]]d           , c]d
			e[*]f             , e/]f
			a|*               , anything
			n[[:alpha:]]m     , nxm
			\\pL*             , x
			\\x41*            , Ab
			a{2}*             , aab
			f^a|*.go          , main.go
			a.b               , a.b
			a+(b)$            , a+(b)$
			a^b               , a^b
			^a*               , ab
			{a}*              , {a}b
			**                , a
			**                , a/b/c
			**/               , a/b
			**/*.go           , main.go
			**/*.go           , a/b/main.go
			**/foo            , foo
			**/foo            , a/foo
			**/foo            , a/b/foo/c
			**foo             , barfoo
			**foo             , a/barfoo
			foo/**            , foo/a
			foo/**            , foo/a/b
			foo**             , foo
			foo**             , foobar/x
			a/**/b            , a/b
			a/**/b            , a/x/b
			a/**/b            , a/x/y/b
			**/a/**           , a/x
			**/a/**           , x/a/y
			**/*.log/**       , a/b.log/c
			**/.git           , .git/config
			a*/**/c           , ab/x/c
			` space`          , space
			`space\u00a0`     , space
			`\u0085space`     , space
			`/ space`         , space
			/#file            , #file
			sp ace            , sp ace
			""")
	void excludes(String pattern, String path) {
		assertThat(DockerIgnore.of(pattern).excludes(path)).isTrue();
	}

	@ParameterizedTest(name = "{0} lets {1} through")
	@CsvSource(quoteCharacter = '`', textBlock = """
			file              , afile
			file              , file2
			file              , dir/file
			File              , file
			dir/file          , dir
			../dir            , dir
			.                 , a
			/                 , a
			*.go              , main.goo
			*.go              , dir/main.txt
			*/temp*           , temporary
			*/temp*           , a/b/temp
			temp?             , temp
			temp?             , tempab
			a?b               , a/b
			a*b               , a/b
			a^b*              , a^bc
			e[*]f             , e*f
			e[?]f             , e?f
			\\file            , file
			dir\\file         , dir/file
			**\\foo           , foo
			**a]b             , xa]b
			`space\u200b`     , space
			`**/**`           , `a
			b`
			/!file            , file
			[a-c]x            , dx
			[^a-c]x           , ax
			\\*               , a
			a.b               , aXb
			a+b               , aab
			**/foo            , foobar
			**/foo            , barfoo
			foo/**            , foo
			foo/**            , foobar
			a/**/b            , a
			a/**/b            , ab
			a/**/b            , x/a/b
			**/*.go           , a/b
			# comment         , # comment
			""")
	void letsThrough(String pattern, String path) {
		assertThat(DockerIgnore.of(pattern).excludes(path)).isFalse();
	}

	@ParameterizedTest(name = "{0}: {1} is excluded: {2}")
	@CsvSource(textBlock = """
			*|!a               , a       , false
			*|!a               , b       , true
			!a|*               , a       , true
			*.md|!README.md    , README.md, false
			*.md|!README*.md|README-secret.md, README-secret.md, true
			*.md|README-secret.md|!README*.md, README-secret.md, false
			dir|!dir/keep      , dir/keep, false
			dir|!dir/keep      , dir/keep/deep, false
			dir|!dir/keep      , dir/other, true
			dir|!dir/keep|dir/keep/x, dir/keep/x, true
			*|!**/*.java       , a/b/C.java, false
			*|!**/*.java       , a/b/C.class, true
			**|!src            , src/a   , false
			dir/*|!dir/a       , dir/a/b , false
			dir|! /dir/a       , dir/a   , false
			dir|!dir           , dir/a   , false
			dir|/!dir/a        , dir/a   , false
			*|!!a              , !a      , false
			!.|*               , a       , true
			*|!a/b             , a       , true
			""")
	void lastMatchDecides(String lines, String path, boolean excluded) {
		assertThat(DockerIgnore.of(lines.replace('|', '\n')).excludes(path)).isEqualTo(excluded);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			node_modules             , node_modules, SKIP
			dir|!dir/keep            , dir      , PASS
			dir|!dir/keep            , dir/other, SKIP
			dir|!dir/keep            , dir/keep , PACK
			dir|!dir/a/b/c           , dir/a/b  , PASS
			dir|!dirs/a              , dir      , SKIP
			dir|!other               , dir      , SKIP
			*|!**/keep               , any/dir  , PASS
			*|!dir/*/keep            , dir/any  , PASS
			*|!dir/*/keep            , other    , SKIP
			*|!di*                   , other    , SKIP
			*|!dir/k*                , dir/ka/b , PACK
			""")
	void directoryIsEnteredForExceptions(String lines, String path, Choice choice) {
		DockerIgnore ignore = DockerIgnore.of(lines.replace('|', '\n'));
		assertThat(ignore.choose(path, true)).isEqualTo(choice);
		assertThat(ignore.choose(path, false)).isEqualTo((choice != Choice.PASS) ? choice : Choice.SKIP);
	}

	@Test
	void onlyNewlinesEndLines() {
		DockerIgnore ignore = DockerIgnore.of("a\rb\r\nc\u2028d");
		assertThat(ignore.excludes("a")).isFalse();
		assertThat(ignore.excludes("c")).isFalse();
		assertThat(ignore.excludes("a\rb")).isTrue();
		assertThat(ignore.excludes("c\u2028d")).isTrue();
	}

	@Test
	void linesMayHaveAnyEnd() {
		DockerIgnore ignore = DockerIgnore.of("\uFEFFa\r\n\r\n  \n#b\n\tc\t\nd");
		assertThat(ignore.excludes("#b")).isFalse();
		assertThat(ignore.excludes("a")).isTrue();
		assertThat(ignore.excludes("b")).isFalse();
		assertThat(ignore.excludes("c")).isTrue();
		assertThat(ignore.excludes("d")).isTrue();
	}

	@Test
	void whatTheEngineNeedsIsKept() {
		DockerIgnore ignore = DockerIgnore.of("*\nbuild").except("build/Dockerfile", ".dockerignore");
		assertThat(ignore.choose("build", true)).isEqualTo(Choice.PASS);
		assertThat(ignore.choose("build/Dockerfile", false)).isEqualTo(Choice.PACK);
		assertThat(ignore.choose("build/other", false)).isEqualTo(Choice.SKIP);
		assertThat(ignore.choose(".dockerignore", false)).isEqualTo(Choice.PACK);
	}

	// With backtracking, most of these patterns would take practically forever.
	@ParameterizedTest(name = "{0}...")
	@MethodSource
	@Timeout(60)
	void longNamesTakeTheirLengthInTime(String pattern) {
		DockerIgnore ignore = DockerIgnore.of(pattern);
		assertThat(ignore.excludes("a".repeat(10_000))).isFalse();
	}

	static Stream<String> longNamesTakeTheirLengthInTime() {
		return Stream.of("*a*a*a*a*a*a*a*a*b", "*a".repeat(100) + "*b", "**a".repeat(100) + "**b*",
				"**/".repeat(1300) + "b*", "a?*".repeat(100) + "b", "[a-b]*".repeat(100) + "c",
				"c|".repeat(2000) + "^b*", "a{0,100}".repeat(4) + "*b", "\\w*".repeat(100) + "b",
				" ".repeat(100_000) + "b", "b" + " ".repeat(100_000) + "b", "../".repeat(100_000) + "x");
	}

	@Test
	@Timeout(60)
	void deepDirectoriesTakeTheirDepthInTime() {
		DockerIgnore ignore = DockerIgnore.of("**/b*/c\n!**/*d\n*a*b*c");
		String path = "a";
		for (int depth = 0; depth < 500; depth++) {
			path += "/a";
			assertThat(ignore.choose(path, true)).isEqualTo(Choice.PACK);
		}
		assertThat(ignore.excludes(path + "/b/c/e")).isTrue();
		assertThat(ignore.excludes(path + "/b/c/d")).isFalse();
		assertThat(ignore.excludes(path + "/b/e")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "?", "[a]", "\\a", "**/", "a{1000}*" })
	void patternsAreBounded(String part) {
		assertThatIllegalArgumentException().isThrownBy(() -> DockerIgnore.of(part.repeat(5000) + "b" + part))
			.withMessageContaining(".dockerignore");
	}

	@ParameterizedTest
	@ValueSource(strings = { "!", "! ", "!/", "!/..", "a[", "[a-", "[", "[]", "[]a]", "[^]", "[^]a]", "[-a]", "[a-]",
			"[a-b-c]", "[b-a]", "[[:foo:]]", "a*\\", "\\", "f\\ile", "b\\1*", "\\p*", "\\\u00e9" })
	void malformedPatternIsRefused(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> DockerIgnore.of("a\n" + pattern))
			.withMessageContaining(".dockerignore");
	}

}
