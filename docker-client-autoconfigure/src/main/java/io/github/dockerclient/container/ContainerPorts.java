package io.github.dockerclient.container;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.ContainerConfigBuilder;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The ports that a new container exposes and publishes.
 */
final class ContainerPorts {

	private static final Pattern PORT = Pattern.compile("-?[0-9]{1,9}");

	/** The engine chooses the port of the host. */
	private static final Pattern ANY = Pattern.compile("0*");

	private static final Pattern IPV4 = Pattern
		.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

	private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

	private final Set<String> exposed = new LinkedHashSet<>();

	private final Map<String, List<PortBinding>> bindings = new LinkedHashMap<>();

	void publish(int containerPort, String hostPort) {
		publish(containerPort + "/tcp", new PortBinding(null, hostPort));
	}

	void publish(int hostPort, int containerPort) {
		checkPort(hostPort);
		publish(containerPort, String.valueOf(hostPort));
	}

	void publish(String hostIp, int hostPort, int containerPort) {
		publish(containerPort + "/tcp", new PortBinding(hostIp, chosen(hostPort)));
	}

	void publishUdp(int hostPort, int containerPort) {
		publish(containerPort + "/udp", new PortBinding(null, chosen(hostPort)));
	}

	private static String chosen(int hostPort) {
		if (hostPort != 0) {
			checkPort(hostPort);
		}
		return (hostPort != 0) ? String.valueOf(hostPort) : "";
	}

	void publish(String text) {
		String ports = text.contains("=") ? shortForm(text) : text;
		List<String> parts = List.of(ports.split(":", -1));
		int last = parts.size() - 1;
		String[] container = parts.get(last).split("/", 2);
		String protocol = protocol(ports, container);
		Range inside = Range.of(container[0]);
		String host = (last > 0) ? parts.get(last - 1) : "";
		Range outside = ANY.matcher(host).matches() ? null : Range.of(host);
		Assert.isTrue(outside == null || inside.size() == 1 || inside.size() == outside.size(),
				() -> String.format(Locale.ROOT, "Ports '%s' are ranges of different sizes", ports));
		String hostIp = (last > 1) ? hostIp(ports, String.join(":", parts.subList(0, last - 1))) : null;
		for (int i = 0; i < inside.size(); i++) {
			String hostPort = (outside != null) ? outside.at(i, inside.size()) : host.replaceFirst("^0+", "0");
			publish((inside.first() + i) + "/" + protocol, new PortBinding(hostIp, hostPort));
		}
	}

	// Like the command line, ignores all other names.
	private static String shortForm(String text) {
		Map<String, String> fields = new HashMap<>();
		for (String field : text.split(",", -1)) {
			int equals = field.indexOf('=');
			Assert.isTrue(equals > 0,
					() -> String.format(Locale.ROOT, "'%s' in ports '%s' is not name=value", field, text));
			fields.put(field.substring(0, equals), field.substring(equals + 1));
		}
		return fields.getOrDefault("published", "") + ":" + fields.getOrDefault("target", "") + "/"
				+ fields.getOrDefault("protocol", "tcp");
	}

	private static @Nullable String hostIp(String ports, String text) {
		if (text.isEmpty() || text.equals("[]")) {
			return null;
		}
		boolean bracketed = text.startsWith("[") && text.endsWith("]");
		String address = bracketed ? text.substring(1, text.length() - 1) : text;
		Assert.isTrue(IPV4.matcher(address).matches() || isIpv6(address), () -> String.format(Locale.ROOT,
				"'%s' in ports '%s' is not an address of the host, such as 127.0.0.1 or [::1]", text, ports));
		return address;
	}

	// An address in brackets is not looked up as a name.
	private static boolean isIpv6(String address) {
		try {
			return !address.contains("%") && InetAddress.getByName("[" + address + "]") != null;
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	void publish(String containerPort, PortBinding binding) {
		int slash = containerPort.indexOf('/');
		Assert.isTrue(slash > 0,
				() -> String.format(Locale.ROOT, "Port '%s' must have a protocol, such as 80/tcp", containerPort));
		checkPort(parsePort(containerPort.substring(0, slash)));
		this.exposed.add(containerPort);
		this.bindings.computeIfAbsent(containerPort, (port) -> new ArrayList<>()).add(binding);
	}

	void expose(String containerPorts) {
		String[] parts = containerPorts.split("/", 2);
		Range range = Range.of(parts[0]);
		String protocol = protocol(containerPorts, parts);
		IntStream.rangeClosed(range.first(), range.last()).forEach((port) -> this.exposed.add(port + "/" + protocol));
	}

	private static String protocol(String ports, String[] parts) {
		String protocol = (parts.length > 1 && !parts[1].isEmpty()) ? parts[1].toLowerCase(Locale.ROOT) : "tcp";
		Assert.isTrue(PROTOCOLS.contains(protocol),
				() -> String.format(Locale.ROOT, "Port '%s' must be of tcp, udp or sctp", ports));
		return protocol;
	}

	private static int parsePort(String port) {
		Assert.isTrue(PORT.matcher(port).matches(),
				() -> String.format(Locale.ROOT, "Port '%s' is not a number", port));
		return Integer.parseInt(port);
	}

	private static void checkPort(int port) {
		Assert.isTrue(port > 0 && port <= 65535,
				() -> String.format(Locale.ROOT, "Port %d is not between 1 and 65535", port));
	}

	ContainerConfig addTo(ContainerConfig config) {
		Set<String> all = new LinkedHashSet<>(config.exposedPorts());
		all.addAll(this.exposed);
		return ContainerConfigBuilder.builder(config).exposedPorts(all).build();
	}

	HostConfig addTo(HostConfig hostConfig) {
		Map<String, List<PortBinding>> all = new LinkedHashMap<>(hostConfig.portBindings());
		this.bindings.forEach((port, added) -> all.merge(port, added, Copies::plus));
		return HostConfigBuilder.builder(hostConfig).portBindings(all).build();
	}

	/**
	 * A range of ports.
	 *
	 * @param first the first port
	 * @param last the last port
	 */
	private record Range(int first, int last) {

		static Range of(String ports) {
			String[] range = ports.split("-", 2);
			int first = parsePort(range[0]);
			int last = (range.length > 1) ? parsePort(range[1]) : first;
			checkPort(first);
			checkPort(last);
			Assert.isTrue(first <= last, () -> String.format(Locale.ROOT, "Ports '%s' end before they begin", ports));
			return new Range(first, last);
		}

		int size() {
			return this.last - this.first + 1;
		}

		// Returns the port for one of the container's ports: with as many, its own, and
		// else any of these.
		String at(int index, int count) {
			return (count != 1) ? String.valueOf(this.first + index) : toString();
		}

		@Override
		public String toString() {
			return (this.first != this.last) ? this.first + "-" + this.last : String.valueOf(this.first);
		}

	}

}
