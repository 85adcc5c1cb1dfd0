package io.github.dockerclient.system;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A gap in followed events, in which events may be missing. An application must list the
 * objects again whose state it derives from events.
 *
 * @param reason why events may be missing
 * @param since the time of the last event before the gap by the engine's clock, or
 * {@code null} if there was none
 */
public record EventsGap(Reason reason, @Nullable Instant since) {

	/**
	 * The reason why events may be missing.
	 */
	public enum Reason {

		/**
		 * More events have occurred than the engine stores.
		 */
		FORGOTTEN,

		/**
		 * The engine was restarted and has lost all earlier events.
		 */
		RESTARTED,

		/**
		 * A different engine answers at the address.
		 */
		OTHER_ENGINE

	}

}
