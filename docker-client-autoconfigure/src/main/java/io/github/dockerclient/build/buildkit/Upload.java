package io.github.dockerclient.build.buildkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.dockerclient.transport.grpc.GrpcException;
import io.github.dockerclient.transport.grpc.GrpcMethod;
import io.github.dockerclient.type.ByteSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Serves the archive that is the context of the build:
 * {@code moby.upload.v1.Upload/Pull}.
 */
final class Upload implements GrpcMethod {

	static final String METHOD = "/moby.upload.v1.Upload/Pull";

	private final Map<String, ByteSource> uploads;

	Upload(Map<String, ByteSource> uploads) {
		this.uploads = uploads;
	}

	@Override
	public Publisher<byte[]> call(Map<String, List<String>> metadata, Flux<byte[]> messages) {
		String path = metadata.getOrDefault("urlpath", List.of("")).get(0);
		ByteSource source = this.uploads.get(path.replaceFirst("^/", ""));
		return (source != null) ? Flux.from(source.open()).concatMapIterable(BytesMessage::write, 1)
				: Flux.error(new GrpcException(GrpcException.NOT_FOUND,
						String.format(Locale.ROOT, "This build has no archive '%s'", path)));
	}

}
