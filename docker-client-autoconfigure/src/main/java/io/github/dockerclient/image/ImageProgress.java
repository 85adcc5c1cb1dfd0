package io.github.dockerclient.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.stream.ProgressEnd;
import io.github.dockerclient.stream.ProgressMessage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Extracts the result of an operation from its progress messages.
 */
final class ImageProgress {

	private static final String DIGEST = "Digest: ";

	private static final String STATUS = "Status: ";

	private static final String PULLING = "Pulling from ";

	private static final Pattern PUSHED = Pattern.compile("(\\S+): digest: (\\S+) size: (\\d+)");

	private static final Pattern LOADED = Pattern.compile("Loaded image(?: ID)?: (.+)");

	private static final String NOT_UNPACKED = "Error unpacking image ";

	private static final String ID = "sha256:";

	private ImageProgress() {
	}

	// Docker's engines begin and end each pull with a certain status. Podman sends
	// neither of them.
	static Flux<ProgressMessage> complete(Flux<ProgressMessage> progress, String operation) {
		return Flux.defer(() -> {
			AtomicReference<String> begun = new AtomicReference<>();
			return ProgressEnd.check(progress, operation).doOnNext((message) -> {
				String status = (message.status() != null) ? message.status() : "";
				if (status.startsWith(PULLING)) {
					begun.set(status);
				}
				else if (status.startsWith(STATUS)) {
					begun.set(null);
				}
			}).concatWith(Mono.defer(() -> (begun.get() != null) ? Mono.error(incomplete(operation)) : Mono.empty()));
		});
	}

	private static UnexpectedAnswerException incomplete(String operation) {
		return new UnexpectedAnswerException(
				operation + ": the answer ended before the engine reported whether the image was pulled", null);
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

	// Engines with their own image store report each tag twice. Engines with the
	// containerd image store, and Podman, report it only in the status.
	static Mono<ImagePushResult> pushed(Flux<ProgressMessage> progress) {
		return Flux.defer(() -> {
			Map<String, String> indexes = new HashMap<>();
			return progress.doOnNext((message) -> noteIndex(message, indexes))
				.mapNotNull((message) -> tag(message, indexes));
		})
			.distinct()
			.collectList()
			.filter((tags) -> !tags.isEmpty())
			.switchIfEmpty(Mono
				.error(() -> new UnexpectedAnswerException("The engine did not report which tags it has pushed", null)))
			.map(ImagePushResult::new);
	}

	// Engines report that they push a manifest instead of its index before they report
	// the tag.
	private static void noteIndex(ProgressMessage message, Map<String, String> indexes) {
		Map<?, ?> aux = message.auxProperties();
		if (aux.get("originalIndex") instanceof Map<?, ?> index && index.get("digest") instanceof String replaced
				&& aux.get("selectedManifest") instanceof Map<?, ?> manifest
				&& manifest.get("digest") instanceof String pushed) {
			indexes.put(pushed, replaced);
		}
	}

	private static ImagePushResult.@Nullable PushedTag tag(ProgressMessage message, Map<String, String> indexes) {
		Map<?, ?> aux = message.auxProperties();
		if (aux.get("Tag") instanceof String tag && aux.get("Digest") instanceof String digest
				&& aux.get("Size") instanceof Number size) {
			return new ImagePushResult.PushedTag(tag, digest, size.longValue(), indexes.get(digest));
		}
		Matcher matcher = PUSHED.matcher((message.status() != null) ? message.status() : "");
		return matcher.matches() ? new ImagePushResult.PushedTag(matcher.group(1), matcher.group(2),
				Long.parseLong(matcher.group(3)), indexes.get(matcher.group(2))) : null;
	}

	// Engine 28 silently loads nothing if the archive does not contain the platform.
	static Flux<ProgressMessage> loading(Flux<ProgressMessage> progress) {
		return progress.switchIfEmpty(Flux.error(ImageProgress::nothingLoaded));
	}

	private static UnexpectedAnswerException nothingLoaded() {
		return new UnexpectedAnswerException(
				"The engine loaded nothing: the archive contains no image, or none for the platform", null);
	}

	// Podman reports all images in one line, and ids in the same form as names.
	static Mono<ImageLoadResult> loaded(Flux<ProgressMessage> progress) {
		return progress.mapNotNull(ProgressMessage::stream)
			.collectList()
			.map(ImageProgress::loaded)
			.filter((result) -> !result.names().isEmpty() || !result.ids().isEmpty())
			.switchIfEmpty(Mono.error(ImageProgress::nothingLoaded));
	}

	private static ImageLoadResult loaded(List<String> messages) {
		List<String> images = messages.stream().flatMap(String::lines).flatMap(ImageProgress::images).toList();
		return new ImageLoadResult(images.stream().filter((image) -> !image.startsWith(ID)).toList(),
				images.stream().filter((image) -> image.startsWith(ID)).toList(),
				messages.stream().filter((message) -> message.startsWith(NOT_UNPACKED)).map(String::strip).toList());
	}

	private static Stream<String> images(String line) {
		Matcher matcher = LOADED.matcher(line);
		return matcher.matches() ? Stream.of(matcher.group(1).split(",")).map(String::trim) : Stream.empty();
	}

	static Mono<ImageImportResult> imported(Flux<ProgressMessage> progress) {
		return progress.mapNotNull(ProgressMessage::status)
			.takeLast(1)
			.singleOrEmpty()
			.map(ImageImportResult::new)
			.switchIfEmpty(Mono
				.error(() -> new UnexpectedAnswerException("The engine imported an image, but did not report its id",
						null)));
	}

}
