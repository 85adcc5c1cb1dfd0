package io.github.dockerclient.engines;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;

/**
 * Collects what Netty's leak detectors report.
 */
final class LeakReports extends ResourceLeakDetectorFactory {

	private static final int COLLECTIONS = 2;

	private static final int MAX_WAIT_MILLIS = 10_000;

	private final Queue<String> reports = new ConcurrentLinkedQueue<>();

	// Return the reports since the previous call. Netty reports a leak only when the
	// buffer was garbage-collected and the detector begins to track another one.
	List<String> take(Runnable trackSomething) {
		for (int i = 0; i < COLLECTIONS; i++) {
			collect();
			trackSomething.run();
		}
		List<String> taken = new ArrayList<>();
		for (String report = this.reports.poll(); report != null; report = this.reports.poll()) {
			taken.add(report);
		}
		return taken;
	}

	private static void collect() {
		ReferenceQueue<Object> queue = new ReferenceQueue<>();
		Reference<Object> garbage = new WeakReference<>(new Object(), queue);
		System.gc();
		try {
			if (queue.remove(MAX_WAIT_MILLIS) != garbage) {
				throw new IllegalStateException("System.gc() does not collect: is it disabled?");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	@SuppressWarnings("deprecation")
	public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> resource, int samplingInterval,
			long maxActive) {
		return new Detector<>(resource, samplingInterval);
	}

	@Override
	public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> resource, int samplingInterval) {
		return new Detector<>(resource, samplingInterval);
	}

	private final class Detector<T> extends ResourceLeakDetector<T> {

		@SuppressWarnings("deprecation")
		Detector(Class<?> resourceType, int samplingInterval) {
			super(resourceType, samplingInterval);
		}

		@Override
		protected boolean needReport() {
			return true;
		}

		@Override
		protected void reportTracedLeak(String resourceType, String records) {
			LeakReports.this.reports.add(resourceType + records);
		}

		@Override
		protected void reportUntracedLeak(String resourceType) {
			LeakReports.this.reports.add(resourceType);
		}

	}

}
