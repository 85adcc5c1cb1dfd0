package io.github.dockerclient.stream;

import java.util.Map;

import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A progress message of a pull, push, import, load or build. Which components are set
 * depends on the kind of message. Applications never receive a message that reports an
 * error: it becomes a {@link io.github.dockerclient.error.StreamedErrorException}.
 *
 * @param id the subject of the message, such as a layer's short id, or {@code null}
 * @param status the engine's description of the current step, or {@code null}
 * @param progressDetail the progress in numbers, or {@code null}
 * @param progress the progress as a bar to print, up to API 1.51, or {@code null}
 * @param stream output of a build or load, or {@code null}
 * @param aux a result, such as the id of the built image: an object or a string, or
 * {@code null}
 * @param errorDetail the error, or {@code null}
 * @param error the message of the error, which engines before 29 send in addition, or
 * {@code null}
 */
public record ProgressMessage(@WireName("id") @Nullable String id, @WireName("status") @Nullable String status,
		@WireName("progressDetail") @Nullable ProgressDetail progressDetail,
		@WireName("progress") @Until("1.51") @Nullable String progress, @WireName("stream") @Nullable String stream,
		@WireName("aux") @Nullable Object aux, @WireName("errorDetail") @Nullable ErrorDetail errorDetail,
		@WireName("error") @Nullable String error) {

	/**
	 * Return the object in {@code aux}.
	 * @return the properties of the object; empty if {@code aux} is not set or not an
	 * object
	 */
	public Map<?, ?> auxProperties() {
		return (this.aux instanceof Map<?, ?> properties) ? properties : Map.of();
	}

	/**
	 * Progress in numbers.
	 *
	 * @param current the completed amount, or {@code null}
	 * @param total the total amount, or {@code null} if it is unknown
	 * @param hideCounts whether user interfaces should hide the numbers, or {@code null}
	 * @param units the unit of the numbers; {@code null} means bytes
	 */
	public record ProgressDetail(@WireName("current") @Nullable Long current, @WireName("total") @Nullable Long total,
			@WireName("hidecounts") @Nullable Boolean hideCounts, @WireName("units") @Nullable String units) {

	}

	/**
	 * An error.
	 *
	 * @param code a code, such as the exit code of a build's step, or {@code null}
	 * @param message the engine's error message
	 */
	public record ErrorDetail(@WireName("code") @Nullable Long code, @WireName("message") @Nullable String message) {

	}

}
