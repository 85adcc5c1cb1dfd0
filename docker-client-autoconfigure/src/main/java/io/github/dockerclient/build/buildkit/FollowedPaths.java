package io.github.dockerclient.build.buildkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.dockerclient.build.ignore.PathPatterns;
import io.github.dockerclient.stream.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that the engine requires to copy some paths: these paths, and the
 * targets of symbolic links in them. A link that leads out of the directory leads to its
 * root, as in the image; nothing outside is read.
 */
final class FollowedPaths {

	private final Path root;

	private final TreeSet<String> needed = new TreeSet<>();

	private FollowedPaths(Path root) {
		this.root = root;
	}

	// Returns the patterns of the required files, or null for all files.
	static @Nullable List<String> of(Path root, Collection<String> paths) throws IOException {
		FollowedPaths followed = new FollowedPaths(root);
		for (String path : paths) {
			followed.add(clean(path));
		}
		return followed.needed.contains("") ? null : List.copyOf(followed.needed);
	}

	// Follows each link once, so that cycles end.
	private void add(String first) throws IOException {
		Deque<String> pending = new ArrayDeque<>(List.of(first));
		while (!pending.isEmpty()) {
			pending.addAll(follow(pending.remove()));
		}
	}

	private List<String> follow(String path) throws IOException {
		String walked = "";
		String rest = path;
		List<String> targets = List.of();
		boolean more = true;
		while (more) {
			int slash = rest.indexOf('/');
			walked = join(walked, (slash >= 0) ? rest.substring(0, slash) : rest);
			rest = (slash >= 0) ? rest.substring(slash + 1) : "";
			targets = targets(walked);
			more = targets.isEmpty() && !rest.isEmpty();
		}
		if (!this.needed.add(walked)) {
			return List.of();
		}
		String inside = rest;
		return targets.stream().map((target) -> clean(join(target, inside))).toList();
	}

	private List<String> targets(String path) throws IOException {
		String parent = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
		String name = path.substring(path.lastIndexOf('/') + 1);
		if (name.chars().noneMatch((next) -> "*?[\\".indexOf(next) >= 0)) {
			return target(parent, FileNames.resolve(this.root, path));
		}
		List<String> targets = new ArrayList<>();
		PathPatterns pattern = PathPatterns.of(List.of(name));
		try (Stream<Path> siblings = Files.list(FileNames.resolve(this.root, parent))) {
			for (Path sibling : siblings.filter((one) -> pattern.matches(FileNames.of(one))).toList()) {
				targets.addAll(target(parent, sibling));
			}
		}
		catch (NoSuchFileException | NotDirectoryException ex) {
			// A missing directory contains no match.
		}
		return targets;
	}

	private List<String> target(String parent, Path path) throws IOException {
		if (!Files.isSymbolicLink(path)) {
			return List.of();
		}
		String target = FileNames.target(path);
		return List.of(clean(target.startsWith("/") ? target : join(parent, target)));
	}

	private static String join(String parent, String child) {
		return parent.isEmpty() ? child : (child.isEmpty() ? parent : parent + "/" + child);
	}

	// Removes empty parts, "." and "..", which does not lead above the root.
	private static String clean(String path) {
		Deque<String> parts = new ArrayDeque<>();
		for (String part : path.split("/")) {
			if (part.equals("..")) {
				parts.pollLast();
			}
			else if (!part.isEmpty() && !part.equals(".")) {
				parts.add(part);
			}
		}
		return String.join("/", parts);
	}

}
