package io.github.dockerclient.engines;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.DockerClientBuilder;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.Filters;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives a test access to its engine: clients, names that no other test uses, and the
 * requests seen on the wire. After the test, the fixture removes everything that was
 * created. It fails the test if a client leaves threads or connections behind, or
 * violates a rule on the wire.
 */
public final class EngineFixture implements BeforeEachCallback, AfterEachCallback {

	/** An image that is present on each engine. */
	public static final String IMAGE = "busybox:local";

	/** How long to wait for an expected event. */
	public static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String LABEL = "io.github.dockerclient.test";

	private static final String CLIENT_THREADS = "docker-";

	// Threads whose leak was reported already: one leak must not fail all later tests.
	private static final Set<Thread> LEFT = ConcurrentHashMap.newKeySet();

	private final TestEngine engine;

	private final Consumer<DockerClientBuilder<?>> settings;

	private final String id = "it-" + UUID.randomUUID().toString().substring(0, 8);

	private final List<ReactiveDockerOperations> clients = new CopyOnWriteArrayList<>();

	private final List<RecordingProxy> proxies = new CopyOnWriteArrayList<>();

	private final List<String> images = new CopyOnWriteArrayList<>();

	private final List<String> volumes = new CopyOnWriteArrayList<>();

	private final List<String> networks = new CopyOnWriteArrayList<>();

	private @Nullable ReactiveDockerOperations reactive;

	private @Nullable ReactiveDockerHttp direct;

	/**
	 * Create a fixture.
	 * @param engine the engine of the test
	 */
	public EngineFixture(TestEngine engine) {
		this(engine, (builder) -> {
		});
	}

	/**
	 * Create a fixture.
	 * @param engine the engine of the test
	 * @param settings the settings of its clients
	 */
	public EngineFixture(TestEngine engine, Consumer<DockerClientBuilder<?>> settings) {
		this.engine = engine;
		this.settings = settings;
		this.proxies.add(engine.proxy());
	}

	/**
	 * Return the engine of the test.
	 * @return the engine
	 */
	public TestEngine engine() {
		return this.engine;
	}

	/**
	 * Return whether the tests use at least an API version with the engine.
	 * @param version the version
	 * @return whether they use that version or a later one
	 */
	public boolean has(String version) {
		return this.engine.has(version);
	}

	/**
	 * Return the test's client.
	 * @return the client, the same for each call
	 */
	public synchronized ReactiveDockerOperations reactive() {
		if (this.reactive == null) {
			this.reactive = client((builder) -> {
			});
		}
		return this.reactive;
	}

	/**
	 * Return the test's client in its blocking form.
	 * @return the client
	 */
	public DockerOperations blocking() {
		return DockerOperations.using(reactive());
	}

	/**
	 * Build a client.
	 * @param settings the settings in which it differs from the other clients of the test
	 * @return the client, which is closed after the test
	 */
	public ReactiveDockerOperations client(Consumer<DockerClientBuilder<?>> settings) {
		DockerClientBuilder<ReactiveDockerOperations> builder = ReactiveDockerOperations.builder()
			.address(this.engine.proxy().address())
			.apiVersion(this.engine.pinned());
		this.settings.accept(builder);
		settings.accept(builder);
		ReactiveDockerOperations client = builder.build();
		this.clients.add(client);
		return client;
	}

	/**
	 * Return a client for preparations of the test. Its requests are not recorded.
	 * @return the client, the same for each call
	 */
	public synchronized ReactiveDockerHttp direct() {
		if (this.direct == null) {
			this.direct = ReactiveDockerOperations.builder()
				.address(this.engine.address())
				.apiVersion(this.engine.pinned())
				.build()
				.http();
		}
		return this.direct;
	}

	/**
	 * Start a proxy in front of the engine that only this test uses.
	 * @return the proxy, which is closed after the test
	 */
	public RecordingProxy proxy() {
		return own(RecordingProxy.unix(this.engine.name(), TestEngine.socketAddress(this.engine.address())));
	}

	/**
	 * Start a proxy in front of the engine that only this test uses, at a TCP port.
	 * @return the proxy, which is closed after the test
	 */
	public RecordingProxy tcpProxy() {
		return own(RecordingProxy.tcp(this.engine.name(), TestEngine.socketAddress(this.engine.address())));
	}

	private RecordingProxy own(RecordingProxy proxy) {
		this.proxies.add(proxy);
		return proxy;
	}

	/**
	 * Return the requests that the test's client has sent, except those that negotiate
	 * the version.
	 * @return the requests
	 */
	public List<Exchange> wire() {
		return this.engine.proxy().exchanges().stream().filter((exchange) -> exchange.version() != null).toList();
	}

	/**
	 * Return the requests that the test's client has sent to one operation.
	 * @param operation the operation as written in {@code engine-operations.txt}
	 * @return the requests
	 */
	public List<Exchange> wire(String operation) {
		assertThat(Operations.all()).contains(operation);
		return wire().stream().filter((exchange) -> operation.equals(Operations.of(exchange))).toList();
	}

	/**
	 * Return a name that no other test uses.
	 * @param suffix the suffix, which distinguishes it from the test's other names
	 * @return the name
	 */
	public String name(String suffix) {
		return this.id + "-" + suffix;
	}

