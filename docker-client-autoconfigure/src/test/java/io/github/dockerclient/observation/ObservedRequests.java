package io.github.dockerclient.observation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A registry that checks that it is used correctly, and the observations of requests that
 * it received.
 */
public final class ObservedRequests implements ObservationHandler<DockerObservationContext> {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final List<DockerObservationContext> started = new CopyOnWriteArrayList<>();

	private final List<DockerObservationContext> stopped = new CopyOnWriteArrayList<>();

	/**
	 * Create a registry.
	 */
	public ObservedRequests() {
		this.registry.observationConfig().observationHandler(this);
	}

	/**
	 * Return the registry.
	 * @return the registry for the builder of a client
	 */
	public TestObservationRegistry registry() {
		return this.registry;
	}

	/**
	 * Return the number of requests that have begun and not ended.
	 * @return their number
	 */
	public int active() {
		return this.started.size() - this.stopped.size();
	}

	/**
	 * Return the observation of the only request of an operation, once all requests have
	 * ended.
	 * @param operation method and path template
	 * @return the context of its observation
	 */
	public DockerObservationContext ended(String operation) {
		List<DockerObservationContext> found = ended().stream()
			.filter((context) -> operation.equals(context.getContextualName()))
			.toList();
		assertThat(found).as(operation).hasSize(1);
		return found.get(0);
	}

	/**
	 * Return the observations of all requests, once they have ended.
	 * @return the contexts of their observations
	 */
	public List<DockerObservationContext> ended() {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> active() == 0);
		return this.stopped;
	}

	/**
	 * Return the tags of an observation's meters.
	 * @param context the context of an observation
	 * @return the key values of low cardinality
	 */
	public static Map<String, String> tags(DockerObservationContext context) {
		KeyValues values = Objects.requireNonNull(context.getLowCardinalityKeyValues());
		return values.stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
	}

	@Override
	public void onStart(DockerObservationContext context) {
		Objects.requireNonNull(context.getCarrier()).set("traceparent", "trace-of-test");
		this.started.add(context);
	}

	@Override
	public void onStop(DockerObservationContext context) {
		this.stopped.add(context);
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof DockerObservationContext;
	}

}
