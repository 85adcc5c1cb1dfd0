package io.github.dockerclient.engines;

import java.util.List;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LeakExtension}.
 */
class LeakDetectionTests {

	private final LeakReports reports = new LeakReports();

	private final ResourceLeakDetector<Resource> detector = this.reports.newResourceLeakDetector(Resource.class, 1);

	@Test
	void resourceThatIsNotReleasedFailsTheClass() {
		this.detector.track(new Resource());
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> LeakExtension.check(this.reports, this::trackSomething))
			.withMessageContaining("1 resources were not released")
			.withMessageContaining("Resource")
			.withMessageContaining("resourceThatIsNotReleasedFailsTheClass");
	}

	@Test
	void resourceThatIsReleasedIsNoLeak() {
		trackSomething();
		assertThatCode(() -> LeakExtension.check(this.reports, this::trackSomething)).doesNotThrowAnyException();
	}

	@Test
	void everyBufferOfThisRunIsTracked() {
		assertThat(ResourceLeakDetectorFactory.instance()).isSameAs(LeakExtension.REPORTS);
		assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
	}

	@Test
	void bufferThatIsNotReleasedIsReported() {
		LeakExtension.check(LeakExtension.REPORTS, LeakExtension::trackBuffers);
		ByteBufAllocator.DEFAULT.buffer(1);
		List<String> leaks = LeakExtension.REPORTS.take(LeakExtension::trackBuffers);
		assertThat(leaks).singleElement().asString().contains("bufferThatIsNotReleasedIsReported");
	}

	private void trackSomething() {
		Resource released = new Resource();
		var tracker = this.detector.track(released);
		assertThat(tracker).isNotNull();
		tracker.close(released);
	}

	private static final class Resource {

	}

}
