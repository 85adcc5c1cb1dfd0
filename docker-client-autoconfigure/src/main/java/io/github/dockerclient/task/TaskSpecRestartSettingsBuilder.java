// Derived from the record TaskSpec.RestartSettings. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link TaskSpec.RestartSettings}. A component that is not set is
 * {@code null}.
 */
public final class TaskSpecRestartSettingsBuilder {

	private TaskSpec.@Nullable Condition condition;

	private @Nullable Duration delay;

	private @Nullable Long maxAttempts;

	private @Nullable Duration window;

	private TaskSpecRestartSettingsBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static TaskSpecRestartSettingsBuilder builder() {
		return new TaskSpecRestartSettingsBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static TaskSpecRestartSettingsBuilder builder(TaskSpec.RestartSettings from) {
		TaskSpecRestartSettingsBuilder builder = new TaskSpecRestartSettingsBuilder();
		builder.condition = from.condition();
		builder.delay = from.delay();
		builder.maxAttempts = from.maxAttempts();
		builder.window = from.window();
		return builder;
	}

	/**
	 * Set when a task is replaced; {@code null} is {@link TaskSpec.Condition#ANY}, for
	 * jobs {@link TaskSpec.Condition#ON_FAILURE}.
	 * @param condition the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecRestartSettingsBuilder condition(TaskSpec.@Nullable Condition condition) {
		this.condition = condition;
		return this;
	}

	/**
	 * Set the time to wait before the replacement; {@code null} is 5 seconds.
	 * @param delay the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecRestartSettingsBuilder delay(@Nullable Duration delay) {
		this.delay = delay;
		return this;
	}

	/**
	 * Set the maximum number of attempts within the window; {@code null} or zero means no
	 * limit.
	 * @param maxAttempts the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecRestartSettingsBuilder maxAttempts(@Nullable Long maxAttempts) {
		this.maxAttempts = maxAttempts;
		return this;
	}

	/**
	 * Set the time within which attempts are counted; {@code null} or zero counts all
	 * attempts.
	 * @param window the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecRestartSettingsBuilder window(@Nullable Duration window) {
		this.window = window;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public TaskSpec.RestartSettings build() {
		return new TaskSpec.RestartSettings(this.condition, this.delay, this.maxAttempts, this.window);
	}

}
