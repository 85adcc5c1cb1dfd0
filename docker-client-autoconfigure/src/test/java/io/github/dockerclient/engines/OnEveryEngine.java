package io.github.dockerclient.engines;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs a class once for each engine that is up, including Podman. Such a class must take
 * little time. The class takes the {@link TestEngine} in its constructor and registers an
 * {@link EngineFixture} for it as an extension.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.dockerclient.engines.Engines#every")
@ExtendWith(WireTableExtension.class)
public @interface OnEveryEngine {

}
