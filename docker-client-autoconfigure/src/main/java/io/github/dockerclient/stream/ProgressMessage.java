package io.github.dockerclient.stream;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

/**
 * What an engine tells while it pulls, pushes, imports, loads or builds. Which parts are
 * set depends on what is told. A message that reports an error never reaches an
 * application: it becomes a {@link io.github.dockerclient.error.StreamedErrorException}.
 *
 * @param id what the message is about, such as a layer's short id, or {@code null}
 * @param status what happens, in the engine's words, or {@code null}
 * @param progressDetail how far it has come, or {@code null}
 * @param progress how far it has come, as a bar to print, until API 1.51, or {@code null}
 * @param stream output of a build or of a load, or {@code null}
 * @param aux a result, such as the id of the image built: an object or a string, or
 * {@code null}
 * @param errorDetail what went wrong, or {@code null}
 * @param error the message of the error as engines before 29 give it in addition, or
 * {@code null}
 */
public record ProgressMessage(@JsonProperty("id") @Nullable String id, @JsonProperty("status") @Nullable String status,
		@JsonProperty("progressDetail") @Nullable ProgressDetail progressDetail,
		@JsonProperty("progress") @Until("1.51") @Nullable String progress,
		@JsonProperty("stream") @Nullable String stream, @JsonProperty("aux") @Nullable Object aux,
		@JsonProperty("errorDetail") @Nullable ErrorDetail errorDetail, @JsonProperty("error") @Nullable String error) {

	/**
	 * Return the object in {@code aux}.
	 * @return its properties, empty if there is none or it is not an object
	 */
	public Map<?, ?> auxProperties() {
		return (this.aux instanceof Map<?, ?> properties) ? properties : Map.of();
	}

	/**
	 * How far something has come.
	 *
	 * @param current how much is done, or {@code null}
	 * @param total how much there is to do, or {@code null} if that is not known
	 * @param hideCounts whether the numbers are not meant to be shown, or {@code null}
	 * @param units what is counted; {@code null} means bytes
	 */
	public record ProgressDetail(@JsonProperty("current") @Nullable Long current,
			@JsonProperty("total") @Nullable Long total, @JsonProperty("hidecounts") @Nullable Boolean hideCounts,
			@JsonProperty("units") @Nullable String units) {

	}

	/**
	 * What went wrong.
	 *
	 * @param code a code, such as the exit code of a build's step, or {@code null}
	 * @param message the engine's words
	 */
	public record ErrorDetail(@JsonProperty("code") @Nullable Long code,
			@JsonProperty("message") @Nullable String message) {

	}

}
