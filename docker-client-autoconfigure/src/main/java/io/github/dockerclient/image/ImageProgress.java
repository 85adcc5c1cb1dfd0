package io.github.dockerclient.image;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.stream.ProgressMessage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the outcome out of what an engine tells while it works.
 */
final class ImageProgress {

	private static final String DIGEST = "Digest: ";

	private static final String STATUS = "Status: ";

	private static final Pattern PUSHED = Pattern.compile("(\\S+): digest: (\\S+) size: (\\d+)");

	private static final Pattern LOADED = Pattern.compile("Loaded image(?: ID)?: (.+)");

	private static final String ID = "sha256:";

	private ImageProgress() {
	}

	static Mono<ImagePullResult> pulled(Flux<ProgressMessage> progress) {
		return progress.mapNotNull(ProgressMessage::status)
			.reduce(new ImagePullResult(null, null), ImageProgress::note);
	}

	private static ImagePullResult note(ImagePullResult result, String status) {
		if (status.startsWith(DIGEST)) {
			return new ImagePullResult(status.substring(DIGEST.length()), result.status());
		}
		if (status.startsWith(STATUS)) {
			return new ImagePullResult(result.digest(), status.substring(STATUS.length()));
		}
		return result;
	}

	// Engines with an image store of their own tell each tag twice, those with
	// containerd's, and Podman, by the status alone.
	static Mono<ImagePushResult> pushed(Flux<ProgressMessage> progress) {
		return progress.mapNotNull(ImageProgress::tag).distinct().collectList().map(ImagePushResult::new);
	}

	private static ImagePushResult.@Nullable PushedTag tag(ProgressMessage message) {
		Map<?, ?> aux = message.auxProperties();
		if (aux.get("Tag") instanceof String tag && aux.get("Digest") instanceof String digest
				&& aux.get("Size") instanceof Number size) {
			return new ImagePushResult.PushedTag(tag, digest, size.longValue());
		}
		Matcher matcher = PUSHED.matcher((message.status() != null) ? message.status() : "");
		return matcher.matches()
				? new ImagePushResult.PushedTag(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3)))
				: null;
	}

	// Without a word, an engine of 28 loads nothing for a platform that the archive
	// lacks.
	// Podman tells all in one line, and ids as if they were names.
	static Mono<ImageLoadResult> loaded(Flux<ProgressMessage> progress) {
		return progress.mapNotNull(ProgressMessage::stream)
			.concatMapIterable((stream) -> stream.lines().toList())
			.concatMapIterable(ImageProgress::images)
			.collectList()
			.filter((images) -> !images.isEmpty())
			.switchIfEmpty(Mono.error(() -> new UnexpectedAnswerException(
					"The engine loaded nothing: the archive holds no image, or none for the platform", null)))
			.map((images) -> new ImageLoadResult(images.stream().filter((image) -> !image.startsWith(ID)).toList(),
					images.stream().filter((image) -> image.startsWith(ID)).toList()));
	}

	private static List<String> images(String line) {
		Matcher matcher = LOADED.matcher(line);
		return matcher.matches() ? Stream.of(matcher.group(1).split(",")).map(String::trim).toList() : List.of();
	}

	static Mono<ImageImportResult> imported(Flux<ProgressMessage> progress) {
		return progress.mapNotNull(ProgressMessage::status)
			.takeLast(1)
			.singleOrEmpty()
			.map(ImageImportResult::new)
			.switchIfEmpty(Mono
				.error(() -> new UnexpectedAnswerException("The engine imported an image, but did not tell its id",
						null)));
	}

}
