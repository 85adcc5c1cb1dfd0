package io.github.dockerclient.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * Documents the observations of the client and the names of their tags.
 */
public enum DockerObservationDocumentation implements ObservationDocumentation {

	/**
	 * A request to an engine. The observation of a call ends when its answer has been
	 * read, that of a stream when it ends or is closed, and that of an upgraded
	 * connection when it is closed.
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
	 * Key names with few different values, which are tags of meters and of spans.
	 */
	public enum LowCardinalityKeyNames implements KeyName {

		/** The name of the engine: {@code default}, or its name in the properties. */
		DAEMON("daemon"),

		/** The simple name of the exception, or {@code none}. */
		EXCEPTION("exception"),

		/** The method and path template, such as {@code GET /containers/{id}/json}. */
		OPERATION("operation"),

		/**
		 * {@code SUCCESS}, {@code CLIENT_ERROR} or {@code SERVER_ERROR} according to the
		 * status. {@code CANCELLED} if the caller cancelled the request before there was
		 * a status. {@code UNKNOWN} if there was no answer, or if the answer broke off or
		 * reported an error after its status.
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
	 * Key names with many different values, which are tags of spans only.
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/** The number of bytes of the answer that were read. */
		BYTES_READ("docker.bytes.read"),

		/** The path with the values of its variables, without version and query. */
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
