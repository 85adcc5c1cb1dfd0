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
 * A test of what an application does with Docker. The application context has the client
 * and nothing else that is auto-configured, and of the application only what the filters
 * and the test itself add. Test methods may have a parameter of type
 * {@link io.github.dockerclient.test.DockerCleanup}, which removes afterwards what was
 * created with its label.
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
	 * The engine of the test.
	 * @return which engine, and what happens without it
	 */
	Engine engine() default Engine.REQUIRED;

	/**
	 * Properties that are added to the environment before the test runs.
	 * @return the properties as {@code key=value}
	 */
	String[] properties() default {};

	/**
	 * Whether components of the application are left out unless a filter includes them.
	 * @return whether they are
	 */
	boolean useDefaultFilters() default true;

	/**
	 * Components of the application to include.
	 * @return the filters
	 */
	Filter[] includeFilters() default {};

	/**
	 * Components of the application to leave out.
	 * @return the filters
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Auto-configuration that is not wanted.
	 * @return the classes
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

	/**
	 * The engine of a test.
	 */
	enum Engine {

		/**
		 * The one that the application is configured for, or that of a service
		 * connection. Without it, the test fails.
		 */
		REQUIRED,

		/**
		 * The one that the application is configured for, or that of a service
		 * connection. Without it, the test is skipped.
		 */
		OPTIONAL,

		/**
		 * A {@link io.github.dockerclient.test.ScriptedEngine}, which is a bean. It
		 * forgets everything after each test.
		 */
		SCRIPTED

	}

}
