package io.github.dockerclient.type;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The name of an image, parsed as Docker does: {@code [registry/]path[:tag][@digest]}.
 * Without a registry, the image is on Docker Hub, where a path of one part is that of an
 * official image: {@code nginx} is {@code docker.io/library/nginx}.
 *
 * @param registry the host of the registry, with its port if it has one
 * @param path the path of the repository in the registry
 * @param tag the tag, or {@code null} if there is none
 * @param digest the digest with its algorithm, or {@code null} if there is none
 */
public record ImageReference(String registry, String path, @Nullable String tag, @Nullable String digest) {

	/** The registry of images whose name does not contain one: Docker Hub. */
	public static final String DOCKER_HUB = "docker.io";

	private static final String OFFICIAL = "library/";

	private static final int MAX_PATH_LENGTH = 255;

	/** The maximum length of a DNS name, and that of a port with its colon. */
	private static final int MAX_REGISTRY_LENGTH = 253 + 6;

	private static final Pattern REGISTRY = Pattern
		.compile("(?:\\[[0-9a-fA-F:]+]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*+(?<!-))(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*+(?<!-)))*+)"
				+ "(?::[0-9]+)?");

	private static final Pattern PATH = Pattern
		.compile("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");

	private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

	private static final Pattern DIGEST = Pattern
		.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");

	private static final Pattern IMAGE_ID = Pattern.compile("[0-9a-f]{64}");

	/**
	 * Parse an image's name.
	 * @param text the name, such as {@code nginx:1.27} or
	 * {@code registry.example.com:5000/team/app@sha256:…}
	 * @return the reference
	 * @throws IllegalArgumentException if Docker would reject the name, with the reason
	 */
	public static ImageReference of(String text) {
		Assert.hasText(text, "'image' must not be empty");
		check(!isImageId(text), text, "it is an image's id, not a name");
		String rest = text;
		String digest = null;
		int at = rest.indexOf('@');
		if (at >= 0) {
			digest = rest.substring(at + 1);
			rest = rest.substring(0, at);
			check(DIGEST.matcher(digest).matches(), text,
					"its digest must be sha256, sha384 or sha512, a colon, and all the hexadecimal digits in lower case");
		}
		String tag = null;
		int colon = rest.lastIndexOf(':');
		if (colon > rest.lastIndexOf('/')) {
			tag = rest.substring(colon + 1);
			rest = rest.substring(0, colon);
			check(TAG.matcher(tag).matches(), text,
					"its tag must be 1 to 128 letters, digits, '_', '.' or '-', not starting with '.' or '-'");
		}
		return withName(text, rest, tag, digest);
	}

	private static boolean isImageId(String text) {
		return IMAGE_ID.matcher(text).matches() || DIGEST.matcher(text).matches();
	}

	private static ImageReference withName(String text, String name, @Nullable String tag, @Nullable String digest) {
		int slash = name.indexOf('/');
		boolean hasRegistry = slash > 0 && isRegistry(name.substring(0, slash));
		String registry = hasRegistry ? name.substring(0, slash) : DOCKER_HUB;
		String path = hasRegistry ? name.substring(slash + 1) : name;
		if (registry.equals("index.docker.io")) {
			registry = DOCKER_HUB;
		}
		check(!path.isEmpty(), text, "it has no repository");
		if (registry.equals(DOCKER_HUB) && path.indexOf('/') < 0) {
			path = OFFICIAL + path;
		}
		check(path.length() <= MAX_PATH_LENGTH, text,
				String.format(Locale.ROOT, "its repository is longer than %d characters", MAX_PATH_LENGTH));
		check(registry.length() <= MAX_REGISTRY_LENGTH && REGISTRY.matcher(registry).matches(), text,
				String.format(Locale.ROOT, "'%s' is not the host of a registry", registry));
		check(path.toLowerCase(Locale.ROOT).equals(path), text, "its repository must be in lower case");
		check(PATH.matcher(path).matches(), text,
				"its repository must be lower-case letters and digits, with '.', '_', '__' or '-' between them "
						+ "and '/' between its parts");
		return new ImageReference(registry, path, tag, digest);
	}

	// The part before the first slash is a registry only if it looks like a host.
	private static boolean isRegistry(String first) {
		return first.contains(".") || first.contains(":") || first.equals("localhost")
				|| !first.toLowerCase(Locale.ROOT).equals(first);
	}

	private static void check(boolean valid, String text, String reason) {
		Assert.isTrue(valid, () -> String.format(Locale.ROOT, "Image name '%s' is not valid: %s", text, reason));
	}

	/**
	 * Return the name without tag and digest, in the short form that Docker prints.
	 * @return the path for an official image, such as {@code nginx}; otherwise the path,
	 * preceded by the registry unless that is Docker Hub
	 */
	public String name() {
		if (!this.registry.equals(DOCKER_HUB)) {
			return this.registry + "/" + this.path;
		}
		int slash = this.path.indexOf('/');
		if (this.path.startsWith(OFFICIAL) && this.path.indexOf('/', slash + 1) < 0) {
			String image = this.path.substring(slash + 1);
			// The engine would take such a path for the id of an image.
			return isImageId(image) ? this.path : image;
		}
		// Without the registry, the first part of the path would be taken for one.
		return isRegistry(this.path.substring(0, Math.max(0, slash))) ? this.registry + "/" + this.path : this.path;
	}

	/**
	 * Return this reference with the tag {@code latest} if it has neither tag nor digest.
	 * @return a reference to one image
	 */
	public ImageReference withDefaultTag() {
		return (this.tag == null && this.digest == null) ? new ImageReference(this.registry, this.path, "latest", null)
				: this;
	}

	/**
	 * Return the reference in the short form that Docker prints.
	 */
	@Override
	public String toString() {
		String text = name() + ((this.tag != null) ? ":" + this.tag : "")
				+ ((this.digest != null) ? "@" + this.digest : "");
		// An image may be named sha256 and have a tag that looks like a digest.
		return isImageId(text) ? OFFICIAL + text : text;
	}

}
