package io.github.dockerclient.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.dockerclient.error.DockerStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TarEnd}.
 */
class TarEndTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 511, 1023, 1024, 1025, 4096 })
	void findsTheEndHoweverItIsCut(int size) {
		byte[] archive = new byte[2048];
		archive[1023] = 'x';
		assertThat(read(archive, size)).isEqualTo(2048);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 511, 1023, 1024, 1025, 4096 })
	void missesTheEndHoweverItIsCut(int size) {
		byte[] archive = new byte[2048];
		archive[1024] = 'x';
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> read(archive, size))
			.withMessage("The engine ended the archive prematurely");
	}

	@Test
	void nothingIsNoArchive() {
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> read(new byte[0], 1));
	}

	private static int read(byte[] archive, int size) {
		List<DataBuffer> parts = new ArrayList<>();
		for (int start = 0; start < archive.length; start += size) {
			int length = Math.min(size, archive.length - start);
			parts.add(DefaultDataBufferFactory.sharedInstance.wrap(Arrays.copyOfRange(archive, start, start + length)));
		}
		Integer read = TarEnd.check(Flux.fromIterable(parts))
			.map(DataBuffer::readableByteCount)
			.reduce(0, Integer::sum)
			.block(ScriptedServer.PATIENCE);
		return (read != null) ? read : -1;
	}

}
