package io.github.dockerclient.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The last Engine API version that has a field. A request that sets the field is refused
 * with an {@link io.github.dockerclient.error.UnsupportedApiVersionException} before it
 * is sent over a newer API, because the engine would drop the field in silence. In an
 * answer of a newer API the field is absent.
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
