package io.github.dockerclient.system;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What identifies an engine, and what its clock shows.
 *
 * @param id the identifier of the engine, or {@code null} if it is not known
 * @param log whether events are kept in a log that survives restarts, as by Podman,
 * instead of in a memory for the last ones
 * @param clock what its clock has shown, or {@code null} if that is not known
 */
record EngineSighting(@Nullable String id, boolean log, @Nullable Reading clock) {

	static final EngineSighting UNKNOWN = new EngineSighting(null, false, null);

	private static final String PODMAN = "Libpod-Api-Version";

	static EngineSighting of(HttpHeaders ping, long nanos) {
		return new EngineSighting(null, ping.containsHeader(PODMAN), reading(date(ping), nanos));
	}

	private static @Nullable Instant date(HttpHeaders headers) {
		try {
			long date = headers.getDate();
			return (date >= 0) ? Instant.ofEpochMilli(date) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable Reading reading(@Nullable Instant time, long nanos) {
		return (time != null) ? new Reading(time, nanos) : null;
	}

	// The time of the headers has whole seconds, but comes sooner.
	EngineSighting with(SystemInfo info, long nanos) {
		Reading reading = reading(info.systemTime(), nanos);
		Reading known = this.clock;
		return new EngineSighting(info.id(), this.log,
				(known == null || (reading != null && reading.at(nanos).isAfter(known.at(nanos)))) ? reading : known);
	}

	/**
	 * What the clock of an engine has shown.
	 *
	 * @param time the time, at the latest when it was read here
	 * @param nanos when it was read, as {@link System#nanoTime()}
	 */
	record Reading(Instant time, long nanos) {

		// The time that the clock shows at another moment, or a little less.
		Instant at(long moment) {
			return this.time.plus(Duration.ofNanos(moment - this.nanos));
		}

	}

}
