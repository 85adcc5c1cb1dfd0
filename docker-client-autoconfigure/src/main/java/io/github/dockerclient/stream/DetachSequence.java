package io.github.dockerclient.stream;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Detects the key sequence that detaches from a terminal in the input that is sent to it.
 * Like the engines, it restarts the sequence after a key that does not match.
 */
final class DetachSequence {

	private static final String DEFAULT = "ctrl-p,ctrl-q";

	private static final String CONTROL = "ctrl-";

	private final int[] keys;

	private volatile int matched;

	DetachSequence(@Nullable String keys) {
		String names = (keys == null || keys.isEmpty()) ? DEFAULT : keys;
		this.keys = Arrays.stream(names.split(",")).mapToInt(DetachSequence::code).toArray();
	}

	// The keys need no validation here: the engine has accepted them.
	private static int code(String key) {
		String name = key.toLowerCase(Locale.ROOT);
		if (name.equals("del")) {
			return 127;
		}
		return name.startsWith(CONTROL) ? name.charAt(name.length() - 1) & 0x1F
				: (name.isEmpty() ? ',' : key.charAt(0));
	}

	void typed(DataBuffer bytes) {
		for (int i = bytes.readPosition(); i < bytes.writePosition(); i++) {
			typed(bytes.getByte(i));
		}
	}

	private void typed(byte key) {
		int matched = this.matched;
		if (matched < this.keys.length) {
			this.matched = (key == this.keys[matched]) ? matched + 1 : 0;
		}
	}

	boolean isComplete() {
		return this.matched == this.keys.length;
	}

}
