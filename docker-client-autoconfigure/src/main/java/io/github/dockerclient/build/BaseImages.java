package io.github.dockerclient.build;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds the registries of the base images of a Dockerfile, so that only the credentials
 * of these registries are sent. Instructions that cannot be parsed are ignored, as the
 * engine parses the Dockerfile itself. The regular expressions match in linear time, as
 * Dockerfiles may be untrusted.
 */
final class BaseImages {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final Pattern CONTINUED = Pattern.compile("[\\\\`][ \\t]*\\r?\\n");

	private static final Pattern ARG = Pattern.compile("(?im)^[ \\t]*ARG[ \\t]+(\\w+)=[\"']?([^\\s\"']*)");

	private static final Pattern FROM = Pattern
		.compile("(?im)^[ \\t]*FROM[ \\t]+(?:--\\S+[ \\t]+)*(\\S+)(?:[ \\t]+AS[ \\t]+(\\S+))?");

	private static final Pattern COPY = Pattern
		.compile("(?im)^[ \\t]*(?:COPY|ADD)[ \\t]+(?:--\\S+[ \\t]+)*?--from=(\\S+)");

	private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)(?::-([^}]*))?})");

	private final Map<String, String> arguments = new HashMap<>();

	private final Set<String> stages = new HashSet<>();

	private final Set<String> registries = new LinkedHashSet<>();

	private BaseImages() {
	}

	static Set<String> registries(String dockerfile, Map<String, @Nullable String> buildArgs) {
		String text = dockerfile.startsWith(BYTE_ORDER_MARK) ? dockerfile.substring(1) : dockerfile;
		return new BaseImages().read(CONTINUED.matcher(text).replaceAll(" "), buildArgs);
	}

	private Set<String> read(String text, Map<String, @Nullable String> buildArgs) {
		for (Matcher found = ARG.matcher(text); found.find();) {
			this.arguments.putIfAbsent(found.group(1), found.group(2));
		}
		buildArgs.forEach((name, value) -> {
			if (value != null) {
				this.arguments.put(name, value);
			}
		});
		for (Matcher from = FROM.matcher(text); from.find();) {
			add(from.group(1));
			if (from.group(2) != null) {
				this.stages.add(from.group(2).toLowerCase(Locale.ROOT));
			}
		}
		for (Matcher copy = COPY.matcher(text); copy.find();) {
			add(copy.group(1));
		}
		return this.registries;
	}

	private void add(String image) {
		String name = resolve(image);
		if (isImage(name)) {
			try {
				this.registries.add(ImageReference.of(name).registry());
			}
			catch (IllegalArgumentException ex) {
				// The engine reports the malformed name.
			}
		}
	}

	private String resolve(String image) {
		StringBuilder name = new StringBuilder();
		int end = 0;
		for (Matcher found = VARIABLE.matcher(image); found.find(); end = found.end()) {
			name.append(image, end, found.start()).append(value(found));
		}
		return name.append(image.substring(end)).toString();
	}

	private boolean isImage(String name) {
		return !name.equalsIgnoreCase("scratch") && !name.chars().allMatch(Character::isDigit)
				&& !this.stages.contains(name.toLowerCase(Locale.ROOT));
	}

	private String value(Matcher variable) {
		String name = (variable.group(1) != null) ? variable.group(1) : variable.group(2);
		String otherwise = (variable.group(3) != null) ? variable.group(3) : "";
		return this.arguments.getOrDefault(name, otherwise);
	}

}
