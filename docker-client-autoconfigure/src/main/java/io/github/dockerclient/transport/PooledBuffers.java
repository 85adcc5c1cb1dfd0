package io.github.dockerclient.transport;

import io.netty.buffer.PooledByteBufAllocator;

import org.springframework.core.io.buffer.NettyDataBufferFactory;

/**
 * Buffers that a pool reuses, and that sockets read and write without a copy.
 */
final class PooledBuffers {

	static final NettyDataBufferFactory FACTORY = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);

	private PooledBuffers() {
	}

}
