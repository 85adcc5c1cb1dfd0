package io.github.dockerclient.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The handlers of the operations that the engine implements.
 */
final class Endpoints {

	private final List<Endpoint> all = new ArrayList<>();

	Endpoints(EngineObjects engine) {
		new SystemEndpoints(engine).addTo(this);
		new ContainerEndpoints(engine).addTo(this);
		new ContainerStreams(engine).addTo(this);
		new ExecEndpoints(engine).addTo(this);
		new ImageEndpoints(engine).addTo(this);
		new NetworkEndpoints(engine).addTo(this);
		new VolumeEndpoints(engine).addTo(this);
	}

	Endpoints add(String operation, Handler handler) {
		this.all.add(new Endpoint(Operation.of(operation), handler));
		return this;
	}

	void answer(Exchange exchange) throws Exception {
		for (Endpoint endpoint : this.all) {
			@Nullable List<String> variables = endpoint.operation().match(exchange.request());
			if (variables != null) {
				exchange.variables(variables);
				endpoint.handler().answer(exchange);
				return;
			}
		}
		throw new EngineError(501,
				String.format(Locale.ROOT,
						"the scripted engine has no '%1$s %2$s': script an answer with engine.next(\"%1$s %2$s\")",
						exchange.request().method(), exchange.request().path()));
	}

	private record Endpoint(Operation operation, Handler handler) {

	}

	/**
	 * Handles the requests of an operation.
	 */
	@FunctionalInterface
	interface Handler {

		/**
		 * Answer a request.
		 * @param exchange the request, which the handler answers
		 * @throws Exception if the connection fails
		 */
		void answer(Exchange exchange) throws Exception;

	}

}
