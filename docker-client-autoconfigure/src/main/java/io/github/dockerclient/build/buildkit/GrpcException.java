package io.github.dockerclient.build.buildkit;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * The failure of a call, caused by this client or by the engine.
 */
final class GrpcException extends RuntimeException {

	static final int CANCELLED = 1;

	static final int UNKNOWN = 2;

	static final int NOT_FOUND = 5;

	static final int PERMISSION_DENIED = 7;

	static final int UNIMPLEMENTED = 12;

	private final int code;

	private final byte[] details;

	GrpcException(int code, String message) {
		this(code, message, new byte[0]);
	}

	GrpcException(int code, String message, byte[] details) {
		super(message, null, false, false);
		this.code = code;
		this.details = details;
	}

	int code() {
		return this.code;
	}

	// Returns a google.rpc.Status message, or an empty array.
	byte[] details() {
		return this.details;
	}

	// Metadata may omit the padding.
	static byte[] decode(@Nullable CharSequence base64) {
		try {
			return (base64 != null) ? Base64.getDecoder().decode(base64.toString()) : new byte[0];
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

}
