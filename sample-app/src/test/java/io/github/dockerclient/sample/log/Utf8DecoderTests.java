package io.github.dockerclient.sample.log;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Utf8Decoder}.
 */
class Utf8DecoderTests {

	private final Utf8Decoder decoder = new Utf8Decoder();

	@ParameterizedTest
	@ValueSource(strings = { "plain", "é", "€uro", "a😀b", "日本語" })
	void charactersMayBeDividedAnywhere(String text) {
		StringBuilder decoded = new StringBuilder();
		for (byte oneByte : text.getBytes(StandardCharsets.UTF_8)) {
			decoded.append(this.decoder.decode(new byte[] { oneByte }));
		}
		assertThat(decoded.append(this.decoder.end())).hasToString(text);
	}

	@Test
	void whatIsNotUtf8IsReplaced() {
		assertThat(this.decoder.decode(new byte[] { 'a', (byte) 0xFF, 'b' })).isEqualTo("a\uFFFDb");
		assertThat(this.decoder.decode(new byte[] { (byte) 0xE2, (byte) 0x82 })).isEmpty();
		assertThat(this.decoder.decode(new byte[] { 'c' })).isEqualTo("\uFFFDc");
	}

	@Test
	void characterThatNeverEndsIsReplaced() {
		assertThat(this.decoder.decode(new byte[] { (byte) 0xF0, (byte) 0x9F })).isEmpty();
		assertThat(this.decoder.end()).isEqualTo("\uFFFD");
	}

}
