package io.github.dockerclient.build;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.system.BuildCacheRecord;
import io.github.dockerclient.system.BuildCacheType;
import io.github.dockerclient.system.DataUsageType;
import io.github.dockerclient.system.SystemDfOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that each filter selects the entries of BuildKit's cache that are removed.
 */
@OnEachEngine
class BuildPruneIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	BuildPruneIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	private BuildOperations builds() {
		return this.docker.blocking().build();
	}

	private List<String> prune(Consumer<BuildPruneOptions> options) {
		return builds().prune((all) -> options.accept(all.all(true))).cachesDeleted();
	}

	@Test
	void filtersSelectTheEntriesToRemove() {
		prune((options) -> {
		});
		builds().build((all) -> all.builderVersion(BuilderVersion.BUILDKIT).dockerfileText("""
				FROM %s
				RUN --mount=type=cache,target=/cache echo a > /cache/a
				RUN echo '%s' > /a && echo "\\\\" > /b
				""".formatted(EngineFixture.IMAGE, this.docker.name("b"))));
		BuildCacheRecord last = entry((entry) -> String.valueOf(entry.description()).contains("echo '"));
		BuildCacheRecord mount = entry((entry) -> BuildCacheType.EXEC_CACHEMOUNT.equals(entry.type()));
		assertThat(prune((options) -> options.until(Duration.ofDays(1)))).isEmpty();
		assertThat(prune(BuildPruneOptions::inUse)).isEmpty();
		assertThat(prune((options) -> options.type("exec.cachemount"))).containsExactly(mount.id());
		List<String> selected = this.docker.has("1.42")
				? prune((options) -> options.description(String.valueOf(last.description()))) : List.of();
		// Docker 26 finds no description that contains quotes.
		assertThat(selected).isEqualTo(
				(this.docker.has("1.42") && this.docker.engine().knows("1.51")) ? List.of(last.id()) : List.of());
		if (selected.isEmpty()) {
			assertThat(prune((options) -> options.id(last.id()))).containsExactly(last.id());
		}
		List<String> unshared = entries().filter((entry) -> Boolean.FALSE.equals(entry.shared()))
			.map(BuildCacheRecord::id)
			.toList();
		assertThat(prune(BuildPruneOptions::unshared)).isNotEmpty().containsExactlyInAnyOrderElementsOf(unshared);
		assertThat(prune(BuildPruneOptions::shared)).isNotEmpty();
		assertThat(entries()).isEmpty();
	}

	// While a build is cleaned up, engines that store images in containerd may be unable
	// to measure images.
	private Stream<BuildCacheRecord> entries() {
		SystemDfOptions options = new SystemDfOptions();
		if (this.docker.has("1.42")) {
			options.type(DataUsageType.BUILD_CACHE);
		}
		return this.docker.blocking().system().df(options).buildCache().stream();
	}

	private BuildCacheRecord entry(Predicate<BuildCacheRecord> selected) {
		return entries().filter(selected).findFirst().orElseThrow();
	}

	@Test
	void filterWithSeveralValuesIsRejected() {
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> prune((options) -> options.id("a").id("b")))
			.withMessageContaining("only one");
	}

}