	/**
	 * Return the name of an image that no other test uses.
	 * @param suffix the suffix, which distinguishes it from the test's other names
	 * @return the name with a tag; the image is removed after the test
	 */
	public String image(String suffix) {
		return removed(this.id + "/" + suffix + ":1");
	}

	/**
	 * Register an image to be removed after the test.
	 * @param image the name or id of the image
	 * @return the same name or id
	 */
	public String removed(String image) {
		this.images.add(image);
		return image;
	}

	/**
	 * Return the name of a volume that no other test uses.
	 * @param suffix the suffix, which distinguishes it from the test's other names
	 * @return the name; the volume is removed after the test
	 */
	public String volume(String suffix) {
		String name = name(suffix);
		this.volumes.add(name);
		return name;
	}

	/**
	 * Create a network.
	 * @param suffix the suffix of its name, which distinguishes it from the test's other
	 * networks
	 * @return its name; it is removed after the test
	 */
	public String network(String suffix) {
		String name = name(suffix);
		this.networks.add(name);
		direct().post("/networks/create").json(Map.of("Name", name)).nothing().block(PATIENCE);
		return name;
	}

	/**
	 * Return the options of a container with the tests' image and with the label by which
	 * the fixture removes it after the test.
	 * @param command its command
	 * @return the options
	 */
	public Consumer<ContainerCreateOptions> container(String... command) {
		return (options) -> options.image(IMAGE).command(command).label(LABEL, this.id);
	}

	/**
	 * Create a container, start it and wait until it has exited.
	 * @param script the script that its shell runs
	 * @return its id
	 */
	public String ended(String script) {
		String container = started(container("sh", "-c", script));
		blocking().containers().wait(container);
		return container;
	}

	/**
	 * Create a container and start it.
	 * @param options the container to create
	 * @return its id
	 */
	public String started(Consumer<ContainerCreateOptions> options) {
		String container = created(options);
		blocking().containers().start(container);
		return container;
	}

	/**
	 * Create a container.
	 * @param options the container to create
	 * @return its id
	 */
	public String created(Consumer<ContainerCreateOptions> options) {
		return blocking().containers().create(options).id();
	}

	/**
	 * Return the filter that finds the containers of this test.
	 * @return the value for a filter by label
	 */
	public String label() {
		return LABEL + "=" + this.id;
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.engine.proxy().forget();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		cleanUp();
		this.proxies.forEach(this::check);
		try {
			Awaitility.await("no thread of a client is left")
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(5))
				.until(EngineFixture::clientThreads, List::isEmpty);
		}
		finally {
			LEFT.addAll(threads());
		}
	}

	private void check(RecordingProxy proxy) {
		try {
			Awaitility.await("all connections are closed")
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(5))
				.untilAsserted(() -> assertThat(proxy.openConnections()).isEmpty());
			assertThat(proxy.violations()).isEmpty();
		}
		finally {
			if (proxy == this.engine.proxy()) {
				proxy.hangUp();
			}
			else {
				proxy.close();
			}
		}
	}

	/**
	 * Return the threads of all clients that are open in this JVM, except those whose
	 * leak was reported for an earlier test.
	 * @return the threads' names
	 */
	public static List<String> clientThreads() {
		return threads().stream().filter((thread) -> !LEFT.contains(thread)).map(Thread::getName).toList();
	}

	/**
	 * Return the number of open sockets of this JVM.
	 * @return their number
	 * @throws IOException if the number cannot be determined
	 */
	public static long sockets() throws IOException {
		// The JDK keeps an internal socket open once the first socket was opened.
		SocketChannel.open().close();
		try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
			return files.filter((file) -> {
				try {
					return Files.readSymbolicLink(file).toString().startsWith("socket:");
				}
				catch (IOException ex) {
					// The file was closed in the meantime.
					return false;
				}
			}).count();
		}
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith(CLIENT_THREADS))
			.toList();
	}

	/** Close the clients and remove what the test has created. */
	public void cleanUp() {
		this.clients.forEach(ReactiveDockerOperations::close);
		try {
			removeAll();
		}
		finally {
			if (this.direct != null) {
				this.direct.close().block(PATIENCE);
			}
		}
	}

	private void removeAll() {
		List<ContainerSummary> containers = direct().get("/containers/json")
			.query("all", true)
			.query("filters", Filters.of("label", label()))
			.list(ContainerSummary.class)
			.blockOptional(PATIENCE)
			.orElseThrow();
		List<Mono<Void>> removals = new ArrayList<>();
		containers.forEach((container) -> removals
			.add(direct().delete("/containers/{id}", container.id()).query("force", true).query("v", true).nothing()));
		this.images
			.forEach((image) -> removals.add(direct().delete("/images/{name}", image).query("force", true).nothing()));
		this.volumes.forEach((volume) -> removals.add(direct().delete("/volumes/{name}", volume).nothing()));
		this.networks.forEach((network) -> removals.add(direct().delete("/networks/{id}", network).nothing()));
		removals.forEach(
				(removal) -> removal.onErrorResume(NotFoundException.class, (gone) -> Mono.empty()).block(PATIENCE));
	}

}
