package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A directory for the socket of a tunnel, which only the current user can access. A file
 * lock shows that its application is running. Directories of this user that are no longer
 * locked are deleted.
 */
final class TunnelDirectory {

	private static final Log logger = LogFactory.getLog(TunnelDirectory.class);

	/** The prefix is short, as the length of a socket's path is limited. */
	private static final String PREFIX = "docker-tun";

	private static final String LOCK = "lock";

	private static final int ATTEMPTS = 3;

	/** The time for which a new directory may exist without a lock. */
	private static final Duration UNLOCKED = Duration.ofHours(1);

	/**
	 * The directories of this process. It must not open its own lock files again, as
	 * closing such a file would release the lock.
	 */
	private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final FileChannel lock;

	private TunnelDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	// Only one at a time, as a directory is not among this process's own at first.
	static TunnelDirectory create() throws IOException {
		synchronized (OWN) {
			while (true) {
				Path path = Files.createTempDirectory(PREFIX);
				OWN.add(path);
				FileChannel lock = lock(path, StandardOpenOption.CREATE);
				if (lock != null) {
					deleteAbandoned(path);
					return new TunnelDirectory(path, lock);
				}
				OWN.remove(path);
			}
		}
	}

	// Returns null if another application has deleted or locked the directory, which
	// looks abandoned before it is locked.
	private static @Nullable FileChannel lock(Path directory, StandardOpenOption... options) throws IOException {
		Path file = directory.resolve(LOCK);
		FileChannel channel;
		try {
			channel = FileChannel.open(file, union(options));
		}
		catch (IOException ex) {
			if (Files.exists(directory)) {
				throw ex;
			}
			return null;
		}
		if (isLocked(channel) && Files.exists(file)) {
			return channel;
		}
		channel.close();
		return null;
	}

	// The lock may be held by another class loader of this process.
	private static boolean isLocked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static Set<StandardOpenOption> union(StandardOpenOption... options) {
		return (options.length == 0) ? Set.of(StandardOpenOption.WRITE) : Set.of(StandardOpenOption.WRITE, options[0]);
	}

	private static void deleteAbandoned(Path own) {
		try (DirectoryStream<Path> directories = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
			for (Path directory : directories) {
				deleteIfAbandoned(directory, own);
			}
		}
		catch (IOException ex) {
			logger.debug("Directories of tunnels cannot be listed", ex);
		}
	}

	private static void deleteIfAbandoned(Path directory, Path own) {
		try {
			if (!OWN.contains(directory) && Files.getOwner(directory).equals(Files.getOwner(own))
					&& isAbandoned(directory)) {
				FileSystemUtils.deleteRecursively(directory);
			}
		}
		catch (IOException ex) {
			logger.debug(directory + " cannot be deleted", ex);
		}
	}

	// The lock is released before the deletion, as Windows does not delete open files.
	private static boolean isAbandoned(Path directory) throws IOException {
		if (!Files.isRegularFile(directory.resolve(LOCK))) {
			return Files.getLastModifiedTime(directory).toInstant().isBefore(Instant.now().minus(UNLOCKED));
		}
		try (FileChannel lock = lock(directory)) {
			return lock != null;
		}
	}

	Path socket() {
		return this.path.resolve("engine.sock");
	}

	Path control() {
		return this.path.resolve("control");
	}

	Path messages() {
		return this.path.resolve("messages");
	}

	boolean exists() {
		return Files.exists(this.path);
	}

	// Deletion is retried, as a server that is being closed deletes its socket at the
	// same time.
	void delete() {
		for (int i = 0; i < ATTEMPTS && (i == 0 || exists()); i++) {
			try {
				this.lock.close();
				FileSystemUtils.deleteRecursively(this.path);
			}
			catch (IOException ex) {
				logger.debug(this.path + " cannot be deleted", ex);
			}
		}
		OWN.remove(this.path);
	}

}
