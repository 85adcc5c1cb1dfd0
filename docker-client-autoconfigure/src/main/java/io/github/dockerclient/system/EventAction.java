package io.github.dockerclient.system;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The action of an event. Some actions contain a detail after a colon, as in
 * {@code health_status: healthy}; {@link #name()} is the action without it.
 *
 * @param value the action as the engine sends it, with its detail
 */
public record EventAction(@JsonValue String value) {

	private static final Set<EventAction> KNOWN = new LinkedHashSet<>();

	/** A client was attached to a container. */
	public static final EventAction ATTACH = known("attach");

	/** An image was created from a container. */
	public static final EventAction COMMIT = known("commit");

	/** A container was connected to a network. */
	public static final EventAction CONNECT = known("connect");

	/** Files were copied from or to a container. */
	public static final EventAction COPY = known("copy");

	/** An object was created. */
	public static final EventAction CREATE = known("create");

	/** An image was removed. */
	public static final EventAction DELETE = known("delete");

	/** An object other than an image was removed. */
	public static final EventAction DESTROY = known("destroy");

	/** A client was detached from a container. */
	public static final EventAction DETACH = known("detach");

	/** A container has exited; its exit code is in the attribute {@code exitCode}. */
	public static final EventAction DIE = known("die");

	/** A plugin was disabled. */
	public static final EventAction DISABLE = known("disable");

	/** A container was disconnected from a network. */
	public static final EventAction DISCONNECT = known("disconnect");

	/** A plugin was enabled. */
	public static final EventAction ENABLE = known("enable");

	/** A command was created in a container; the detail is the command. */
	public static final EventAction EXEC_CREATE = known("exec_create");

	/** A client was detached from a command. */
	public static final EventAction EXEC_DETACH = known("exec_detach");

	/** A command has exited. */
	public static final EventAction EXEC_DIE = known("exec_die");

	/** A command was started in a container; the detail is the command. */
	public static final EventAction EXEC_START = known("exec_start");

	/** The files of a container were exported. */
	public static final EventAction EXPORT = known("export");

	/** The health of a container has changed; the detail is the new health. */
	public static final EventAction HEALTH_STATUS = known("health_status");

	/** An image was created from an archive. */
	public static final EventAction IMPORT = known("import");

	/** A plugin was installed. */
	public static final EventAction INSTALL = known("install");

	/**
	 * A signal was sent to a container; its number is in the attribute {@code signal}.
	 */
	public static final EventAction KILL = known("kill");

	/** An image was loaded from an archive. */
	public static final EventAction LOAD = known("load");

	/** A volume was mounted into a container. */
	public static final EventAction MOUNT = known("mount");

	/** A container ran out of memory. */
	public static final EventAction OOM = known("oom");

	/** A container was paused. */
	public static final EventAction PAUSE = known("pause");

	/**
	 * Unused objects were removed; the number of freed bytes is in the attribute
	 * {@code reclaimed}.
	 */
	public static final EventAction PRUNE = known("prune");

	/** An image was pulled. */
	public static final EventAction PULL = known("pull");

	/** An image was pushed. */
	public static final EventAction PUSH = known("push");

	/** The engine has reloaded its configuration. */
	public static final EventAction RELOAD = known("reload");

	/** A network, a plugin or an object of a swarm was removed. */
	public static final EventAction REMOVE = known("remove");

	/** A container was renamed. */
	public static final EventAction RENAME = known("rename");

	/** The terminal of a container was resized. */
	public static final EventAction RESIZE = known("resize");

	/** A container was stopped and started again. */
	public static final EventAction RESTART = known("restart");

	/** An image was saved to an archive. */
	public static final EventAction SAVE = known("save");

	/** A container was started. */
	public static final EventAction START = known("start");

	/** A container was stopped. */
	public static final EventAction STOP = known("stop");

	/** A name was added to an image. */
	public static final EventAction TAG = known("tag");

	/** The processes of a container were listed. */
	public static final EventAction TOP = known("top");

	/** A volume was unmounted from a container. */
	public static final EventAction UNMOUNT = known("unmount");

	/** A container was resumed after a pause. */
	public static final EventAction UNPAUSE = known("unpause");

	/** A name was removed from an image. */
	public static final EventAction UNTAG = known("untag");

	/** The configuration of an object was changed. */
	public static final EventAction UPDATE = known("update");

	private static final String SEPARATOR = ": ";

	private static EventAction known(String value) {
		EventAction known = new EventAction(value);
		KNOWN.add(known);
		return known;
	}

	/**
	 * Return the actions that this client knows. An engine may have further ones.
	 * @return the constants of this record
	 */
	public static Set<EventAction> values() {
		return Collections.unmodifiableSet(KNOWN);
	}

	/**
	 * Return the action without its detail.
	 * @return the action, equal to one of the constants if it is known
	 */
	public EventAction name() {
		int end = this.value.indexOf(SEPARATOR);
		return (end < 0) ? this : new EventAction(this.value.substring(0, end));
	}

	/**
	 * Return the detail of the action.
	 * @return the text after the colon, such as a command or {@code healthy};
	 * {@code null} if there is none
	 */
	public @Nullable String detail() {
		int end = this.value.indexOf(SEPARATOR);
		return (end < 0) ? null : this.value.substring(end + SEPARATOR.length());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
