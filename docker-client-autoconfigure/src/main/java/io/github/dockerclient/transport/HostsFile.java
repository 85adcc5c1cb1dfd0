package io.github.dockerclient.transport;

import java.io.File;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import io.netty.resolver.HostsFileEntriesProvider;
import io.netty.resolver.HostsFileEntriesResolver;
import io.netty.resolver.ResolvedAddressTypes;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names with this machine's hosts file. The file is read for each connection, so
 * that changes of an engine's address take effect; Netty reads it only once. A trailing
 * dot of a name is ignored, in the file as well as in the queried name.
 */
final class HostsFile implements HostsFileEntriesResolver {

	private final Supplier<HostsFileEntriesProvider> file;

	HostsFile() {
		this.file = HostsFileEntriesProvider.parser()::parseSilently;
	}

	HostsFile(File file) {
		this.file = () -> HostsFileEntriesProvider.parser().parseSilently(file, StandardCharsets.UTF_8);
	}

	@Override
	public @Nullable InetAddress address(String name, ResolvedAddressTypes types) {
		HostsFileEntriesProvider entries = this.file.get();
		String key = name.toLowerCase(Locale.ENGLISH).replaceFirst("\\.$", "");
		InetAddress four = first(entries.ipv4Entries(), key);
		InetAddress six = first(entries.ipv6Entries(), key);
		return switch (types) {
			case IPV4_ONLY -> four;
			case IPV6_ONLY -> six;
			case IPV4_PREFERRED -> (four != null) ? four : six;
			case IPV6_PREFERRED -> (six != null) ? six : four;
		};
	}

	private static @Nullable InetAddress first(Map<String, List<InetAddress>> entries, String name) {
		List<InetAddress> addresses = entries.getOrDefault(name, entries.get(name + '.'));
		return (addresses != null) ? addresses.get(0) : null;
	}

}
