package io.github.dockerclient.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The last Engine API version that supports a field. With a newer API version, a request
 * that sets the field fails with an
 * {@link io.github.dockerclient.error.UnsupportedApiVersionException} before it is sent,
 * because the engine would silently ignore the field. Responses of a newer API version do
 * not contain the field.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Until {

	/**
	 * The version as {@code major.minor}.
	 * @return the API version
	 */
	String value();

}
