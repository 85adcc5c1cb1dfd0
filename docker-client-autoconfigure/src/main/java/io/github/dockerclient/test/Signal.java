package io.github.dockerclient.test;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A signal for the process of a container.
 */
enum Signal {

	HUP(1, true), INT(2, true), QUIT(3, true), KILL(9, true), USR1(10, false), USR2(12, false), TERM(15, true);

	private final int number;

	private final boolean ends;

	Signal(int number, boolean ends) {
		this.number = number;
		this.ends = ends;
	}

	static Signal of(@Nullable String name) {
		if (name == null || name.isEmpty()) {
			return KILL;
		}
		String bare = name.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
		return Stream.of(values())
			.filter((signal) -> signal.name().equals(bare) || String.valueOf(signal.number).equals(bare))
			.findFirst()
			.orElseThrow(() -> new EngineError(400, "invalid signal: " + name));
	}

	int number() {
		return this.number;
	}

	// Return whether the container exits when it receives the signal.
	boolean ends() {
		return this.ends;
	}

}
