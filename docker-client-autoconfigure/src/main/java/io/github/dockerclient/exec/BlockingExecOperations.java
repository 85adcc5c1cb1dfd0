// Derived from ReactiveExecOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.exec;

import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.IDResponse;

/**
 * Waits for the results of {@link ReactiveExecOperations}.
 */
final class BlockingExecOperations implements ExecOperations {

	private final ReactiveExecOperations reactive;

	BlockingExecOperations(ReactiveExecOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public IDResponse create(String id, ExecConfig config) {
		return Blocking.get(this.reactive.create(id, config));
	}

	@Override
	public Attachment start(String id, ExecStartOptions options) {
		return Attachment.using(Blocking.get(this.reactive.start(id, options)));
	}

	@Override
	public void startDetached(String id) {
		Blocking.await(this.reactive.startDetached(id));
	}

	@Override
	public ExecInspectResponse inspect(String id) {
		return Blocking.get(this.reactive.inspect(id));
	}

	@Override
	public void resize(String id, int height, int width) {
		Blocking.await(this.reactive.resize(id, height, width));
	}

	@Override
	public ExecRunResult run(String id, ExecRunOptions options) {
		return Blocking.get(this.reactive.run(id, options));
	}

	@Override
	public ExecRunResult run(String id, ExecRunOptions options, String... command) {
		return Blocking.get(this.reactive.run(id, options, command));
	}

}
