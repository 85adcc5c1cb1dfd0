package io.github.dockerclient.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Engine API version that introduced a value of a field, or an entry of a map. As
 * with {@link Since}, a request that contains it fails with an older API version before
 * it is sent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(SinceValue.All.class)
public @interface SinceValue {

	/**
	 * The value as it is sent to the engine, or the key of the entry.
	 * @return the value
	 */
	String value();

	/**
	 * The version as {@code major.minor}.
	 * @return the API version
	 */
	String since();

	/**
	 * Several values of one field.
	 */
	@Documented
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.RECORD_COMPONENT)
	@interface All {

		/**
		 * The values.
		 * @return the values
		 */
		SinceValue[] value();

	}

}
