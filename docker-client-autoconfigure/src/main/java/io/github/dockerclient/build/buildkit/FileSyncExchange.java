package io.github.dockerclient.build.buildkit;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.JvmErrorException;
import io.github.dockerclient.type.Worker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/**
 * One transfer of files. The engine requests files while others are still being
 * announced, and a few files are sent at a time. The transfer ends with the response to
 * the engine's last packet, which the engine waits for.
 */
final class FileSyncExchange {

	private static final int AT_A_TIME = 4;

	private static final int PIECES_AHEAD = 4;

	private final FileWalk.Opener files;

	/** The announced files. The engine may request each of them once. */
	private final Map<Integer, FileEntry> announced = new ConcurrentHashMap<>();

	private int count;

	FileSyncExchange(FileWalk.Opener files) {
		this.files = files;
	}

	Flux<byte[]> answer(Flux<byte[]> messages) {
		Flux<byte[]> stats = Flux.generate(this::open, this::announce).subscribeOn(Schedulers.boundedElastic());
		Flux<byte[]> contents = messages.map(FilePacket::read)
			.concatWith(Mono.error(() -> new DockerStreamException("The engine breaks a transfer of files off", null)))
			.takeUntil((packet) -> packet.type() == FilePacket.FIN)
			.filter((packet) -> packet.type() == FilePacket.REQ)
			.flatMap((packet) -> content(packet.id()), AT_A_TIME, PIECES_AHEAD);
		return Flux.merge(stats, contents).concatWith(Mono.fromSupplier(FilePacket::fin));
	}

	private FileWalk open() throws IOException {
		try {
			return this.files.open();
		}
		catch (VirtualMachineError | LinkageError ex) {
			throw new JvmErrorException(ex);
		}
	}

	private FileWalk announce(FileWalk walk, SynchronousSink<byte[]> sink) {
		try {
			FileEntry entry = walk.next();
			if (entry == null) {
				sink.next(FilePacket.END_OF_FILES);
				sink.complete();
				return walk;
			}
			if (entry.stat().isFile()) {
				this.announced.put(this.count, entry);
			}
			this.count++;
			sink.next(entry.stat().packet(entry.path()));
		}
		catch (IOException ex) {
			sink.error(FileContent.unreadable(String.valueOf(ex.getMessage()), ex));
		}
		catch (Throwable ex) {
			sink.error(Worker.passable(ex));
		}
		return walk;
	}

	private Flux<byte[]> content(int id) {
		FileEntry file = this.announced.remove(id);
		if (file == null) {
			return Flux.error(new DockerStreamException(
					String.format(Locale.ROOT, "The engine asks for the file %d, which was not announced", id), null));
		}
		return Flux
			.<byte[], FileContent>generate(() -> new FileContent(id, file), FileContent::next, FileContent::close)
			.subscribeOn(Schedulers.boundedElastic());
	}

}
