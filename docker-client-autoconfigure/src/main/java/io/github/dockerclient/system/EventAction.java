package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The action of an event. Some actions contain a detail after a colon, as in
 * {@code health_status: healthy}; {@link #name()} is the action without it.
 *
 * @param value the action as the engine sends it, with its detail
 */
public record EventAction(@JsonValue String value) {

	/** A client was attached to a container. */
	public static final EventAction ATTACH = new EventAction("attach");

	/** An image was created from a container. */
	public static final EventAction COMMIT = new EventAction("commit");

	/** A container was connected to a network. */
	public static final EventAction CONNECT = new EventAction("connect");

	/** Files were copied from or to a container. */
	public static final EventAction COPY = new EventAction("copy");

	/** An object was created. */
	public static final EventAction CREATE = new EventAction("create");

	/** An image was removed. */
	public static final EventAction DELETE = new EventAction("delete");

	/** An object other than an image was removed. */
	public static final EventAction DESTROY = new EventAction("destroy");

	/** A client was detached from a container. */
	public static final EventAction DETACH = new EventAction("detach");

	/** A container has exited; its exit code is in the attribute {@code exitCode}. */
	public static final EventAction DIE = new EventAction("die");

	/** A plugin was disabled. */
	public static final EventAction DISABLE = new EventAction("disable");

	/** A container was disconnected from a network. */
	public static final EventAction DISCONNECT = new EventAction("disconnect");

	/** A plugin was enabled. */
	public static final EventAction ENABLE = new EventAction("enable");

	/** A command was created in a container; the detail is the command. */
	public static final EventAction EXEC_CREATE = new EventAction("exec_create");

	/** A client was detached from a command. */
	public static final EventAction EXEC_DETACH = new EventAction("exec_detach");

	/** A command has exited. */
	public static final EventAction EXEC_DIE = new EventAction("exec_die");

	/** A command was started in a container; the detail is the command. */
	public static final EventAction EXEC_START = new EventAction("exec_start");

	/** The files of a container were exported. */
	public static final EventAction EXPORT = new EventAction("export");

	/** The health of a container has changed; the detail is the new health. */
	public static final EventAction HEALTH_STATUS = new EventAction("health_status");

	/** An image was created from an archive. */
	public static final EventAction IMPORT = new EventAction("import");

	/** A plugin was installed. */
	public static final EventAction INSTALL = new EventAction("install");

	/**
	 * A signal was sent to a container; its number is in the attribute {@code signal}.
	 */
	public static final EventAction KILL = new EventAction("kill");

	/** An image was loaded from an archive. */
	public static final EventAction LOAD = new EventAction("load");

	/** A volume was mounted into a container. */
	public static final EventAction MOUNT = new EventAction("mount");

	/** A container ran out of memory. */
	public static final EventAction OOM = new EventAction("oom");

	/** A container was paused. */
	public static final EventAction PAUSE = new EventAction("pause");

	/**
	 * Unused objects were removed; the number of freed bytes is in the attribute
	 * {@code reclaimed}.
	 */
	public static final EventAction PRUNE = new EventAction("prune");

	/** An image was pulled. */
	public static final EventAction PULL = new EventAction("pull");

	/** An image was pushed. */
	public static final EventAction PUSH = new EventAction("push");

	/** The engine has reloaded its configuration. */
	public static final EventAction RELOAD = new EventAction("reload");

	/** A network, a plugin or an object of a swarm was removed. */
	public static final EventAction REMOVE = new EventAction("remove");

	/** A container was renamed. */
	public static final EventAction RENAME = new EventAction("rename");

	/** The terminal of a container was resized. */
	public static final EventAction RESIZE = new EventAction("resize");

	/** A container was stopped and started again. */
	public static final EventAction RESTART = new EventAction("restart");

	/** An image was saved to an archive. */
	public static final EventAction SAVE = new EventAction("save");

	/** A container was started. */
	public static final EventAction START = new EventAction("start");

	/** A container was stopped. */
	public static final EventAction STOP = new EventAction("stop");

	/** A name was added to an image. */
	public static final EventAction TAG = new EventAction("tag");

	/** The processes of a container were listed. */
	public static final EventAction TOP = new EventAction("top");

	/** A volume was unmounted from a container. */
	public static final EventAction UNMOUNT = new EventAction("unmount");

	/** A container was resumed after a pause. */
	public static final EventAction UNPAUSE = new EventAction("unpause");

	/** A name was removed from an image. */
	public static final EventAction UNTAG = new EventAction("untag");

	/** The configuration of an object was changed. */
	public static final EventAction UPDATE = new EventAction("update");

	private static final String SEPARATOR = ": ";

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
