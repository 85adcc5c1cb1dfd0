package io.github.dockerclient.system;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Events of an engine that may be missing from those that are followed. What an
 * application derives from events must be listed anew.
 *
 * @param reason why events may be missing
 * @param since the time of the last event before the gap by the clock of the engine, or
 * {@code null} if there was none
 */
public record EventsGap(Reason reason, @Nullable Instant since) {

	/**
	 * Why events may be missing.
	 */
	public enum Reason {

		/**
		 * More has happened since then than the engine remembers.
		 */
		FORGOTTEN,

		/**
		 * The engine was restarted and has forgotten all that happened before.
		 */
		RESTARTED,

		/**
		 * Another engine answers at the address.
		 */
		OTHER_ENGINE

	}

}
