package io.github.dockerclient.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Annotation for a test of how an application uses Docker. The only auto-configuration in
 * the application context is that of the client, and the only components of the
 * application are those that the filters and the test itself add. Test methods may have a
 * parameter of type {@link io.github.dockerclient.test.DockerCleanup}, which removes all
 * objects with its label after the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(DockerTestContextBootstrapper.class)
@ExtendWith({ SpringExtension.class, DockerTestExtension.class })
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(DockerTypeExcludeFilter.class)
@ImportAutoConfiguration
public @interface DockerTest {

	/**
	 * The engine of the test, and what happens if it cannot be reached.
	 * @return the engine
	 */
	Engine engine() default Engine.REQUIRED;

	/**
	 * Properties that are added to the environment before the test runs.
	 * @return the properties as {@code key=value}
	 */
	String[] properties() default {};

	/**
	 * Whether components of the application are excluded unless a filter includes them.
	 * @return whether default filters are used
	 */
	boolean useDefaultFilters() default true;

	/**
	 * Filters for components of the application to include.
	 * @return the filters
	 */
	Filter[] includeFilters() default {};

	/**
	 * Filters for components of the application to exclude.
	 * @return the filters
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Auto-configuration classes to exclude.
	 * @return the classes
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

	/**
	 * The engine of a test.
	 */
	enum Engine {

		/**
		 * The engine that the application is configured for, or that of a service
		 * connection. If it cannot be reached, the test fails.
		 */
		REQUIRED,

		/**
		 * The engine that the application is configured for, or that of a service
		 * connection. If it cannot be reached, the test is skipped.
		 */
		OPTIONAL,

		/**
		 * A {@link io.github.dockerclient.test.ScriptedEngine}, which is a bean and is
		 * reset after each test.
		 */
		SCRIPTED

	}

}
