package io.github.dockerclient;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * The reactive form of blocking operations that another implementation provides. A method
 * of {@code ReactiveX} calls the method of {@code X} with the same name and parameters on
 * a thread that may block, for each subscriber.
 */
final class ReactiveTwin implements InvocationHandler {

	private static final String PREFIX = "Reactive";

	private final Class<?> type;

	private final Object blocking;

	private ReactiveTwin(Class<?> type, Object blocking) {
		this.type = type;
		this.blocking = blocking;
	}

	static <T> T of(Class<T> reactive, Object blocking) {
		return reactive.cast(Proxy.newProxyInstance(reactive.getClassLoader(), new Class<?>[] { reactive },
				new ReactiveTwin(blockingType(reactive), blocking)));
	}

	private static Class<?> blockingType(Class<?> reactive) {
		return ClassUtils.resolveClassName(
				reactive.getPackageName() + "." + reactive.getSimpleName().substring(PREFIX.length()),
				reactive.getClassLoader());
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Exception {
		if (method.getDeclaringClass() == Object.class) {
			return ofObject(method.getName(), arguments);
		}
		Method twin = twin(method);
		Callable<@Nullable Object> call = () -> call(twin, arguments);
		if (method.getReturnType() == Mono.class) {
			return Worker.call(() -> reactive(session(method), call.call()));
		}
		if (method.getReturnType() == Flux.class) {
			return items(twin.getReturnType(), call);
		}
		return reactive(method.getReturnType(), call.call());
	}

	private @Nullable Object ofObject(String method, Object @Nullable [] arguments) {
		return switch (method) {
			case "equals" -> arguments != null && isTwin(arguments[0]);
			case "hashCode" -> System.identityHashCode(this.blocking);
			default -> this.blocking.toString();
		};
	}

	// Twins of the same object are equal.
	private boolean isTwin(@Nullable Object other) {
		return other != null && Proxy.isProxyClass(other.getClass())
				&& Proxy.getInvocationHandler(other) instanceof ReactiveTwin twin && twin.blocking == this.blocking
				&& twin.type == this.type;
	}

	private Method twin(Method method) {
		try {
			return this.type.getMethod(method.getName(), method.getParameterTypes());
		}
		catch (NoSuchMethodException ex) {
			throw new UnsupportedOperationException(
					String.format(Locale.ROOT, "Blocking operations have no '%s'", method.getName()), ex);
		}
	}

	private @Nullable Object call(Method twin, Object @Nullable [] arguments) throws Exception {
		try {
			return twin.invoke(this.blocking, arguments);
		}
		catch (InvocationTargetException ex) {
			if (ex.getTargetException() instanceof Error error) {
				throw error;
			}
			throw (Exception) ex.getTargetException();
		}
	}

	// A Mono<ReactiveX> emits a session, whose blocking form is an X.
	private static Class<?> session(Method method) {
		return ResolvableType.forMethodReturnType(method).getGeneric(0).toClass();
	}

	// The result itself, unless it is an X where a ReactiveX is expected.
	private static @Nullable Object reactive(Class<?> type, @Nullable Object result) {
		return (result != null && type.isInterface() && type.getSimpleName().startsWith(PREFIX)) ? of(type, result)
				: result;
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Flux<?> items(Class<?> type, Callable<@Nullable Object> call) {
		if (type == Stream.class) {
			return Worker.stream((Callable) call);
		}
		if (type == InputStream.class) {
			return Flux.from(ByteSource.of((Callable) call).open());
		}
		return Worker.<Collection<?>>call((Callable) call).flatMapIterable((items) -> items);
	}

}
