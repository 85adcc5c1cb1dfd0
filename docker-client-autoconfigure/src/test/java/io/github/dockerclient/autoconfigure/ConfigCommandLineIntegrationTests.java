package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what this client and Docker's command line send with the same
 * {@code config.json}. Only the addresses of registries differ: this client omits scheme
 * and path, which engines ignore in this header.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class ConfigCommandLineIntegrationTests {

	private static final String IMAGE = "r.example.com:5000/a:1";

	private static final String FILE = "{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}";

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("config.json");

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", " ", "null", "{} trailing", "{\"auths\":null}", "{\"auths\":{\"R\":null}}",
			"{\"auths\":{\"R\":{}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R/v1/\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R/\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"other\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"AUTHS\":{\"R\":{\"Auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6c2Vj\\ncmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"dG9rZW46\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6ICA=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6YTpiOmM=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6\",\"identitytoken\":\"id\"}}}",
			"{\"auths\":{\"R\":{\"identitytoken\":\"id\"}}}", "{\"auths\":{\"R\":{\"username\":\"me\"}}}",
			"{\"auths\":{\"R\":{\"username\":\"me\",\"password\":\"  \"}}}",
			"{\"auths\":{\"R\":{\"username\":\"x\",\"password\":\"y\",\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"registrytoken\":\"jwt\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\",\"email\":\"a@b\",\"future\":1}}}",
			"{\"credHelpers\":{\"R\":\"\"},\"credsStore\":\"missing\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a b\",\"User-Agent\":\"mine\"}}", "{\"auths\":{\"R\":{\"auth\":null}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6YQBiAAA=\"}}}", "{\"auths\":{\"R\":{\"auth\":\"w7xzZXI6cMOkc3M=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6AAA=\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6//8=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"},\"R\":{\"auth\":\"eW91OmFnYWlu\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"auths\":{\"R\":{\"auth\":\"eW91OmFnYWlu\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\",\"AUTH\":\"eW91OmFnYWlu\"}}}",
			"{\"auths\":{\"http://R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R/v2/\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R/a\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"R/v1\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R/a\":{\"auth\":\"bWU6c2VjcmV0\"},\"R\":{\"auth\":\"eW91OmFnYWlu\"}}}",
			"{\"auths\":{\"HTTPS://R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"r.example.com\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"ftp://R\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://me@R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R?x\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"R#x\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R//\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"//R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"R\":null},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":null,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credsStore\":\"\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credsStore\":null,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"other.example\":\"missing\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"r.example.com\":\"missing\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"https://R\":\"missing\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"R/\":\"missing\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"R.EXAMPLE.COM:5000\":\"missing\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"CredHelpers\":{\"R\":\"\"},\"credsStore\":\"missing\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":{\"X-Meta\":null},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":null,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":{\"x-meta\":\"1\"}}", "{\"httpheaders\":{\"X-Meta\":\"1\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"\"}}", "{\"HttpHeaders\":{\"X-Meta\":\"\\u00fc\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\" a \"}}",
			"{\"currentContext\":null,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"experimental\":\"enabled\",\"stackOrchestrator\":\"all\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"unknown\":{\"a\":[1,{}]},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"imagesFormat\":\"x\",\"tasksFormat\":\"y\",\"nodesFormat\":\"z\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"username\":\"a:b\",\"password\":\"c\"}}}",
			"{\"auths\":{\"R\":{\"identitytoken\":\"id\",\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"identitytoken\":\"a\",\"registrytoken\":\"b\",\"username\":\"c\",\"password\":\"d\"}}}",
			"{\"auths\":{\"R\":{\"registrytoken\":\"b\",\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"serveraddress\":\"elsewhere\",\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"IdentityToken\":\"id\"}}}", "{\"auths\":{\"R\":{\"auth\":\"\"}}}",
			"{\"auths\":{\"R\":{\"username\":\"\",\"password\":\"\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6\\u0063\\u0032VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6\\r\\nc2VjcmV0\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6Og==\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}\0",
			"\n\n{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}\n\n",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}} {\"auths\":{}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}} [" })
	void sameIsSent(String config) throws IOException {
		compare(config, null);
	}

	// Without an error, the engine would ask the registry anonymously.
	@ParameterizedTest
	@ValueSource(strings = { "// c\n{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},}", "{'auths':{}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}", "[]", "{\"auths\":{\"R\":{\"auth\":5}}}",
			"{\"auths\":[]}", "{\"auths\":\"x\"}", "{\"auths\":{\"R\":\"x\"}}", "{\"auths\":{\"R\":[]}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"},\"a\":NaN}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\",\"x\":01}}}", "\"x\"", "5", "true",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"extra\":\"\\x\"}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"extra\":\"\t\"}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"extra\":-}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"extra\":+1}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"extra\":.5}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"extra\":1.}",
			"\f{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}" })
	void brokenFileIsAnErrorHere(String config) throws IOException {
		compare(config, "the command line goes on without credentials, which hides the cause");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"auths\":{\"R\":{\"auth\":\"@@@\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0==\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0 \"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2Vjcm\"}}}", "{\"auths\":{\"R\":{\"auth\":\"OnNlY3JldA==\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6_-8=\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6c2Vj\\tcmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"Og==\"}}}",
			"{\"credHelpers\":[],\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"R\":5},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credsStore\":5,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":[],\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":{\"X-Meta\":5},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"psFormat\":5,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"detachKeys\":5,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"proxies\":[],\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"proxies\":{\"default\":\"x\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"proxies\":{\"default\":{\"httpProxy\":5}},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"currentContext\":5,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"plugins\":{\"a\":{\"b\":1}},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"features\":{\"hooks\":true},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"aliases\":{\"builder\":5},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"cliPluginsExtraDirs\":\"x\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"experimental\":true,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"pruneFilters\":\"x\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"username\":5,\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"email\":5,\"auth\":\"bWU6c2VjcmV0\"}}}" })
	void entryIsNotDecodedByTheCommandLine(String config) throws IOException {
		compare(config, "the command line sends the entry as it is, which no registry accepts");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\",\"identitytoken\":\"\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\",\"username\":null,\"password\":null}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\",\"password\":\"other\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"dG9rZW46\",\"identitytoken\":\"id\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"PHRva2VuPjppZA==\"}}}",
			"{\"auths\":{\"R\":{\"username\":\"<token>\",\"password\":\"id\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6\",\"registrytoken\":\"jwt\"}}}",
			"{\"auths\":{\"R\":{\"identitytoken\":\"id\",\"username\":\"me\"}}}",
			"{\"auths\":{\"R\":{\"username\":\"me\",\"password\":\"\\ud83d\\ude00\"}}}",
			"{\"auths\":{\"R\":{\"username\":\"me\",\"password\":\"a\\u0000b\"}}}",
			"{\"auths\":{\"R\":{\"username\":\" me \",\"password\":\" p \"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\\n\"}}}", "{\"auths\":{\"R\":{\"auth\":\"\\nbWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"IDpw\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6AGE=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6CQ==\"}}}", "{\"auths\":{\"http://R/\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R/v1/search\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R:5000\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://https://R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"},\"https://R\":{\"auth\":\"eW91OmFnYWlu\"}}}",
			"{\"auths\":{\"https://R\":{\"auth\":\"bWU6c2VjcmV0\"},\"http://R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{},\"https://R\":{\"auth\":\"eW91OmFnYWlu\"}}}",
			"{\"auths\":{\"R\":null,\"https://R\":{\"auth\":\"eW91OmFnYWlu\"}}}",
			"{\"auths\":{\"*\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"*.example.com:5000\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credsStore\":\"missing\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"\":\"missing\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credHelpers\":{\"*\":\"missing\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"CREDSSTORE\":\"\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"currentContext\":\"\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"currentContext\":\"default\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"Accept\":\"x\",\"Content-Type\":\"y\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"X-Registry-Auth\":\"bWU=\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"Host\":\"b\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"Content-Length\":\"5\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"Connection\":\"close\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"Transfer-Encoding\":\"x\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"Authorization\":\"Basic x\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\\tb\"}}", "{\"HttpHeaders\":{\"X-Meta\":\"a\\nb\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\\u0000b\"}}", "{\"HttpHeaders\":{\"X-Meta\":\"a\",\"X Y\":\"b\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"\":\"b\"}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a\",\"X-\\u00fc\":\"b\"}}",
			"{\"HttpHeaders\":{\"X_Meta\":\"a\",\"X-Meta\":\"\\ud83d\\ude00\"}}",
			"{\"plugins\":null,\"aliases\":null,\"proxies\":null,\"features\":null,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"plugins\":{\"-x-cli-hints\":{\"enabled\":\"true\"}},\"features\":{\"hooks\":\"true\"},\"aliases\":{\"builder\":\"buildx\"},\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"credentialHelperTimeout\":\"x\",\"extra\":1e999,\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"extra\":\"\\ud800\"}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"\":{}}" })
	void othersAreSentAlike(String config) throws IOException {
		compare(config, null);
	}

	@Test
	void sizeOfWhatIsUnknownDoesNotMatter() throws IOException {
		String rest = ",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}";
		compare("{\"extra\":" + "[".repeat(700) + "]".repeat(700) + rest, null);
		compare("{\"extra\":" + "7".repeat(1500) + rest, null);
		compare("{\"" + "k".repeat(60000) + "\":1" + rest, null);
	}

	@ParameterizedTest
	@MethodSource
	void differs(String config, String reason) throws IOException {
		compare(config, reason);
	}

	static Stream<Arguments> differs() {
		return Stream.of(Arguments.of("{\"auths\":{\"R\":{\"identitytoken\":5}}}", "a number is read as its text"),
				Arguments.of("\uFEFF{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "editors of Windows write it"),
				Arguments.of("{\"auths\":{\"R.EXAMPLE.COM:5000\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
						"names of hosts have no case"),
				Arguments.of("{\"auths\":{\" R\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "a host has no blanks"),
				Arguments.of("{\"auths\":{\"R\":{\"password\":\"p\"}}}", "a password without a user is none"),
				Arguments.of("{\"auths\":{\"R\":{\"username\":\"me\",\"password\":\"\\ud800\"}}}",
						"no password contains half a character"),
				Arguments.of("{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"auths\":{}}",
						"of two values of one name the last counts"),
				Arguments.of(
						"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}},\"Auths\":{\"other\":{\"auth\":\"eW91OmFnYWlu\"}}}",
						"of two values of one name the last counts"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"https://index.docker.io/v1/\":{\"auth\":\"bWU6c2VjcmV0\"}}",
			"{\"docker.io\":{\"auth\":\"eW91OmFnYWlu\"},\"https://index.docker.io/v1/\":{\"auth\":\"bWU6c2VjcmV0\"}}",
			"{\"https://index.docker.io/v1/access-token\":{\"auth\":\"bWU6c2VjcmV0\"}}",
			"{\"https://index.docker.io/v1/refresh-token\":{\"auth\":\"eW91OmFnYWlu\"},\"https://index.docker.io/v1/\":{\"auth\":\"bWU6c2VjcmV0\"}}" })
	void sameIsSentToDockerHub(String auths) throws IOException {
		compare("{\"auths\":" + auths + "}", "busybox", null, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.io", "index.docker.io", "https://index.docker.io/v1", "registry-1.docker.io" })
	void dockerHubHasSeveralNames(String name) throws IOException {
		compare("{\"auths\":{\"" + name + "\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "busybox", null,
				"the command line writes only one of its names, other programs the others");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "junk", "[]", "null", " ", "{\"auths\":null}",
			"{\"auths\":{\"R\":{\"auth\":\"eW91OmFnYWlu\"}}}", "{\"auths\":{\"other\":{\"auth\":\"eW91OmFnYWlu\"}}}",
			"{\"AUTHS\":{\"R\":{\"AUTH\":\"eW91OmFnYWlu\"}}}", "{\"auths\":{\"R\":{}}}", "{\"auths\":{\"R\":null}}" })
	void variablePrecedesTheFile(String variable) throws IOException {
		compare(FILE, IMAGE, variable, null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"auths":{"https://R/v2/":{"auth":"eW91OmFnYWlu"}}} | an address has several forms, as in the file
					{"auths":{"R":{"auth":"eW91OmFnYWlu"}}} {}          | text after the object is ignored, as in the file
					{"auths":{"R":{"username":"a","password":"b"}}}     | all that a file may contain is read
					{"auths":{"R":{"identitytoken":"id"}}}              | all that a file may contain is read
					{"credsStore":"x","auths":{"R":{"auth":"eW91OmFnYWlu"}}} | all that a file may contain is read
					{"auths":{"R":{"auth":"@@@"}}}                      | the command line goes on with the file, which hides the cause
					{"auths":{"R":{"auth":"eW91"}}}                     | the command line goes on with the file, which hides the cause
					""")
	void variableIsReadLikeTheFile(String variable, String reason) throws IOException {
		compare(FILE, IMAGE, variable, reason);
	}

	private void compare(String config, @Nullable String reason) throws IOException {
		compare(config, IMAGE, null, reason);
	}

	private void compare(String config, String image, @Nullable String variable, @Nullable String reason)
			throws IOException {
		Files.writeString(this.directory.resolve("config.json"), withRegistry(config));
		Map<String, String> variables = (variable != null) ? Map.of("DOCKER_AUTH_CONFIG", withRegistry(variable))
				: Map.of();
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.error(500, "enough")).then(ScriptedServer.error(500, "enough"));
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withInitializer((context) -> context.getEnvironment()
					.getPropertySources()
					.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.copyOf(variables))))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((context) -> {
					if (context.getStartupFailure() == null) {
						context.getBean(ReactiveDockerOperations.class)
							.images()
							.pull(image)
							.onErrorComplete()
							.block(ScriptedServer.PATIENCE);
					}
				});
			List<EngineRequest> own = server.requests();
			Map<String, String> environment = new TreeMap<>(variables);
			environment.put("DOCKER_CONFIG", this.directory.toString());
			environment.put("DOCKER_HOST", server.address().toString());
			new CommandLine(environment).run("pull", image);
			List<EngineRequest> theirs = server.requests().stream().skip(own.size()).toList();
			String input = ((variable != null) ? "DOCKER_AUTH_CONFIG=" + variable : config);
			TABLE.row(input, pull(theirs), pull(own), reason);
		}
	}

	// "R" in a text stands for the registry.
	private static String withRegistry(String text) {
		return text.replaceAll("\\bR\\b(?!\\.)", "r.example.com:5000");
	}

	private static String pull(List<EngineRequest> requests) {
		return requests.isEmpty() ? "refused"
				: credentials(requests.get(0)) + " " + String.valueOf(requests.get(0).header("X-Meta"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "X-Meta=a b ", " x-meta =1,Other=2", "\"X-Meta=1,2\"", "\"X-Meta=\"\"q\"\"\"",
			"X-Meta=", "Other=1", "X-Meta=a=b", "X-Meta=1\nX-Meta=2" })
	void variableReplacesHeaders(String variable) throws IOException {
		Files.writeString(this.directory.resolve("config.json"), "{\"HttpHeaders\":{\"X-Meta\":\"config\"}}");
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.json("{}")).then(ScriptedServer.json("{}"));
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withInitializer((context) -> context.getEnvironment()
					.getPropertySources()
					.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
							Map.of("DOCKER_CUSTOM_HEADERS", variable))))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((context) -> context.getBean(ReactiveDockerOperations.class)
					.http()
					.get("/info")
					.value(Object.class)
					.block(ScriptedServer.PATIENCE));
			String own = String.valueOf(server.take().header("X-Meta"));
			new CommandLine(Map.of("DOCKER_CONFIG", this.directory.toString(), "DOCKER_HOST",
					server.address().toString(), "DOCKER_CUSTOM_HEADERS", variable))
				.run("info");
			TABLE.same("DOCKER_CUSTOM_HEADERS=" + variable, server.take().header("X-Meta"), own);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"},\"other.example\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"identitytoken\":\"id\"}}}", "{\"auths\":{\"R\":{\"registrytoken\":\"jwt\"}}}" })
	void sameIsSentWithBuilds(String config) throws IOException {
		Files.writeString(this.directory.resolve("config.json"), config.replace("R", "r.example.com:5000"));
		Path context = Files.createDirectory(this.directory.resolve("context"));
		Files.writeString(context.resolve("Dockerfile"),
				"FROM r.example.com:5000/a\nFROM other.example/a\nFROM busybox\n");
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.error(500, "enough")).then(ScriptedServer.error(500, "enough"));
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((application) -> application.getBean(ReactiveDockerOperations.class)
					.build()
					.build((build) -> build.context(context).builderVersion(BuilderVersion.CLASSIC))
					.onErrorComplete()
					.block(ScriptedServer.PATIENCE));
			Map<String, Object> own = registryConfig(server.take());
			new CommandLine(Map.of("DOCKER_CONFIG", this.directory.toString(), "DOCKER_HOST",
					server.address().toString(), "DOCKER_BUILDKIT", "0"))
				.run("build", context.toString());
			TABLE.same("X-Registry-Config of " + config, registryConfig(server.take()), own);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"proxies\":{\"default\":{\"httpProxy\":\"http://p:1\",\"noProxy\":\"a,b\"}}}",
			"{\"proxies\":{\"default\":{\"httpsProxy\":\"x\",\"ftpProxy\":\"\",\"allProxy\":\"y\"},\"E\":{\"httpProxy\":\"z\"}}}",
			"{\"proxies\":{\"other\":{\"httpProxy\":\"http://p:1\"}}}",
			"{\"Proxies\":{\"Default\":{\"HTTPProxy\":\"x\"}}}", "{\"detachKeys\":\"ctrl-q,q\"}",
			"{\"detachKeys\":\"\"}" })
	void sameIsSentWithContainers(String config) throws IOException {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			Files.writeString(this.directory.resolve("config.json"), config.replace("E", server.address().toString()));
			for (int script = 0; script < 5; script++) {
				server.then(ScriptedServer.json("{\"Id\":\"a\"}"));
			}
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((application) -> {
					ReactiveDockerOperations docker = application.getBean(ReactiveDockerOperations.class);
					docker.containers()
						.create((options) -> options.image("busybox").env("no_proxy", "mine").useConfigProxies(true))
						.block(ScriptedServer.PATIENCE);
					docker.exec().create("c", (exec) -> exec.command("sh")).block(ScriptedServer.PATIENCE);
				});
			JsonNode ownContainer = JsonMapper.shared().readTree(server.take().text());
			JsonNode ownCommand = JsonMapper.shared().readTree(server.take().text());
			CommandLine commandLine = new CommandLine(
					Map.of("DOCKER_CONFIG", this.directory.toString(), "DOCKER_HOST", server.address().toString()));
			commandLine.run("create", "-e", "no_proxy=mine", "busybox");
			TABLE.same("environment of " + config, environment(JsonMapper.shared().readTree(server.take().text())),
					environment(ownContainer));
			commandLine.run("exec", "-d", "c", "sh");
			assertThat(server.take().method()).isEqualTo("GET");
			TABLE.same("detach keys of " + config,
					JsonMapper.shared().readTree(server.take().text()).path("DetachKeys").asString(""),
					ownCommand.path("DetachKeys").asString(""));
		}
	}

	private static List<String> environment(JsonNode container) {
		return container.path("Env").valueStream().map(JsonNode::asString).sorted().toList();
	}

	// Engines look up a registry by its address without scheme and path.
	private static Map<String, Object> registryConfig(EngineRequest request) {
		assertThat(request.target()).contains("/build");
		String header = request.header("X-Registry-Config");
		Map<String, Object> registries = new TreeMap<>();
		if (header != null) {
			byte[] json = Base64.getUrlDecoder().decode(header);
			JsonMapper.shared()
				.readTree(new String(json, StandardCharsets.UTF_8))
				.forEachEntry((registry, credentials) -> {
					Map<String, Object> fields = new TreeMap<>();
					credentials.forEachEntry((name, value) -> {
						if (!name.equals("serveraddress")) {
							fields.put(name, value);
						}
					});
					registries.put(registry, fields);
				});
		}
		return registries;
	}

	private static Map<Object, @Nullable Object> credentials(EngineRequest request) {
		assertThat(request.target()).contains("/images/create");
		byte[] json = Base64.getUrlDecoder().decode(String.valueOf(request.header("X-Registry-Auth")));
		Map<Object, @Nullable Object> fields = new TreeMap<>();
		Map<?, ?> sent = JsonMapper.shared().readValue(new String(json, StandardCharsets.UTF_8), Map.class);
		sent.forEach(fields::put);
		fields.remove("serveraddress");
		return fields;
	}

}
