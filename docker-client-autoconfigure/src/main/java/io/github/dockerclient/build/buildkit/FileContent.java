package io.github.dockerclient.build.buildkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.SynchronousSink;

/**
 * Sends the content of one file, piece by piece. May block, and must be used by one
 * thread at a time.
 */
final class FileContent {

	private static final int PIECE = 32 * 1024;

	private final int id;

	private final FileEntry file;

	private long remaining;

	private @Nullable InputStream content;

	FileContent(int id, FileEntry file) {
		this.id = id;
		this.file = file;
		this.remaining = file.stat().size();
	}

	FileContent next(SynchronousSink<byte[]> sink) {
		try {
			if (this.content == null) {
				this.content = this.file.content().call();
			}
			sink.next(piece(this.content));
			if (this.remaining < 0) {
				sink.complete();
			}
		}
		catch (IOException ex) {
			sink.error(unreadable(this.file.path(), ex));
		}
		catch (Throwable ex) {
			sink.error(Worker.passable(ex));
		}
		return this;
	}

	private byte[] piece(InputStream content) throws IOException {
		if (this.remaining == 0) {
			if (content.read() >= 0) {
				throw new IOException("it became longer while it was sent");
			}
			this.remaining = -1;
			return FilePacket.data(this.id, 0);
		}
		int length = (int) Math.min(PIECE, this.remaining);
		byte[] packet = FilePacket.data(this.id, length);
		if (content.readNBytes(packet, packet.length - length, length) < length) {
			throw new IOException("it became shorter while it was sent");
		}
		this.remaining -= length;
		return packet;
	}

	static UncheckedIOException unreadable(String path, IOException failure) {
		String reason = (failure instanceof AccessDeniedException) ? "permission denied"
				: ((failure instanceof NoSuchFileException) ? "it is gone" : failure.getMessage());
		return new UncheckedIOException(
				String.format(Locale.ROOT, "The local file '%s' cannot be sent: %s", path, reason), failure);
	}

	void close() {
		try {
			if (this.content != null) {
				this.content.close();
			}
		}
		catch (IOException ex) {
			// A failure is harmless, as the file was only read.
		}
	}

}
