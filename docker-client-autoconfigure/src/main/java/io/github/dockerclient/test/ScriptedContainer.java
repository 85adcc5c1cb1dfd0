package io.github.dockerclient.test;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.Assert;

/**
 * A container that a test adds to a {@link ScriptedEngine}. By default it has been
 * started.
 */
public final class ScriptedContainer {

	private final ObjectNode request = JsonMapper.shared().createObjectNode();

	private @Nullable ScriptedProcess process;

	private boolean started = true;

	ScriptedContainer(String name) {
		Assert.hasText(name, "'name' of a container must not be empty");
		this.request.put("Image", name);
	}

	/**
	 * Set the image. The default is an image with the name of the container. An image
	 * that does not exist is added.
	 * @param image the name of the image
	 * @return this container
	 */
	public ScriptedContainer image(String image) {
		Assert.hasText(image, "'image' must not be empty");
		this.request.put("Image", image);
		return this;
	}

	/**
	 * Set the command that the engine reports for the container.
	 * @param command the command with its arguments
	 * @return this container
	 */
	public ScriptedContainer command(String... command) {
		for (String part : command) {
			this.request.withArray("Cmd").add(part);
		}
		return this;
	}

	/**
	 * Add a label. May be called several times.
	 * @param name the label's name
	 * @param value the label's value
	 * @return this container
	 */
	public ScriptedContainer label(String name, String value) {
		Assert.hasText(name, "'name' of a label must not be empty");
		this.request.withObject("Labels").put(name, value);
		return this;
	}

	/**
	 * Script what the container does, instead of what containers of its image do.
	 * @param script what the container does when it is started
	 * @return this container
	 */
	public ScriptedContainer process(Consumer<ScriptedProcess> script) {
		this.process = ScriptedProcess.of(script);
		return this;
	}

	/**
	 * Create the container without starting it.
	 * @return this container
	 */
	public ScriptedContainer notStarted() {
		this.started = false;
		return this;
	}

	ObjectNode request() {
		return this.request;
	}

	@Nullable ScriptedProcess process() {
		return this.process;
	}

	boolean isStarted() {
		return this.started;
	}

}
