package io.github.dockerclient.comparison;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import com.github.dockerjava.api.async.ResultCallback;
import org.jspecify.annotations.Nullable;

/**
 * A callback of docker-java that records how it is called.
 *
 * @param <T> the type of the values
 */
class Recording<T> extends ResultCallback.Adapter<T> {

	private final List<String> signals = new CopyOnWriteArrayList<>();

	private final List<T> values = new CopyOnWriteArrayList<>();

	private final CompletableFuture<@Nullable Throwable> failure = new CompletableFuture<>();

	@Override
	public void onStart(Closeable stream) {
		this.signals.add("onStart");
		super.onStart(stream);
	}

	@Override
	public void onNext(T value) {
		this.signals.add("onNext");
		this.values.add(value);
	}

	@Override
	public void onError(Throwable ex) {
		this.signals.add("onError");
		super.onError(ex);
		this.failure.complete(ex);
	}

	@Override
	public void onComplete() {
		this.signals.add("onComplete");
		super.onComplete();
		this.failure.complete(null);
	}

	List<String> signals() {
		return this.signals;
	}

	List<T> values() {
		return this.values;
	}

	/**
	 * Return the end of the stream.
	 * @return completes with the failure, or with null if there is none
	 */
	CompletableFuture<@Nullable Throwable> failure() {
		return this.failure;
	}

}
