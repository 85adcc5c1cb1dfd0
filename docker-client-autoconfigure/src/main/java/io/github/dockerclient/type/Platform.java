package io.github.dockerclient.type;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The platform of an image: operating system, architecture and variant, as in
 * {@code linux/arm64/v8}.
 *
 * @param os the operating system, such as {@code linux}
 * @param architecture the CPU architecture in Go's names, such as {@code amd64}, or
 * {@code null} for any
 * @param variant the variant of the architecture, such as {@code v8}, or {@code null}
 * @param osVersion the version of the operating system (Windows), or {@code null}
 * @param osFeatures features that the operating system must have (Windows)
 */
public record Platform(@WireName("os") String os, @WireName("architecture") @Nullable String architecture,
		@WireName("variant") @Nullable String variant, @WireName("os.version") @Nullable String osVersion,
		@WireName("os.features") List<String> osFeatures) {

	/** Part of a platform; that of Windows may contain its version. */
	private static final Pattern PART = Pattern.compile("[\\w.()+-]+");

	/**
	 * Create a platform.
	 */
	public Platform {
		osFeatures = Copies.of(osFeatures);
	}

	/**
	 * Parse a platform in the form of Docker's command line.
	 * @param text the platform as {@code os[/architecture[/variant]]}
	 * @return the platform
	 * @throws IllegalArgumentException if the text has another form
	 */
	public static Platform of(String text) {
		Assert.hasText(text, "'platform' must not be empty");
		String[] parts = text.split("/", -1);
		Assert.isTrue(parts.length <= 3 && List.of(parts).stream().allMatch(Platform::isPart),
				() -> String.format(Locale.ROOT,
						"Platform '%s' must have the form os[/architecture[/variant]], such as linux/amd64", text));
		return new Platform(parts[0], (parts.length > 1) ? parts[1] : null, (parts.length > 2) ? parts[2] : null, null,
				List.of());
	}

	private static boolean isPart(String text) {
		return PART.matcher(text).matches();
	}

	/**
	 * Return the platform as {@code os[/architecture[/variant]]}.
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.os);
		if (this.architecture != null) {
			text.append('/').append(this.architecture);
			if (this.variant != null) {
				text.append('/').append(this.variant);
			}
		}
		return text.toString();
	}

}
