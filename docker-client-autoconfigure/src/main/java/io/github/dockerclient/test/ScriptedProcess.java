package io.github.dockerclient.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What a container of a {@link ScriptedEngine} does when it is started, or a command when
 * it is run in one: step by step, and all at once up to a step that waits. A container
 * without {@link #exitCode} runs until it is stopped; a command without it ends with 0.
 */
public final class ScriptedProcess {

	private final List<Step> steps = new ArrayList<>();

	private final Map<String, ScriptedProcess> commands = new LinkedHashMap<>();

	private boolean ended;

	ScriptedProcess() {
	}

	static ScriptedProcess of(Consumer<ScriptedProcess> script) {
		Assert.notNull(script, "'script' must not be null");
		ScriptedProcess process = new ScriptedProcess();
		script.accept(process);
		return process;
	}

	/**
	 * Write to standard output.
	 * @param lines the lines, each of which is ended
	 * @return this process
	 */
	public ScriptedProcess stdout(String... lines) {
		return write(1, lines);
	}

	/**
	 * Write to standard error.
	 * @param lines the lines, each of which is ended
	 * @return this process
	 */
	public ScriptedProcess stderr(String... lines) {
		return write(2, lines);
	}

	private ScriptedProcess write(int stream, String... lines) {
		for (String line : lines) {
			then((run) -> run.write(stream, line + "\n"));
		}
		return this;
	}

	/**
	 * Wait before the next step until something is complete.
	 * @param signal what to wait for; a {@link java.util.concurrent.CompletableFuture}
	 * lets the test say when
	 * @return this process
	 */
	public ScriptedProcess until(CompletionStage<?> signal) {
		Assert.notNull(signal, "'signal' must not be null");
		return add(new Step(signal, (run) -> {
		}));
	}

	/**
	 * Let the container's health check succeed.
	 * @return this process
	 */
	public ScriptedProcess healthy() {
		return then((run) -> run.health("healthy"));
	}

	/**
	 * Let the container's health check fail.
	 * @return this process
	 */
	public ScriptedProcess unhealthy() {
		return then((run) -> run.health("unhealthy"));
	}

	/**
	 * Emit an event of the container beyond those of its life.
	 * @param action what happens, such as {@code oom}
	 * @return this process
	 */
	public ScriptedProcess event(String action) {
		Assert.hasText(action, "'action' must not be empty");
		return then((run) -> run.event(action));
	}

	/**
	 * Exit. This is the last step.
	 * @param exitCode the exit code, from 0 to 255
	 * @return this process
	 */
	public ScriptedProcess exitCode(int exitCode) {
		Assert.isTrue(exitCode >= 0 && exitCode <= 255, "'exitCode' must be from 0 to 255");
		then((run) -> run.exit(exitCode));
		this.ended = true;
		return this;
	}

	/**
	 * Script a command that is run in the container. All other commands are not found
	 * there.
	 * @param command the command with its arguments, separated by spaces
	 * @param script what it does
	 * @return this process
	 */
	public ScriptedProcess exec(String command, Consumer<ScriptedProcess> script) {
		Assert.hasText(command, "'command' must not be empty");
		this.commands.put(command, of(script));
		return this;
	}

	private ScriptedProcess then(Consumer<ProcessRun> action) {
		return add(new Step(null, action));
	}

	private ScriptedProcess add(Step step) {
		Assert.state(!this.ended, "'exitCode' is the last step of a process");
		this.steps.add(step);
		return this;
	}

	List<Step> steps() {
		return this.steps;
	}

	@Nullable ScriptedProcess command(List<String> command) {
		return this.commands.get(String.join(" ", command));
	}

	/**
	 * A step of a process.
	 *
	 * @param signal what it waits for, or {@code null}
	 * @param action what it then does
	 */
	record Step(@Nullable CompletionStage<?> signal, Consumer<ProcessRun> action) {

	}

}
