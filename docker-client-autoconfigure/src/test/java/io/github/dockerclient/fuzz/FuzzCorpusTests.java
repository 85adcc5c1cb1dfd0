package io.github.dockerclient.fuzz;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that repeat all inputs of the fuzzers' corpus.
 */
class FuzzCorpusTests {

	static Stream<String> fuzzers() {
		return Fuzzers.all().stream();
	}

	@Test
	void thereAreFuzzers() {
		assertThat(Fuzzers.all()).hasSizeGreaterThan(10);
	}

	// The timeout is much longer than the milliseconds that any input takes.
	@ParameterizedTest
	@MethodSource("fuzzers")
	@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void eachInputIsReadOrRefused(String fuzzer) throws Exception {
		Method entry = Class.forName(fuzzer).getMethod("fuzzerTestOneInput", byte[].class);
		try (Stream<Path> inputs = Files.list(Fuzzers.corpus(fuzzer))) {
			assertThat(inputs.sorted()).isNotEmpty().allSatisfy((input) -> entry.invoke(null, bytes(input)));
		}
	}

	private static byte[] bytes(Path input) throws IOException {
		return Files.readAllBytes(input);
	}

}
