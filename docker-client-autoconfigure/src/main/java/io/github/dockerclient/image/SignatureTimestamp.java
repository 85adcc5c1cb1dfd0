package io.github.dockerclient.image;

import java.time.Instant;

import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed time of a signature. Part of {@link SignatureIdentity}.
 *
 * @param type the kind of authority that confirmed the time
 * @param uri the address of that authority
 * @param timestamp the time
 */
public record SignatureTimestamp(@Since("1.53") @Nullable SignatureTimestampType type,
		@WireName("URI") @Since("1.53") @Nullable String uri, @Since("1.53") @Nullable Instant timestamp) {

}
