package io.github.dockerclient.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Sizes}.
 */
class SizesTests {

	@ParameterizedTest
	@CsvSource({ "0, 0", "512, 512", "512b, 512", "1k, 1024", "1K, 1024", "1kb, 1024", "1KiB, 1024", "1kiB, 1024",
			"512m, 536870912", "1.5g, 1610612736", "'1.5 GB', 1610612736", "2t, 2199023255552", "1p, 1125899906842624",
			".5k, 512", "5.k, 5120", "1e3, 1000", "1e3k, 1024000", "+1m, 1048576", "1.9b, 1", "'7 ', 7",
			"8191p, 9222246136947933184" })
	void areReadAsTheCommandLineDoes(String size, long bytes) {
		assertThat(Sizes.bytes(size)).isEqualTo(bytes);
		assertThat(Sizes.bytesOrUnlimited(size)).isEqualTo(bytes);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "m", "-1", "-1m", "1x", "1mm", "1bb", "1kbit", "1 k b", " 1", "1  k", "1,5g",
			"0x10", "NaN", "Infinity", "1f", "1d", "١", "8192p", "1e99" })
	void othersAreRefusedWithTheOption(String size) {
		assertThatIllegalArgumentException().isThrownBy(() -> Sizes.bytes("memory", size))
			.withMessageStartingWith("'memory' must be ")
			.withMessageEndingWith("not '" + size + "'");
	}

	@Test
	void swapCanBeUnlimited() {
		assertThat(Sizes.bytesOrUnlimited("-1")).isEqualTo(-1);
		assertThatIllegalArgumentException().isThrownBy(() -> Sizes.bytesOrUnlimited("-2"));
	}

}
