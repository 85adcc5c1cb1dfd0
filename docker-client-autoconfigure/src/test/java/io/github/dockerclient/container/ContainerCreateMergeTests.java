package io.github.dockerclient.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that the options of the container builder itself are added to the configurations
 * that it is given.
 */
class ContainerCreateMergeTests {

	private static final List<Consumer<ContainerCreateOptions>> STEPS = List.of(
			(options) -> options.config((config) -> config.image("i")
				.env(List.of("A=1", "B=1", "GONE"))
				.labels(Map.of("a", "1", "b", "1"))
				.exposedPorts(Set.of("1/tcp"))),
			(options) -> options.hostConfig((host) -> host.binds(List.of("/a:/a"))
				.mounts(List.of(Mount.builder().target("/m").build()))
				.portBindings(Map.of("1/tcp", List.of(PortBinding.builder().hostPort("10").build()), "2/tcp",
						List.of(PortBinding.builder().hostPort("20").build())))),
			(options) -> options.env("B", "2").env("C", "2").label("b", "2").label("c", "2"),
			(options) -> options.publish(21, 2).publish(30, 3),
			(options) -> options.bind(Path.of("/b"), "/b").mount(Mount.builder().target("/n").build()));

	@Test
	void nothingIsDroppedWhateverTheOrder() {
		for (int first = 0; first < STEPS.size(); first++) {
			List<Consumer<ContainerCreateOptions>> steps = new ArrayList<>(STEPS.subList(first, STEPS.size()));
			steps.addAll(STEPS.subList(0, first));
			ContainerCreateOptions builder = new ContainerCreateOptions();
			steps.forEach((step) -> step.accept(builder));
			ContainerCreateRequest options = builder.request();
			assertThat(builder.request()).isEqualTo(options);
			assertThat(options.config().env()).containsExactlyInAnyOrder("A=1", "GONE", "B=2", "C=2");
			assertThat(options.config().labels()).isEqualTo(Map.of("a", "1", "b", "2", "c", "2"));
			assertThat(options.config().exposedPorts()).containsExactlyInAnyOrder("1/tcp", "2/tcp", "3/tcp");
			assertThat(options.hostConfig().binds()).containsExactly("/a:/a", "/b:/b");
			assertThat(options.hostConfig().mounts()).extracting(Mount::target).containsExactly("/m", "/n");
			assertThat(options.hostConfig().portBindings().get("1/tcp")).extracting(PortBinding::hostPort)
				.containsExactly("10");
			assertThat(options.hostConfig().portBindings().get("2/tcp")).extracting(PortBinding::hostPort)
				.containsExactly("20", "21");
			assertThat(options.hostConfig().portBindings()).containsOnlyKeys("1/tcp", "2/tcp", "3/tcp");
		}
	}

	@Test
	void aVariableWithoutValueIsThatOfThisProcessOrNone() {
		ContainerCreateRequest options = new ContainerCreateOptions().image("i")
			.env("PATH")
			.env("SURELY_NOT_SET_HERE")
			.request();
		assertThat(options.config().env()).containsExactly("PATH=" + System.getenv("PATH"), "SURELY_NOT_SET_HERE");
	}

	@Test
	@SuppressWarnings("NullAway")
	void nullIsNoValue() {
		ContainerCreateOptions builder = new ContainerCreateOptions();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.env("X", null)).withMessageContaining("'X'");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.label("x", null)).withMessageContaining("'x'");
	}

	@Test
	void nullIsRefusedInConfigurationsToo() {
		List<Consumer<ContainerCreateOptions>> slips = List.of(
				(options) -> options.config((config) -> config.env(Arrays.asList("A=1", null))),
				(options) -> options.config((config) -> config.labels(Collections.singletonMap("labels", null))),
				(options) -> options.hostConfig((host) -> host.binds(Arrays.asList("/a:/a", null))));
		for (Consumer<ContainerCreateOptions> slip : slips) {
			ContainerCreateOptions builder = new ContainerCreateOptions().image("i");
			assertThatIllegalArgumentException().isThrownBy(() -> slip.accept(builder))
				.withMessageContaining("must not contain null");
		}
	}

	@Test
	void exposedPortsAreAdded() {
		ContainerCreateRequest options = new ContainerCreateOptions().image("i")
			.expose("8000-8001/UDP")
			.publish(80)
			.expose(9)
			.config((config) -> config.exposedPorts(Set.of("1/tcp")))
			.request();
		assertThat(options.config().exposedPorts()).containsExactlyInAnyOrder("8000/udp", "8001/udp", "80/tcp", "9/tcp",
				"1/tcp");
	}

}
