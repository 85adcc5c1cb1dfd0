package io.github.dockerclient.test;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;

/**
 * A Docker engine for unit tests that needs no daemon: it speaks the Engine API at a port
 * of this machine, and what its containers do is scripted by the test.
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
 * It has containers with their logs, exec and events, images, and networks and volumes
 * that can be created, listed and removed. Whatever else it is asked for is an error 501
 * that says so, unless a test scripts the answer. Safe for use by several threads.
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
	 * Start an engine that has nothing.
	 * @return the engine; closing it ends all connections, and leaves no thread behind
	 */
	public static ScriptedEngine start() {
		return new ScriptedEngine();
	}

	/**
	 * Return where the engine listens.
	 * @return a port of the loopback interface
	 */
	public DockerAddress address() {
		return this.server.address();
	}

	/**
	 * Choose the newest API version that the engine speaks, 1.51 unless chosen.
	 * @param version the version, such as {@code 1.41}
	 * @return this engine
	 */
	public ScriptedEngine apiVersion(String version) {
		this.apiVersion = ApiVersion.of(version);
		return this;
	}

	/**
	 * Have an image whose containers run until they are stopped.
	 * @param name the name; its tag is {@code latest} unless given
	 * @return this engine
	 */
	public ScriptedEngine image(String name) {
		return image(name, (process) -> {
		});
	}

	/**
	 * Have an image, and script what its containers do. It replaces an image of that
	 * name, for the containers that are yet to be created.
	 * @param name the name; its tag is {@code latest} unless given
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
	 * Have an image that is not there before it is pulled.
	 * @param name the name; its tag is {@code latest} unless given
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
	 * Have a container that was started.
	 * @param name the container's name
	 * @param container what it is and does
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
	 * Script the answer to the next request of an operation that has none yet.
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
	 * Return what the engine was asked.
	 * @return all requests, also those that failed, in their order
	 */
	public List<EngineRequest> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * Return what the engine was asked of one operation.
	 * @param operation method and path, with variables in braces, such as {@code GET
	 * /containers/{id}/logs}
	 * @return the requests, in their order
	 */
	public List<EngineRequest> requests(String operation) {
		Operation wanted = Operation.of(operation);
		return this.requests.stream().filter((request) -> wanted.match(request) != null).toList();
	}

	/**
	 * Drop all connections, as an engine that is killed does, and go on.
	 */
	public void dropConnections() {
		this.server.closeConnections();
	}

	/**
	 * Forget everything: objects, scripts and requests. Streams end.
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
