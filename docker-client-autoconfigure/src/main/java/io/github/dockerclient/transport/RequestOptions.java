package io.github.dockerclient.transport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of an operation. Each option is a method that names its query parameter and
 * returns the options again. Options can be used for any number of calls, from any
 * thread, once they are configured. An operation reads them when it is called, so that
 * later changes do not affect it.
 *
 * @param <S> the type of the options themselves
 */
public abstract class RequestOptions<S extends RequestOptions<S>> implements Cloneable {

	private Map<String, Parameter> parameters = new LinkedHashMap<>();

	private Map<String, String> versions = new LinkedHashMap<>();

	/**
	 * Apply settings to these options.
	 * @param settings the settings, such as {@code (options) -> options.all(true)}
	 * @return these options
	 */
	public final S apply(Consumer<? super S> settings) {
		Assert.notNull(settings, "'options' must not be null");
		settings.accept(self());
		return self();
	}

	/**
	 * Set a query parameter.
	 * @param name the parameter's name
	 * @param value the value, as {@link ReactiveDockerRequest#query(String, Object)}
	 * takes it; {@code null} removes the parameter
	 * @return these options
	 */
	protected final S query(String name, @Nullable Object value) {
		return query(name, value, null);
	}

	/**
	 * Set a query parameter that not every API version has.
	 * @param name the parameter's name
	 * @param value the value, as {@link ReactiveDockerRequest#query(String, Object)}
	 * takes it
	 * @param since the API version in which the parameter came, such as {@code 1.43}
	 * @return these options
	 */
	protected final S query(String name, @Nullable Object value, @Nullable String since) {
		this.parameters.put(name, new Parameter(value, since));
		return self();
	}

	/**
	 * Add a value to a query parameter that may occur several times.
	 * @param name the parameter's name
	 * @param value the value, as {@link ReactiveDockerRequest#query(String, Object)}
	 * takes it
	 * @return these options
	 */
	protected final S addQuery(String name, Object value) {
		return addQuery(name, value, null);
	}

	/**
	 * Add a value to a query parameter that may occur several times and that not every
	 * API version has.
	 * @param name the parameter's name
	 * @param value the value, as {@link ReactiveDockerRequest#query(String, Object)}
	 * takes it
	 * @param since the API version in which the parameter came, such as {@code 1.43}
	 * @return these options
	 */
	protected final S addQuery(String name, Object value, @Nullable String since) {
		List<?> values = (value(name) instanceof List<?> before) ? before : List.of();
		return query(name, Copies.plus(values, List.of(value)), since);
	}

	/**
	 * Require an API version.
	 * @param what what requires it, such as {@code a second platform}
	 * @param version the API version in which that came
	 */
	protected final void since(String what, String version) {
		this.versions.put(what, version);
	}

	/**
	 * Return the value of a query parameter.
	 * @param name the parameter's name
	 * @return the value, or {@code null} if it is not set
	 */
	protected final @Nullable Object value(String name) {
		Parameter parameter = this.parameters.get(name);
		return (parameter != null) ? parameter.value() : null;
	}

	/**
	 * Return whether a query parameter is {@code true}.
	 * @param name the parameter's name
	 * @return whether it is set to {@code true}
	 */
	protected final boolean isTrue(String name) {
		return Boolean.TRUE.equals(value(name));
	}

	/**
	 * Check that the options go together, before a request is sent with them.
	 * @throws IllegalArgumentException if they conflict
	 */
	protected void check() {
	}

	/**
	 * Check these options and copy them, for an operation that reads them later: changes
	 * of the original do not affect it. Fields of subclasses are copied as they are, so
	 * their values must be immutable.
	 * @return the copy
	 * @throws IllegalArgumentException if the options conflict
	 */
	protected S copy() {
		check();
		try {
			@SuppressWarnings("unchecked")
			S copy = (S) clone();
			RequestOptions<?> base = copy;
			base.parameters = new LinkedHashMap<>(this.parameters);
			base.versions = new LinkedHashMap<>(this.versions);
			return copy;
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return these options.
	 * @return these options
	 */
	@SuppressWarnings("unchecked")
	protected final S self() {
		return (S) this;
	}

	/**
	 * Set the query parameters of a request to these options.
	 * @param request the request
	 * @throws IllegalArgumentException if the options conflict
	 */
	public final void addTo(ReactiveDockerRequest request) {
		check();
		this.versions.forEach(request::since);
		this.parameters.forEach((name, parameter) -> parameter.addTo(request, name));
	}

	private record Parameter(@Nullable Object value, @Nullable String since) {

		void addTo(ReactiveDockerRequest request, String name) {
			if (this.since != null) {
				request.query(name, this.value, this.since);
			}
			else {
				request.query(name, this.value);
			}
		}

	}

}
