package io.github.dockerclient.test;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;
import tools.jackson.core.JacksonException;

/**
 * A Docker engine for unit tests that needs no daemon. It serves the Engine API on a
 * local port, and the test scripts what its containers do.
 *
 * <pre>{@code
 * try (ScriptedEngine engine = ScriptedEngine.start()) {
 *     engine.image("nginx", (process) -> process.stdout("ready"));
 *     engine.next("POST /containers/create").error(500, "no space left on device");
 *     ...
 *     assertThat(engine.requests("POST /containers/create")).hasSize(1);
 * }
 * }</pre>
 *
 * The engine implements containers with their logs, exec and events, images, and networks
 * and volumes that can be created, listed and removed. A container cannot be started in a
 * network that does not exist. The engine answers any other request with an error 501
 * that names the missing script, unless the test scripts the answer. Instances are safe
 * for use by several threads.
 */
public final class ScriptedEngine implements AutoCloseable {

	private static final ApiVersion DEFAULT_VERSION = ApiVersion.of("1.51");

	private final EngineObjects objects = new EngineObjects();

	private final Endpoints endpoints = new Endpoints(this.objects);

	private final ScriptedAnswers answers = new ScriptedAnswers();

	private final List<EngineRequest> requests = new CopyOnWriteArrayList<>();

	private final SocketServer server;

	private volatile ApiVersion apiVersion = DEFAULT_VERSION;

	private ScriptedEngine() {
		this.server = SocketServer.tcp("scripted-engine", this::serve);
	}

	/**
	 * Start an engine without any objects.
	 * @return the engine, which the caller must close; closing it ends all its
	 * connections and threads
	 */
	public static ScriptedEngine start() {
		return new ScriptedEngine();
	}

	/**
	 * Return the address of the engine.
	 * @return the address, with a port of the loopback interface
	 */
	public DockerAddress address() {
		return this.server.address();
	}

	/**
	 * Set the newest API version that the engine supports. The default is 1.51.
	 * @param version the version, such as {@code 1.41}
	 * @return this engine
	 */
	public ScriptedEngine apiVersion(String version) {
		this.apiVersion = ApiVersion.of(version);
		return this;
	}

	/**
	 * Add an image whose containers run until they are stopped, except that
	 * {@code containers().run(…)} on it ends at once with exit code 0.
	 * @param name the name, whose tag is {@code latest} by default
	 * @return this engine
	 */
	public ScriptedEngine image(String name) {
		return image(name, (process) -> {
		});
	}

	/**
	 * Add an image, and script what its containers do. It replaces an image of the same
	 * name for containers that are created later.
	 * @param name the name, whose tag is {@code latest} by default
	 * @param script what a container does when it is started
	 * @return this engine
	 */
	public ScriptedEngine image(String name, Consumer<ScriptedProcess> script) {
		EngineImage image = EngineImage.of(name, script);
		synchronized (this.objects) {
			this.objects.addImage(image);
		}
		return this;
	}

	/**
	 * Add an image that does not exist until it is pulled.
	 * @param name the name, whose tag is {@code latest} by default
	 * @param script what a container does when it is started
	 * @return this engine
	 */
	public ScriptedEngine pullable(String name, Consumer<ScriptedProcess> script) {
		EngineImage image = EngineImage.of(name, script);
		synchronized (this.objects) {
			this.objects.addToRegistry(image);
		}
		return this;
	}

	/**
	 * Add a container, which is started unless {@link ScriptedContainer#notStarted()} is
	 * called.
	 * @param name the name of the container
	 * @param container configures the container
	 * @return this engine
	 */
	public ScriptedEngine container(String name, Consumer<ScriptedContainer> container) {
		ScriptedContainer scripted = new ScriptedContainer(name);
		container.accept(scripted);
		synchronized (this.objects) {
			this.objects.addContainer(name, scripted);
		}
		return this;
	}

