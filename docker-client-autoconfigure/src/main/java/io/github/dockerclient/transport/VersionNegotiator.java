package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.CallerWork;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.http.HttpHeaders;

/**
 * Negotiates the API version: the lower of the newest that the engine supports and the
 * newest that this client supports, or the pinned one. The first call asks the engine;
 * the headers of later responses show whether its version has changed.
 */
final class VersionNegotiator {

	private static final String API_VERSION = "Api-Version";

	private static final String BUILDER_VERSION = "Builder-Version";

	private static final String PODMAN_VERSION = "Libpod-Api-Version";

	private static final String CLASSIC_BUILDER = "1";

	private final DockerAddress address;

	private final String properties;

	private final @Nullable ApiVersion pinned;

	private final Mono<ApiVersion> asking;

	/** The same, shared by those who ask at the same time. */
	private final Mono<ApiVersion> asked;

	private volatile @Nullable ApiVersion spoken;

	private volatile @Nullable String offered;

	private volatile boolean podman;

	/** The builder that the engine recommends, or {@code null} if it is unknown. */
	private volatile @Nullable String builder;

	VersionNegotiator(DockerHttpSettings settings, Mono<HttpHeaders> ping) {
		this.address = settings.address();
		this.pinned = settings.apiVersion();
		this.properties = settings.properties();
		this.asking = ping.map(this::negotiate).onErrorResume(VersionNegotiator::isForbidden, this::withoutAsking);
		this.asked = Blocking.elsewhere(this.asking)
			.cache((version) -> Duration.ZERO, (failure) -> Duration.ZERO, () -> Duration.ZERO);
	}

	private static boolean isForbidden(Throwable failure) {
		return failure instanceof EngineException answer && answer.status() >= 400 && answer.status() < 500;
	}

	// A proxy may forbid to ask. A pinned version can be used nevertheless.
	private Mono<ApiVersion> withoutAsking(Throwable forbidden) {
		if (this.pinned == null) {
			return Mono.error(forbidden);
		}
		this.spoken = this.pinned;
		return Mono.just(this.pinned);
	}

	// Returns the version to use, or null if it is not known yet.
	@Nullable ApiVersion spoken() {
		return this.spoken;
	}

	boolean isPodman() {
		return this.podman;
	}

	// Returns the builder that the engine recommends. Only a ping reports it.
	Mono<String> builder() {
		return Mono.deferContextual((context) -> (this.builder != null) ? negotiated() : ask(context))
			.map((version) -> Objects.requireNonNullElse(this.builder, CLASSIC_BUILDER));
	}

	// A thread that waits for the version asks by itself: it does not share what it would
	// leave undone if it were interrupted.
	Mono<ApiVersion> negotiated() {
		return Mono.deferContextual((context) -> {
			ApiVersion current = this.spoken;
			return (current != null) ? Mono.just(current) : ask(context);
		});
	}

	private Mono<ApiVersion> ask(ContextView context) {
		if (CallerWork.find(context) != null) {
			return CallerWork.await(this.asking);
		}
		return Blocking.isCaller(context) ? this.asking : this.asked;
	}

	// Negotiates again, as the engine may have been upgraded meanwhile.
	Mono<ApiVersion> renewed() {
		return (this.pinned != null) ? Mono.just(this.pinned) : this.asked;
	}

	// Detects that the engine was restarted with another version, or replaced.
	void observe(HttpHeaders headers) {
		String header = headers.getFirst(API_VERSION);
		if (header != null && !header.equals(this.offered) && this.spoken != null) {
			ApiVersion offer = parse(header);
			if (offer != null) {
				this.offered = header;
				this.podman = headers.containsHeader(PODMAN_VERSION);
				this.builder = null;
				this.spoken = isAcceptable(offer) ? choose(offer) : null;
			}
		}
	}

	private static @Nullable ApiVersion parse(String header) {
		try {
			return ApiVersion.of(header);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private boolean isAcceptable(ApiVersion offer) {
		return !offer.isBefore((this.pinned != null) ? this.pinned : ApiVersion.OLDEST);
	}

	private ApiVersion choose(ApiVersion offer) {
		if (this.pinned != null) {
			return this.pinned;
		}
		return offer.isBefore(ApiVersion.NEWEST) ? offer : ApiVersion.NEWEST;
	}

	private ApiVersion negotiate(HttpHeaders headers) {
		this.podman = headers.containsHeader(PODMAN_VERSION);
		String header = headers.getFirst(API_VERSION);
		if (header == null) {
			header = ApiVersion.OLDEST.toString();
		}
		ApiVersion offer = parse(header);
		if (offer == null) {
			throw new UnexpectedAnswerException(String.format(Locale.ROOT,
					"'%s', which the engine at %s reports, is not an API version. Is there another server at this address?",
					header, this.address), null);
		}
		if (!isAcceptable(offer)) {
			throw new UnsupportedApiVersionException((this.pinned != null) ? String.format(Locale.ROOT,
					"API version %s is pinned, but the engine at %s supports no later version than %s. Is %s.api-version right?",
					this.pinned, this.address, header, this.properties)
					: String.format(Locale.ROOT,
							"The engine at %s supports no later API version than %s, but this client needs %s or later",
							this.address, header, ApiVersion.OLDEST),
					null);
		}
		ApiVersion version = choose(offer);
		this.offered = header;
		this.builder = Objects.requireNonNullElse(headers.getFirst(BUILDER_VERSION), CLASSIC_BUILDER);
		this.spoken = version;
		return version;
	}

}
