package io.github.dockerclient.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the calls in Java on the page.
 */
class JavaIntegrationTests extends ConsoleFixture {

	/**
	 * Does everything that the page can do, with an engine that does not exist. Returns
	 * the functions of the module that report no call.
	 */
	private static final String ACT = """
			const done = arguments[arguments.length - 1];
			import('/js/api.js').then(async (module) => {
				const { target } = module;
				const report = target.called;
				const silent = new Set(Object.keys(module));
				let reported = 0;
				target.engine = 'nowhere';
				target.called = (...call) => {
					reported++;
					report(...call);
				};
				const api = new Proxy({}, { get: (none, name) => (...parameters) => {
					const before = reported;
					const result = module[name](...parameters);
					if (reported > before) {
						silent.delete(name);
					}
					return result;
				} });
				const ignored = () => {};
				const id = 'c0ffee';
				const listeners = {};
				const form = (values) => {
					const data = new FormData();
					Object.entries(values).forEach(([name, value]) => data.append(name, value));
					return data;
				};
				const inFolder = Object.defineProperty(new File([], 'a'), 'webkitRelativePath', { value: 'folder/a' });
				const full = { image: 'web:1', command: `sh -c 'echo "a b"'`, name: 'web', ports: '8080:80 9090:90', env: `A=1 B='b c'`,
					volumes: 'data:/data', network: 'bridge', memory: '64m', cpus: 0.5, start: true };
				['containers', 'images', 'networks', 'volumes', 'swarm'].forEach((view) => api.opened(view));
				api.followLog(id, true, listeners)();
				api.followStats(id, listeners)();
				api.terminal(id).close();
				api.logDownloaded(id);
				api.downloaded(id, '/etc/hosts');
				await Promise.allSettled([api.inspect(id), ...['start', 'stop', 'restart', 'pause', 'unpause', 'kill'].map((verb) => api.control(id, verb)),
					api.removeContainer(id, false), api.removeContainer(id, true), api.create(full), api.create({ image: 'web:1' }),
					api.files(id, '/'), api.upload(id, '/a', new File([], 'a "b"')), api.tag('a', 'b'), api.transfer('pull', 'a', ignored),
					api.transfer('push', 'a', ignored), api.build(form({ tag: 'a', directory: '/', dockerfile: 'FROM a\\nRUN b', noCache: 'on' }), [], ignored),
					api.build(form({ tag: 'a', archive: new File([], 'a.tar') }), [], ignored), api.build(form({ tag: 'a' }), [inFolder], ignored),
					...['images', 'networks', 'volumes'].flatMap((kind) => [api.prunable(kind), api.prune(kind), api.remove(kind, 'a')]),
					api.add('networks', 'a'), api.add('volumes', 'a'), api.createService({ image: 'a', port: '80' }),
					api.createService({ image: 'a', name: 'b', replicas: '2', port: '8080:80', env: `A=1 B='b c'` }), api.updateService('a', 'b'),
					api.scale('a', '3'), api.rollback('a'), api.removeService('a')]);
				done([...silent]);
			});""";

	/** What the page repeats by itself, and addresses of links whose use is reported. */
	private static final List<String> SILENT = List.of("download", "engine", "engines", "events", "list", "logDownload",
			"target");

	/** The ways in which a page can send a request. */
	private static final Pattern REQUEST = Pattern
		.compile("fetch\\(|new (WebSocket|EventSource|XMLHttpRequest)|sendBeacon");

	private static final String CLASS = """
			import io.github.dockerclient.*;
			import io.github.dockerclient.build.*;
			import io.github.dockerclient.container.*;
			import io.github.dockerclient.exec.*;
			import io.github.dockerclient.image.*;
			import io.github.dockerclient.network.*;
			import io.github.dockerclient.service.*;
			import io.github.dockerclient.stream.*;
			import io.github.dockerclient.type.*;
			import io.github.dockerclient.volume.*;
			import java.nio.file.Path;
			import java.util.List;
			import java.util.stream.Stream;
			import org.springframework.beans.factory.annotation.Qualifier;
			import reactor.core.publisher.*;

			class Calls {
			%s}
			""";

	private static final String METHOD = "void call%d(%s docker) {\n%s\n}\n";

	@Test
	void everyActionHasACallInValidJava(@TempDir Path directory) {
		this.page.go("#/default/java");
		assertThat(this.page.asyncScript(ACT)).isEqualTo(SILENT);
		List<String> clients = words(".call .hint");
		List<String> calls = this.page.findAll(".call pre")
			.stream()
			.map((call) -> Objects.requireNonNull(call.getDomProperty("textContent")))
			.toList();
		assertThat(calls).hasSameSizeAs(clients).hasSizeGreaterThanOrEqualTo(90);
		assertThat(clients).contains("@Qualifier(\"nowhere\") DockerOperations",
				"@Qualifier(\"nowhere\") ReactiveDockerOperations");
		StringBuilder methods = new StringBuilder();
		for (int i = 0; i < calls.size(); i++) {
			methods.append(METHOD.formatted(i, clients.get(i), calls.get(i)));
		}
		assertThat(errors(CLASS.formatted(methods), directory)).isEmpty();
	}

	@Test
	void onlyTheModuleThatReportsCallsSendsRequests() throws IOException {
		List<String> modules = new ArrayList<>();
		for (Resource module : new PathMatchingResourcePatternResolver().getResources("classpath:static/js/*.js")) {
			if (REQUEST.matcher(module.getContentAsString(StandardCharsets.UTF_8)).find()) {
				modules.add(String.valueOf(module.getFilename()));
			}
		}
		assertThat(modules).containsExactly("api.js");
	}

	private static List<String> errors(String source, Path directory) {
		JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Calls.java"), JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}

		};
		DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
		List<String> options = List.of("-proc:none", "-d", directory.toString(), "-cp",
				System.getProperty("java.class.path"));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		compiler.getTask(null, null, found, options, null, List.of(file)).call();
		String[] lines = source.split("\n");
		return found.getDiagnostics()
			.stream()
			.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.map((diagnostic) -> lines[(int) diagnostic.getLineNumber() - 1] + ": " + diagnostic.getMessage(null))
			.toList();
	}

}
