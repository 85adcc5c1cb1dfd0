package io.github.dockerclient.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that the Engine API gives to a property, where it is not the name of the
 * component with an upper-case first letter. Only this client's own mapper reads the
 * annotation. An application that writes such a record as JSON, for example in a
 * controller, gets the name of the component.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
public @interface WireName {

	/**
	 * Return the name.
	 * @return the name, exactly as in the API
	 */
	String value();

}
