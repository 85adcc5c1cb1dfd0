package io.github.dockerclient.stream;

import java.util.Map;

import io.github.dockerclient.transport.JsonAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProgressMessage}.
 */
class ProgressMessageTests {

	@Test
	void readsProgress() {
		ProgressMessage message = read("""
				{"status":"Downloading","progressDetail":{"current":5,"total":9,"hidecounts":true,"units":"layers"},
				 "progress":"[=>   ]","id":"5c5e"}""");
		assertThat(message.status()).isEqualTo("Downloading");
		assertThat(message.id()).isEqualTo("5c5e");
		assertThat(message.progressDetail()).isEqualTo(new ProgressMessage.ProgressDetail(5L, 9L, true, "layers"));
		assertThat(message.error()).isNull();
	}

	@Test
	void readsAnError() {
		ProgressMessage message = read("""
				{"errorDetail":{"code":7,"message":"failed"},"error":"failed"}""");
		assertThat(message.errorDetail()).isEqualTo(new ProgressMessage.ErrorDetail(7L, "failed"));
		assertThat(message.error()).isEqualTo("failed");
	}

	@Test
	void givesThePropertiesOfAnObject() {
		assertThat(read("{\"aux\":{\"ID\":\"sha256:1\"}}").auxProperties()).isEqualTo(Map.of("ID", "sha256:1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"aux\":null}", "{\"aux\":\"CgQ=\"}", "{\"aux\":[1]}" })
	void anythingElseHasNoProperties(String json) {
		assertThat(read(json).auxProperties()).isEmpty();
	}

	private static ProgressMessage read(String json) {
		return JsonAccess.mapper().readValue(json, ProgressMessage.class);
	}

}
