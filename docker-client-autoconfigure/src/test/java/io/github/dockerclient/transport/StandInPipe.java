package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.spi.FileSystemProvider;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.engines.TestEngine;
import org.mockito.Mockito;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * A stand-in for a named pipe of Windows. It extends the same class of the JDK, is found
 * by its path in the same way, and behaves like the JDK's implementation for Windows on a
 * pipe: the end is a failure, an empty buffer writes nothing, positions are ignored, and
 * reads and writes may overlap. It connects to an engine at a socket.
 */
final class StandInPipe {

	private static final Executor THREADS = (task) -> {
		Thread thread = new Thread(task, "stand-in-pipe");
		thread.setDaemon(true);
		thread.start();
	};

	private final SocketAddress engine;

	private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();

	private final Set<Instance> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger opened = new AtomicInteger();

	private volatile boolean takesNothing;

	StandInPipe(DockerAddress engine) {
		this.engine = TestEngine.socketAddress(engine);
	}

	DockerAddress address() {
		Path path = Mockito.mock(Path.class, "\\\\.\\pipe\\docker_engine");
		FileSystem files = Mockito.mock(FileSystem.class);
		FileSystemProvider provider = Mockito.mock(FileSystemProvider.class);
		given(path.getFileSystem()).willReturn(files);
		given(files.provider()).willReturn(provider);
		try {
			given(provider.newAsynchronousFileChannel(any(), any(), any(), any(FileAttribute[].class)))
				.willAnswer((call) -> instance());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return new DockerAddress("npipe", null, "localhost", 0, path, null);
	}

	private Instance instance() throws IOException {
		IOException failure = this.failures.poll();
		if (failure != null) {
			throw failure;
		}
		this.opened.incrementAndGet();
		Instance instance = new Instance(SocketChannel.open(this.engine));
		this.open.add(instance);
		return instance;
	}

	// Make the next attempts to open it fail.
	void fail(IOException failure, int times) {
		for (int i = 0; i < times; i++) {
			this.failures.add(failure);
		}
	}

	// Accept no more data from now on, like a frozen engine.
	void takeNothing() {
		this.takesNothing = true;
	}

	boolean holdsWrites() {
		return this.open.stream().anyMatch((instance) -> !instance.pending.isEmpty());
	}

	int open() {
		return this.open.size();
	}

	int opened() {
		return this.opened.get();
	}

	private final class Instance extends AsynchronousFileChannel {

		private final SocketChannel socket;

		private final Queue<Runnable> pending = new ConcurrentLinkedQueue<>();

		Instance(SocketChannel socket) {
			this.socket = socket;
		}

		@Override
		public <A> void read(ByteBuffer target, long position, A attachment,
				CompletionHandler<Integer, ? super A> handler) {
			complete(() -> {
				int length = this.socket.read(target);
				if (length < 0) {
					throw new IOException("Die Pipe wurde beendet");
				}
				return length;
			}, attachment, handler);
		}

		// Write less than the whole buffer, as every channel may.
		@Override
		public <A> void write(ByteBuffer source, long position, A attachment,
				CompletionHandler<Integer, ? super A> handler) {
			if (StandInPipe.this.takesNothing) {
				this.pending.add(() -> handler.failed(new AsynchronousCloseException(), attachment));
				return;
			}
			ByteBuffer piece = source.slice(source.position(), Math.min(source.remaining(), 5000));
			complete(() -> {
				int length = this.socket.write(piece);
				source.position(source.position() + length);
				return length;
			}, attachment, handler);
		}

		private <A> void complete(Operation operation, A attachment, CompletionHandler<Integer, ? super A> handler) {
			THREADS.execute(() -> {
				int length;
				try {
					length = operation.run();
				}
				catch (IOException ex) {
					handler.failed(isOpen() ? ex : new AsynchronousCloseException(), attachment);
					return;
				}
				handler.completed(length, attachment);
			});
		}

		@Override
		public boolean isOpen() {
			return this.socket.isOpen();
		}

		@Override
		public void close() throws IOException {
			StandInPipe.this.open.remove(this);
			this.socket.close();
			this.pending.forEach(THREADS::execute);
		}

		@Override
		public long size() {
			throw new UnsupportedOperationException();
		}

		@Override
		public AsynchronousFileChannel truncate(long size) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void force(boolean metaData) {
			throw new UnsupportedOperationException();
		}

		@Override
		public <A> void lock(long position, long size, boolean shared, A attachment,
				CompletionHandler<FileLock, ? super A> handler) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Future<FileLock> lock(long position, long size, boolean shared) {
			throw new UnsupportedOperationException();
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Future<Integer> read(ByteBuffer target, long position) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Future<Integer> write(ByteBuffer source, long position) {
			throw new UnsupportedOperationException();
		}

	}

	@FunctionalInterface
	private interface Operation {

		int run() throws IOException;

	}

}