	/**
	 * Add a network. Containers can be started in it.
	 * @param name the name of the network
	 * @return this engine
	 */
	public ScriptedEngine network(String name) {
		return network(name, (network) -> {
		});
	}

	/**
	 * Add a network with settings. It replaces a network of the same name.
	 * @param name the name of the network
	 * @param settings configures the network
	 * @return this engine
	 */
	public ScriptedEngine network(String name, Consumer<ScriptedResource> settings) {
		EngineNetwork network = ScriptedResource.of(name, settings).network();
		synchronized (this.objects) {
			this.objects.addNetwork(network);
		}
		return this;
	}

	/**
	 * Add a volume.
	 * @param name the name of the volume
	 * @return this engine
	 */
	public ScriptedEngine volume(String name) {
		return volume(name, (volume) -> {
		});
	}

	/**
	 * Add a volume with settings. It replaces a volume of the same name.
	 * @param name the name of the volume
	 * @param settings configures the volume
	 * @return this engine
	 */
	public ScriptedEngine volume(String name, Consumer<ScriptedResource> settings) {
		EngineVolume volume = ScriptedResource.of(name, settings).volume();
		synchronized (this.objects) {
			this.objects.volumes().put(name, volume);
		}
		return this;
	}

	/**
	 * Script the answer to the next request of an operation. If several answers are
	 * scripted, they are given in that order.
	 * @param operation method and path, with variables in braces, such as {@code GET
	 * /containers/{id}/logs}
	 * @return the answer
	 */
	public ScriptedAnswer next(String operation) {
		return this.answers.add(operation, true);
	}

	/**
	 * Script the answer to all requests of an operation, until {@link #reset()}.
	 * @param operation method and path, with variables in braces, such as {@code GET
	 * /containers/{id}/logs}
	 * @return the answer
	 */
	public ScriptedAnswer every(String operation) {
		return this.answers.add(operation, false);
	}

	/**
	 * Return all requests, including those that failed.
	 * @return the requests, in the order in which they arrived
	 */
	public List<EngineRequest> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * Return the requests of one operation.
	 * @param operation method and path, with variables in braces, such as {@code GET
	 * /containers/{id}/logs}
	 * @return the requests, in the order in which they arrived
	 */
	public List<EngineRequest> requests(String operation) {
		Operation wanted = Operation.of(operation);
		return this.requests.stream().filter((request) -> wanted.match(request) != null).toList();
	}

	/**
	 * Close all connections, as if the engine was killed, and continue to serve new ones.
	 */
	public void dropConnections() {
		this.server.closeConnections();
	}

	/**
	 * Remove all objects, scripts and recorded requests, and end all streams.
	 */
	public void reset() {
		this.answers.clear();
		this.objects.clear();
		this.requests.clear();
		this.apiVersion = DEFAULT_VERSION;
	}

	private void serve(HttpConnection connection) throws Exception {
		for (EngineRequest request = connection.read(); request != null; request = connection.read()) {
			this.requests.add(request);
			answer(new Exchange(request, connection, this.apiVersion));
			if (!connection.isOpen()) {
				return;
			}
		}
	}

	private void answer(Exchange exchange) throws Exception {
		try {
			if (this.answers.play(exchange)) {
				checkVersion(exchange);
				this.endpoints.answer(exchange);
			}
		}
		catch (EngineError ex) {
			exchange.error(ex.status(), ex.message());
		}
		catch (IllegalArgumentException | JacksonException ex) {
			exchange.error(400, String.valueOf(ex.getMessage()));
		}
	}

	private void checkVersion(Exchange exchange) {
		if (this.apiVersion.isBefore(exchange.version())) {
			throw new EngineError(400,
					String.format(Locale.ROOT, "client version %s is too new. Maximum supported API version is %s",
							exchange.version(), this.apiVersion));
		}
	}

	@Override
	public void close() {
		this.server.close();
	}

	/**
	 * Return the address.
	 */
	@Override
	public String toString() {
		return "scripted engine at " + address();
	}

}
