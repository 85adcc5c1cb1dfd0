package io.github.dockerclient.system;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The identity of an engine and the time of its clock.
 *
 * @param id the identifier of the engine, or {@code null} if it is unknown
 * @param log whether the engine stores events in a log that survives restarts, as Podman
 * does, instead of only the last ones in memory
 * @param clock a reading of the engine's clock, or {@code null} if it is unknown
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

	// The time in the headers has only whole seconds but arrives sooner. Neither is later
	// than the clock, so the later one is used.
	EngineSighting with(SystemInfo info, long nanos) {
		Reading reading = reading(info.systemTime(), nanos);
		Reading known = this.clock;
		return new EngineSighting(info.id(), this.log,
				(known == null || (reading != null && reading.at(nanos).isAfter(known.at(nanos)))) ? reading : known);
	}

	/**
	 * A reading of an engine's clock.
	 *
	 * @param time the time of the engine's clock, which may be earlier than that at the
	 * moment of the reading
	 * @param nanos the moment of the reading, as {@link System#nanoTime()}
	 */
	record Reading(Instant time, long nanos) {

		// Returns the time of the clock at another moment, or slightly less.
		Instant at(long moment) {
			return this.time.plus(Duration.ofNanos(moment - this.nanos));
		}

	}

}
