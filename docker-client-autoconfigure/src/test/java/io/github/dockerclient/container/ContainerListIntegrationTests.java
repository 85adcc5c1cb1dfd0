package io.github.dockerclient.container;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for lists of containers.
 */
@OnEachEngine
class ContainerListIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	ContainerListIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void listReportsWhatIsKnownOfAContainer() {
		String name = this.docker.name("listed");
		String id = this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options.name(name)
				.label("some", "label")
				.mount(Mount.builder().type(MountType.TMPFS).target("/memory").build())));
		assertThat(list((options) -> {
		})).singleElement().satisfies((container) -> {
			assertThat(container.id()).isEqualTo(id);
			assertThat(container.names()).containsExactly("/" + name);
			assertThat(container.name()).isEqualTo(name);
			assertThat(container.image()).isEqualTo(EngineFixture.IMAGE);
			assertThat(container.imageId()).startsWith("sha256:");
			assertThat(container.command()).contains("sleep 600");
			assertThat(container.created()).isBetween(Instant.now().minus(Duration.ofMinutes(10)),
					Instant.now().plus(Duration.ofMinutes(10)));
			assertThat(container.ports()).isEmpty();
			assertThat(container.sizeRw()).isNull();
			assertThat(container.labels()).containsEntry("some", "label");
			assertThat(container.state()).isEqualTo(ContainerStatus.RUNNING);
			assertThat(container.status()).startsWith("Up");
			assertThat(container.hostConfig()).isNotNull();
			assertThat(container.hostConfig().networkMode()).isIn("default", "bridge");
			assertThat(container.networkSettings()).isNotNull();
			assertThat(container.networkSettings().networks()).containsKey("bridge");
			assertThat(container.mounts()).singleElement()
				.satisfies((mount) -> assertThat(mount.type()).isEqualTo(MountType.TMPFS))
				.satisfies((mount) -> assertThat(mount.destination()).isEqualTo("/memory"));
		});
	}

	@Test
	void onlyRunningContainersAreListedUnlessAllAreAskedFor() {
		String created = this.docker.created(this.docker.container("true"));
		String running = this.docker.started(this.docker.container("sleep", "600"));
		assertThat(ids((options) -> {
		})).containsExactly(running);
		assertThat(ids((options) -> options.all(false))).containsExactly(running);
		assertThat(ids((options) -> options.all(true))).containsExactly(running, created);
	}

	@Test
	void listWithoutOptions() {
		String running = this.docker.started(this.docker.container("sleep", "600"));
		String created = this.docker.created(this.docker.container("true"));
		assertThat(this.docker.blocking().containers().list()).extracting(ContainerSummary::id)
			.contains(running)
			.doesNotContain(created);
		StepVerifier
			.create(this.docker.reactive().containers().list().map(ContainerSummary::id).filter(running::equals))
			.expectNext(running)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void limitCountsFromTheNewest() {
		this.docker.created(this.docker.container("true"));
		String second = this.docker.created(this.docker.container("true"));
		String third = this.docker.created(this.docker.container("true"));
		assertThat(ids((options) -> options.limit(2))).containsExactly(third, second);
		assertThat(ids((options) -> options.limit(1))).containsExactly(third);
	}

	@Test
	void sizeIsReportedIfRequested() {
		String id = this.docker.ended("dd if=/dev/zero of=/file bs=1000 count=100");
		assertThat(list((options) -> options.all(true).size(true))).singleElement()
			.satisfies((container) -> assertThat(container.sizeRw()).isGreaterThanOrEqualTo(100_000))
			.satisfies((container) -> assertThat(container.sizeRootFs()).isGreaterThan(100_000));
		ContainerInspectResponse inspected = this.docker.blocking()
			.containers()
			.inspect(id, (options) -> options.size(true));
		assertThat(inspected.sizeRw()).isGreaterThanOrEqualTo(100_000);
		assertThat(inspected.sizeRootFs()).isGreaterThan(100_000);
		StepVerifier.create(this.docker.reactive().containers().inspect(id))
			.assertNext((container) -> assertThat(container.sizeRw()).isNull())
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void filters() {
		String ended = this.docker.ended("exit 9");
		String created = this.docker.created(this.docker.container("true")
			.andThen((options) -> options.name(this.docker.name("by-name"))
				.label("kind", "some thing")
				.label("flag", "")));
		assertThat(all((options) -> options.filter("status", "exited"))).containsExactly(ended);
		assertThat(all((options) -> options.filter("status", "exited", "created"))).containsExactly(created, ended);
		assertThat(all((options) -> options.filter("exited", "9"))).containsExactly(ended);
		assertThat(all((options) -> options.filter("name", this.docker.name("by-name")))).containsExactly(created);
		assertThat(all((options) -> options.filter("id", ended.substring(0, 20)))).containsExactly(ended);
		assertThat(all((options) -> options.filter("since", ended))).containsExactly(created);
		assertThat(all((options) -> options.filter("before", created))).containsExactly(ended);
		assertThat(all((options) -> options.filter("ancestor", EngineFixture.IMAGE))).containsExactly(created, ended);
		assertThat(all((options) -> options.filter("ancestor", this.docker.name("other")))).isEmpty();
		assertThat(all((options) -> options.label("flag"))).containsExactly(created);
		assertThat(all((options) -> options.label("kind", "some thing").label("flag"))).containsExactly(created);
		assertThat(all((options) -> options.label("kind", "other thing"))).isEmpty();
	}

	@Test
	void filterThatTheEngineDoesNotKnowIsABadRequest() {
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> all((options) -> options.filter("no", "1")))
			.withMessageContaining("no");
	}

	@Test
	void optionsAreSentAsTheyAre() {
		list((options) -> options.all(true).limit(5).size(true).label("a b", "c+d&e"));
		assertThat(this.docker.wire()).singleElement()
			.satisfies((exchange) -> assertThat(exchange.request()).isEqualTo("GET /containers/json"))
			.satisfies((exchange) -> assertThat(exchange.parameter("all")).isEqualTo("true"))
			.satisfies((exchange) -> assertThat(exchange.parameter("limit")).isEqualTo("5"))
			.satisfies((exchange) -> assertThat(exchange.parameter("size")).isEqualTo("true"))
			.satisfies((exchange) -> assertThat(exchange.parameter("filters"))
				.isEqualTo("{\"label\":[\"a b=c+d&e\",\"%s\"]}".formatted(this.docker.label())));
		this.docker.blocking().containers().list();
		assertThat(this.docker.wire()).last().satisfies(ContainerListIntegrationTests::hasNoParameters);
	}

	private static void hasNoParameters(Exchange exchange) {
		assertThat(List.of("all", "limit", "size", "filters"))
			.allSatisfy((name) -> assertThat(exchange.parameter(name)).isNull());
	}

	private List<String> all(Consumer<ContainerListOptions> more) {
		return ids(more.andThen((options) -> options.all(true)));
	}

	private List<String> ids(Consumer<ContainerListOptions> more) {
		return list(more).stream().map(ContainerSummary::id).toList();
	}

	private List<ContainerSummary> list(Consumer<ContainerListOptions> more) {
		return this.docker.blocking()
			.containers()
			.list(more.andThen((options) -> options.filter("label", this.docker.label())));
	}

}
