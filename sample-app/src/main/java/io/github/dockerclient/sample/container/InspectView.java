package io.github.dockerclient.sample.container;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.ContainerState;
import io.github.dockerclient.container.HostConfig;
import io.github.dockerclient.container.NetworkSettings;
import io.github.dockerclient.container.PortBinding;
import io.github.dockerclient.type.ContainerConfig;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The settings of a container on the page.
 *
 * @param sections tables of names and values, by their headings
 * @param details everything that the engine reports
 */
record InspectView(Map<String, Map<String, String>> sections, ContainerInspectResponse details) {

	static InspectView of(ContainerInspectResponse container) {
		ContainerConfig config = container.config();
		NetworkSettings network = container.networkSettings();
		Map<String, Map<String, String>> sections = new LinkedHashMap<>();
		sections.put("Container", container(container));
		sections.put("Environment", rows((config != null) ? config.env() : List.of(),
				(variable) -> variable.split("=")[0], (variable) -> variable.substring(variable.indexOf('=') + 1)));
		sections.put("Ports", rows((network != null) ? network.ports().entrySet() : List.of(), Map.Entry::getKey,
				(port) -> bindings(port.getValue())));
		sections.put("Networks", rows((network != null) ? network.networks().entrySet() : List.of(), Map.Entry::getKey,
				(endpoint) -> text(endpoint.getValue().ipAddress(), "not connected")));
		sections.put("Mounts", rows(container.mounts(), (mount) -> text(mount.destination(), ""),
				(mount) -> mount.type() + " " + text((mount.name() != null) ? mount.name() : mount.source(), "")));
		sections.put("Labels", (config != null) ? config.labels() : Map.of());
		return new InspectView(sections, container);
	}

	private static Map<String, String> container(ContainerInspectResponse container) {
		ContainerConfig config = container.config();
		HostConfig host = container.hostConfig();
		ContainerState state = container.state();
		Long memory = (host != null) ? host.memory() : null;
		Map<String, String> rows = new LinkedHashMap<>();
		rows.put("Id", container.id());
		rows.put("Image", text((config != null) ? config.image() : null, text(container.image(), "")));
		rows.put("Created", text(container.created(), ""));
		rows.put("Command", (text(container.path(), "") + " " + String.join(" ", container.args())).strip());
		rows.put("Restart",
				text((host != null && host.restartPolicy() != null) ? host.restartPolicy().name() : null, "no"));
		rows.put("Memory", (memory != null && memory > 0) ? memory + " bytes" : "no limit");
		rows.put("Exit code", text((state != null) ? state.exitCode() : null, ""));
		return rows;
	}

	private static String bindings(@Nullable List<PortBinding> bindings) {
		String published = Stream.ofNullable(bindings)
			.flatMap(List::stream)
			.map((binding) -> text(binding.hostIp(), "*") + ":" + binding.hostPort())
			.collect(Collectors.joining(", "));
		return text(published, "not published");
	}

	private static <T> Map<String, String> rows(Collection<T> items, Function<T, String> name,
			Function<T, String> value) {
		Map<String, String> rows = new LinkedHashMap<>();
		items.forEach((item) -> rows.put(name.apply(item), value.apply(item)));
		return rows;
	}

	private static String text(@Nullable Object value, String otherwise) {
		return (value != null && StringUtils.hasText(value.toString())) ? value.toString() : otherwise;
	}

}
