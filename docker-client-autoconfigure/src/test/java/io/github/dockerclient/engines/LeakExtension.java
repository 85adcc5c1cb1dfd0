package io.github.dockerclient.engines;

import java.util.List;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetectorFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class if Netty reports afterwards that a buffer was not released. It is
 * registered for all tests, early enough for all of Netty's leak detectors.
 */
public class LeakExtension implements AfterAllCallback {

	static final LeakReports REPORTS = new LeakReports();

	static {
		ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(REPORTS);
	}

	@Override
	public void afterAll(ExtensionContext context) {
		check(REPORTS, LeakExtension::trackBuffers);
	}

	static void check(LeakReports reports, Runnable trackSomething) {
		List<String> leaks = reports.take(trackSomething);
		if (!leaks.isEmpty()) {
			throw new AssertionError("%d resources were not released:%n%s".formatted(leaks.size(),
					String.join(System.lineSeparator(), leaks)));
		}
	}

	static void trackBuffers() {
		ByteBufAllocator.DEFAULT.buffer(1).release();
		ByteBufAllocator.DEFAULT.compositeBuffer().release();
	}

}
