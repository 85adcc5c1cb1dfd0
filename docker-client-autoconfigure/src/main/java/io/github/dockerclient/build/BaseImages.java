package io.github.dockerclient.build;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which registries the images come from that a Dockerfile builds on. Only their
 * credentials are sent along. What cannot be understood is left out: it is the engine
 * that reads Dockerfiles.
 */
final class BaseImages {

	private static final Pattern CONTINUED = Pattern.compile("[\\\\`][ \\t]*\\R");

	private static final Pattern ARG = Pattern.compile("(?im)^[ \\t]*ARG[ \\t]+(\\w+)=[\"']?([^\\s\"']*)");

	private static final Pattern FROM = Pattern
		.compile("(?im)^[ \\t]*FROM[ \\t]+(?:--\\S+[ \\t]+)*(?<image>\\S+)(?:[ \\t]+AS[ \\t]+(?<stage>\\S+))?");

	private static final Pattern COPY = Pattern
		.compile("(?im)^[ \\t]*(?:COPY|ADD)[ \\t]+(?:--\\S+[ \\t]+)*?--from=(?<image>\\S+)");

	private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)(?::-([^}]*))?})");

	private final Map<String, String> arguments = new HashMap<>();

	private final Set<String> stages = new HashSet<>();

	private final Set<String> registries = new LinkedHashSet<>();

	private BaseImages() {
	}

	static Set<String> registries(String dockerfile, Map<String, @Nullable String> buildArgs) {
		return new BaseImages().read(CONTINUED.matcher(dockerfile).replaceAll(" "), buildArgs);
	}

	private Set<String> read(String text, Map<String, @Nullable String> buildArgs) {
		ARG.matcher(text).results().forEach((found) -> this.arguments.putIfAbsent(found.group(1), found.group(2)));
		buildArgs.forEach((name, value) -> {
			if (value != null) {
				this.arguments.put(name, value);
			}
		});
		for (Matcher from = FROM.matcher(text); from.find();) {
			add(from.group("image"));
			if (from.group("stage") != null) {
				this.stages.add(from.group("stage").toLowerCase(Locale.ROOT));
			}
		}
		for (Matcher copy = COPY.matcher(text); copy.find();) {
			add(copy.group("image"));
		}
		return this.registries;
	}

	private void add(String image) {
		String name = VARIABLE.matcher(image).replaceAll((found) -> Matcher.quoteReplacement(value(found)));
		if (isImage(name)) {
			try {
				this.registries.add(ImageReference.of(name).registry());
			}
			catch (IllegalArgumentException ex) {
				// The engine will say so.
			}
		}
	}

	private boolean isImage(String name) {
		return !name.equalsIgnoreCase("scratch") && !name.chars().allMatch(Character::isDigit)
				&& !this.stages.contains(name.toLowerCase(Locale.ROOT));
	}

	private String value(MatchResult variable) {
		String name = (variable.group(1) != null) ? variable.group(1) : variable.group(2);
		String otherwise = (variable.group(3) != null) ? variable.group(3) : "";
		return this.arguments.getOrDefault(name, otherwise);
	}

}
