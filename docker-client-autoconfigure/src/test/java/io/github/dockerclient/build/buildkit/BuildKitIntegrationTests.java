package io.github.dockerclient.build.buildkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuildKit} with engines.
 */
@OnEachEngine
class BuildKitIntegrationTests {

	@RegisterExtension
	final EngineFixture fixture;

	@TempDir
	private Path context;

	BuildKitIntegrationTests(TestEngine engine) {
		this.fixture = new EngineFixture(engine);
	}

	@Test
	void buildsFromDirectory() throws Exception {
		Files.writeString(this.context.resolve("file"), "content");
		List<SolveEvent> events = solve("FROM busybox:local\nCOPY file /\nRUN cat /file\n",
				this.fixture.image("directory"));
		assertThat(events).last().isInstanceOf(Solved.class);
	}

	private List<SolveEvent> solve(String dockerfile, String image) {
		Map<String, String> attrs = new HashMap<>(Map.of("force-network-mode", "none"));
		SolveRequest request = new SolveRequest(attrs,
				List.of(new SolveRequest.Exporter("moby", Map.of("name", image), null)), List.of(), List.of(),
				Set.of());
		SolveSession session = new SolveSession(
				Map.of("context", new LocalSource.Directory(this.context), "dockerfile",
						new LocalSource.Files(Map.of("Dockerfile", dockerfile.getBytes(StandardCharsets.UTF_8)))),
				Map.of(), (host) -> Mono.empty(), (id) -> Mono.empty(), Map.of(), this.context.toString());
		return BuildKit.using(this.fixture.direct())
			.solve(request, session)
			.collectList()
			.blockOptional(EngineFixture.PATIENCE)
			.orElseThrow();
	}

}
