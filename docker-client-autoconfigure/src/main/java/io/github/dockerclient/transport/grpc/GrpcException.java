package io.github.dockerclient.transport.grpc;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * The failure of a call, caused by this client or by the engine.
 */
public final class GrpcException extends RuntimeException {

	/** The call was cancelled. */
	public static final int CANCELLED = 1;

	/** The call failed for a reason that has no code. */
	public static final int UNKNOWN = 2;

	/** There is no such object. */
	public static final int NOT_FOUND = 5;

	/** The caller may not do this. */
	public static final int PERMISSION_DENIED = 7;

	/** There is no such method. */
	public static final int UNIMPLEMENTED = 12;

	private final int code;

	private final byte[] details;

	/**
	 * Create an exception.
	 * @param code the status code
	 * @param message the message
	 */
	public GrpcException(int code, String message) {
		this(code, message, new byte[0]);
	}

	/**
	 * Create an exception with details.
	 * @param code the status code
	 * @param message the message
	 * @param details a {@code google.rpc.Status} message, or an empty array
	 */
	public GrpcException(int code, String message, byte[] details) {
		super(message, null, false, false);
		this.code = code;
		this.details = details;
	}

	/**
	 * Return the status code.
	 * @return the code
	 */
	public int code() {
		return this.code;
	}

	/**
	 * Return the details.
	 * @return a {@code google.rpc.Status} message, or an empty array
	 */
	public byte[] details() {
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
