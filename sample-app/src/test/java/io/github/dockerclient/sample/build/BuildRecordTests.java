package io.github.dockerclient.sample.build;

import java.time.Duration;

import io.github.dockerclient.build.BuildEvent;
import io.github.dockerclient.build.BuildStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuildRecord}.
 */
class BuildRecordTests {

	private static final BuildStep STEP = new BuildStep(1, "sha256:aa", "RUN make");

	@ParameterizedTest
	@CsvSource({ "1000, 1900, 0.9 s slower", "1900, 1000, 0.9 s faster", "1000, 1200, " })
	void stepIsComparedWithTheLastBuild(long before, long now, @Nullable String change) {
		BuildRecord last = new BuildRecord(null);
		last.add(new BuildEvent.StepDone(STEP, Duration.ofMillis(before)));
		assertThat(change(last, new BuildEvent.StepDone(STEP, Duration.ofMillis(now)))).isEqualTo(change);
	}

	@Test
	void stepThatRunsAgainHasLostItsCache() {
		BuildRecord last = new BuildRecord(null);
		last.add(new BuildEvent.StepCached(STEP));
		assertThat(change(last, new BuildEvent.StepStarted(STEP))).isEqualTo("lost its cache");
		assertThat(change(last, new BuildEvent.StepCached(STEP))).isNull();
	}

	private static @Nullable String change(BuildRecord last, BuildEvent event) {
		return new BuildRecord(last).add(event).orElseThrow().change();
	}

}
