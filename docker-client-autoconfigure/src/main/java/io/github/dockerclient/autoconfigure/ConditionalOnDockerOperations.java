package io.github.dockerclient.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * {@link Conditional @Conditional} that matches if the application has a client of a
 * Docker engine: a bean of type {@link io.github.dockerclient.DockerOperations} or
 * {@link io.github.dockerclient.ReactiveDockerOperations}, its own or an auto-configured
 * one.
 *
 * @see DockerDaemons
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnDockerOperationsCondition.class)
public @interface ConditionalOnDockerOperations {

}
