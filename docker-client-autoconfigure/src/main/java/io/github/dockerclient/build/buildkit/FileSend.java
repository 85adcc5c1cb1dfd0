package io.github.dockerclient.build.buildkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.dockerclient.stream.PartialFile;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.transport.grpc.GrpcException;
import io.github.dockerclient.transport.grpc.GrpcMethod;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Receives exports of the engine: {@code moby.filesync.v1.FileSend/DiffCopy}. An export
 * is always an archive; files are unpacked from it.
 */
final class FileSend implements GrpcMethod {

	static final String METHOD = "/moby.filesync.v1.FileSend/DiffCopy";

	private final List<SolveRequest.Exporter> exporters;

	FileSend(List<SolveRequest.Exporter> exporters) {
		this.exporters = exporters;
	}

	@Override
	public Publisher<byte[]> call(Map<String, List<String>> metadata, Flux<byte[]> messages) {
		// Engines that support only one exporter do not send its id.
		String id = metadata.getOrDefault("buildkit-attachable-exporter-id", List.of("0")).get(0);
		ExportTarget target = target(id);
		if (target == null) {
			return Flux.error(new GrpcException(GrpcException.NOT_FOUND,
					String.format(Locale.ROOT, "The exporter '%s' has no target here", id)));
		}
		return Flux.from(write(target, BytesMessage.read(messages))).cast(byte[].class);
	}

	private @Nullable ExportTarget target(String id) {
		for (int index = 0; index < this.exporters.size(); index++) {
			if (id.equals(String.valueOf(index))) {
				return this.exporters.get(index).target();
			}
		}
		return null;
	}

	private static Publisher<Void> write(ExportTarget target, Flux<DataBuffer> archive) {
		if (target instanceof ExportTarget.Directory directory) {
			return TarArchive.unpack(archive, directory.path());
		}
		if (target instanceof ExportTarget.File file) {
			return PartialFile.write(archive, file.path());
		}
		return ((ExportTarget.Stream) target).reader().apply(archive);
	}

}
