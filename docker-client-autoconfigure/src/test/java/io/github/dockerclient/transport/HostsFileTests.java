package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import io.netty.resolver.ResolvedAddressTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HostsFile}.
 */
class HostsFileTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource({ "both, IPV4_PREFERRED, 10.0.0.1", "both, IPV6_PREFERRED, fd00::1", "both, IPV4_ONLY, 10.0.0.1",
			"both, IPV6_ONLY, fd00::1", "four, IPV6_PREFERRED, 10.0.0.4", "six, IPV4_PREFERRED, fd00::6",
			"FOUR, IPV4_ONLY, 10.0.0.4", "six, IPV4_ONLY,", "other, IPV4_PREFERRED,", "four., IPV4_ONLY, 10.0.0.4",
			"a.dotted, IPV4_ONLY, 10.0.0.5", "a.dotted., IPV4_ONLY, 10.0.0.5", "four.., IPV4_ONLY," })
	void findsAddresses(String name, ResolvedAddressTypes types, String address) throws IOException {
		Path file = Files.writeString(this.directory.resolve("hosts"),
				"10.0.0.1 both\nfd00::1 both\n10.0.0.4 four # and no more\nfd00::6 six\n10.0.0.5 a.dotted.\n");
		InetAddress expected = (address != null) ? InetAddress.getByName(address) : null;
		assertThat(new HostsFile(file.toFile()).address(name, types)).isEqualTo(expected);
	}

	@Test
	void readsTheFileOfThisMachine() {
		assertThat(new HostsFile().address("localhost", ResolvedAddressTypes.IPV4_PREFERRED)).isNotNull();
	}

	@Test
	void aFileThatIsNotThereHasNoNames() {
		HostsFile hosts = new HostsFile(this.directory.resolve("none").toFile());
		assertThat(hosts.address("localhost", ResolvedAddressTypes.IPV4_PREFERRED)).isNull();
	}

}
