package io.github.dockerclient.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed, and the names under which it is told.
 */
public enum DockerObservationDocumentation implements ObservationDocumentation {

	/**
	 * A request to an engine: a call until its answer was read, a stream until it ends or
	 * is closed, a connection that was given over until it is closed.
	 */
	CLIENT_REQUESTS;

	@Override
	public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
		return DefaultDockerObservationConvention.class;
	}

	@Override
	public KeyName[] getLowCardinalityKeyNames() {
		return LowCardinalityKeyNames.values();
	}

	@Override
	public KeyName[] getHighCardinalityKeyNames() {
		return HighCardinalityKeyNames.values();
	}

	/**
	 * Names whose values are few: tags of meters and of spans.
	 */
	public enum LowCardinalityKeyNames implements KeyName {

		/** What the engine is called: {@code default}, or its name in the properties. */
		DAEMON("daemon"),

		/** The simple name of the exception, or {@code none}. */
		EXCEPTION("exception"),

		/** Method and path template, such as {@code GET /containers/{id}/json}. */
		OPERATION("operation"),

		/**
		 * {@code SUCCESS}, {@code CLIENT_ERROR} or {@code SERVER_ERROR} by the status;
		 * {@code CANCELLED} if the caller gave up before there was one; {@code UNKNOWN}
		 * if there was none, or the answer broke off or told of an error further on.
		 */
		OUTCOME("outcome"),

		/** The HTTP status, or {@code UNKNOWN} if there was no answer. */
		STATUS("status");

		private final String key;

		LowCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Names whose values are many: tags of spans only.
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/** How many bytes of the answer were read. */
		BYTES_READ("docker.bytes.read"),

		/** The path with its variables, without version and query. */
		PATH("docker.path");

		private final String key;

		HighCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
