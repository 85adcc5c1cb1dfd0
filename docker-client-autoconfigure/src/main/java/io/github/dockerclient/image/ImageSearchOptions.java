package io.github.dockerclient.image;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.FilterOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#search}. The keys of its filters are
 * {@code is-official} and {@code stars}.
 */
public final class ImageSearchOptions extends FilterOptions<ImageSearchOptions> {

	private static final int MAX_LIMIT = 100;

	private @Nullable RegistryCredentials credentials;

	/**
	 * Limit the number of results. By default there are at most 25.
	 * @param limit the limit, from 1 to 100
	 * @return these options
	 */
	public ImageSearchOptions limit(int limit) {
		Assert.isTrue(limit > 0 && limit <= MAX_LIMIT, "'limit' of a search must be from 1 to " + MAX_LIMIT);
		return query("limit", limit);
	}

	/**
	 * Find only official images, or only others. By default both are found.
	 * @param official whether to find official images
	 * @return these options
	 */
	public ImageSearchOptions official(boolean official) {
		return filter("is-official", String.valueOf(official));
	}

	/**
	 * Find only images that have a number of stars.
	 * @param stars the least number of stars
	 * @return these options
	 */
	public ImageSearchOptions stars(int stars) {
		return filter("stars", String.valueOf(stars));
	}

	/**
	 * Set the credentials for the registry. By default they are those that the client was
	 * configured with.
	 * @param credentials the credentials
	 * @return these options
	 */
	public ImageSearchOptions credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	@Nullable RegistryCredentials credentials() {
		return this.credentials;
	}

	@Override
	protected ImageSearchOptions copy() {
		return super.copy();
	}

}
