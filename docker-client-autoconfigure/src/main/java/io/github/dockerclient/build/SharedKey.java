package io.github.dockerclient.build;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import org.springframework.util.DigestUtils;

/**
 * A key that identifies a directory of this machine. An engine that has received the
 * directory before requests only the files that have changed.
 */
final class SharedKey {

	private static final String MACHINE = machine();

	private SharedKey() {
	}

	static String of(Path directory) {
		String place = String.format(Locale.ROOT, "%s %s %s", MACHINE, System.getProperty("user.name"),
				directory.toAbsolutePath().normalize());
		return DigestUtils.md5DigestAsHex(place.getBytes(StandardCharsets.UTF_8));
	}

	private static String machine() {
		try {
			return NetworkInterface.networkInterfaces()
				.map(SharedKey::hardwareAddress)
				.filter((address) -> !address.isEmpty())
				.sorted()
				.findFirst()
				.orElseGet(SharedKey::unknown);
		}
		catch (SocketException ex) {
			return unknown();
		}
	}

	// A random value, as files of different machines may differ despite the same times
	// and sizes.
	private static String unknown() {
		return UUID.randomUUID().toString();
	}

	private static String hardwareAddress(NetworkInterface network) {
		try {
			byte[] address = network.isVirtual() ? null : network.getHardwareAddress();
			return (address != null) ? HexFormat.of().formatHex(address) : "";
		}
		catch (SocketException ex) {
			return "";
		}
	}

}
