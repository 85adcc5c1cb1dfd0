package io.github.dockerclient.starter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.ContainerRunResult;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.test.ScriptedEngine;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a request to an application and all requests that the client sends to the
 * engine because of it are one trace, which the engine can continue.
 */
class TracingTests {

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static final String CALLER = "b7ad6b7169203331";

	private final ScriptedEngine engine = ScriptedEngine.start();

	@AfterEach
	void close() {
		this.engine.close();
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET, blocking", "SERVLET, reactive", "REACTIVE, offloaded", "REACTIVE, reactive" })
	void everyRequestOfARunBelongsToTheTraceOfTheRequestToTheApplication(WebApplicationType type, String path)
			throws Exception {
		this.engine.pullable("busybox", (process) -> process.stdout("hello").exitCode(0));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class).web(type)
			.properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn",
					"docker.host=" + this.engine.address(), "management.tracing.sampling.probability=1.0",
					"spring.reactor.context-propagation=auto")
			.run()) {
			assertThat(get(context.getEnvironment().getRequiredProperty("local.server.port"), path)).contains("hello");
			assertOneTrace(context.getBean(Spans.class).exporter());
		}
	}

	private static String get(String port, String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
			.header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	private void assertOneTrace(InMemorySpanExporter exporter) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> count(exporter, SpanKind.SERVER) == 1
					&& count(exporter, SpanKind.CLIENT) == this.engine.requests().size());
		List<SpanData> spans = exporter.getFinishedSpanItems();
		assertThat(spans).allSatisfy((span) -> assertThat(span.getTraceId()).isEqualTo(TRACE));
		SpanData server = spans.stream().filter((span) -> span.getKind() == SpanKind.SERVER).findFirst().orElseThrow();
		assertThat(server.getParentSpanId()).isEqualTo(CALLER);
		Map<String, SpanData> calls = spans.stream()
			.filter((span) -> span.getKind() == SpanKind.CLIENT)
			.collect(Collectors.toMap(SpanData::getSpanId, (span) -> span));
		assertThat(calls.values()).extracting(SpanData::getName)
			.contains("HEAD /_ping", "POST /images/create", "POST /containers/create", "POST /containers/{id}/attach",
					"POST /containers/{id}/start", "POST /containers/{id}/wait", "DELETE /containers/{id}");
		assertThat(calls.values()).allSatisfy((call) -> assertThat(call.getParentSpanId())
			.matches((parent) -> parent.equals(server.getSpanId()) || isPing(call, calls.get(parent))));
		List<EngineRequest> requests = this.engine.requests();
		assertThat(requests).hasSameSizeAs(calls.values())
			.extracting((request) -> request.header("traceparent"))
			.containsExactlyInAnyOrderElementsOf(
					calls.keySet().stream().map((id) -> "00-" + TRACE + "-" + id + "-01").toList());
	}

	private static long count(InMemorySpanExporter exporter, SpanKind kind) {
		return exporter.getFinishedSpanItems().stream().filter((span) -> span.getKind() == kind).count();
	}

	// The client negotiates the version in the first call that needs it.
	private static boolean isPing(SpanData call, @Nullable SpanData parent) {
		return parent != null && call.getName().equals("HEAD /_ping");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Controller.class)
	static class Application {

		@Bean
		Spans spans() {
			return new Spans(InMemorySpanExporter.create());
		}

		// At once, unlike the processor of Spring Boot.
		@Bean
		SpanProcessor processor(Spans spans) {
			return SimpleSpanProcessor.create(spans.exporter());
		}

	}

	/**
	 * Hides the exporter from Spring Boot, which would export each span a second time.
	 *
	 * @param exporter keeps the spans
	 */
	record Spans(InMemorySpanExporter exporter) {

	}

	@RestController
	static class Controller {

		private final DockerOperations docker;

		private final ReactiveDockerOperations reactive;

		Controller(DockerOperations docker, ReactiveDockerOperations reactive) {
			this.docker = docker;
			this.reactive = reactive;
		}

		@GetMapping("/blocking")
		String blocking() {
			return this.docker.containers().run(Controller::hello).stdout();
		}

		@GetMapping("/offloaded")
		Mono<String> offloaded() {
			return Mono.fromCallable(this::blocking).subscribeOn(Schedulers.boundedElastic());
		}

		@GetMapping("/reactive")
		Mono<String> reactive() {
			return this.reactive.containers().run(Controller::hello).map(ContainerRunResult::stdout);
		}

		private static void hello(ContainerCreateOptions container) {
			container.image("busybox");
		}

	}

}
