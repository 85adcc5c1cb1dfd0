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
 * The script of what a container of a {@link ScriptedEngine} does when it is started, or
 * of a command that is run in a container. The steps are played in order and without
 * delay, except for those that wait. A container without {@link #exitCode} runs until it
 * is stopped. If {@code containers().run(…)} has started it, it exits with code 0 after
 * the last step, as nothing else would end it. A command without an exit code exits with
 * code 0.
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
	 * @param lines the lines, to each of which a line feed is added
	 * @return this process
	 */
	public ScriptedProcess stdout(String... lines) {
		return write(1, lines);
	}

	/**
	 * Write to standard error.
	 * @param lines the lines, to each of which a line feed is added
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
	 * Wait before the next step until a signal completes.
	 * @param signal the signal; with a {@link java.util.concurrent.CompletableFuture},
	 * the test decides when it completes
	 * @return this process
	 */
	public ScriptedProcess until(CompletionStage<?> signal) {
		Assert.notNull(signal, "'signal' must not be null");
		return add(new Step(signal, (run) -> {
		}));
	}

	/**
	 * Report that the health check of the container has succeeded.
	 * @return this process
	 */
	public ScriptedProcess healthy() {
		return then((run) -> run.health("healthy"));
	}

	/**
	 * Report that the health check of the container has failed.
	 * @return this process
	 */
	public ScriptedProcess unhealthy() {
		return then((run) -> run.health("unhealthy"));
	}

	/**
	 * Emit an event of the container, in addition to those of its life cycle.
	 * @param action the action, such as {@code oom}
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
	 * Script a command that can be run in the container. Any other command is not found
	 * in the container.
	 * @param command the command with its arguments, separated by spaces
	 * @param script what the command does
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
	 * @param signal the signal that it waits for, or {@code null}
	 * @param action the action that it then performs
	 */
	record Step(@Nullable CompletionStage<?> signal, Consumer<ProcessRun> action) {

	}

}
