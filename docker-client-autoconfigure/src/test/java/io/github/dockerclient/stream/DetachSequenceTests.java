package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DetachSequence}.
 */
class DetachSequenceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "| \\020\\021 | true", "| \\020 | false", "| \\020x\\021 | false", "| \\020\\020\\021 | false",
					"ctrl-x,x | \\030x | true", "ctrl-x,x | typed\\030x | true", "CTRL-X,y | \\030y | true",
					"ctrl-@ | \\0 | true", "ctrl-[ | \\033 | true", "DEL | \\177 | true", "a,b,c | abac | false",
					"a,b,c | ababc | false", "a,b,c | abxabc | true" })
	void keysAreFoundWhereverTheyAreTyped(@Nullable String keys, String typed, boolean found) {
		DetachSequence sequence = new DetachSequence(keys);
		for (byte key : typed.translateEscapes().getBytes(StandardCharsets.ISO_8859_1)) {
			sequence.typed(DefaultDataBufferFactory.sharedInstance.wrap(new byte[] { key }));
		}
		assertThat(sequence.isComplete()).isEqualTo(found);
	}

	@Test
	void whatIsTypedAfterwardsChangesNothing() {
		DetachSequence sequence = new DetachSequence("");
		sequence.typed(DefaultDataBufferFactory.sharedInstance.wrap(new byte[] { 'a', 16, 17, 'b' }));
		assertThat(sequence.isComplete()).isTrue();
	}

}
