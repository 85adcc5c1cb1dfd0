package io.github.dockerclient.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.dockerclient.sample.engine.Engines;
import io.github.dockerclient.sample.web.ServerEvents;
import io.github.dockerclient.test.autoconfigure.DockerTest;
import io.github.dockerclient.test.autoconfigure.DockerTest.Engine;

import org.springframework.context.annotation.Import;

/**
 * Annotation for a test of controllers of the console, which the test imports. Their
 * engine is a {@link io.github.dockerclient.test.ScriptedEngine}, and a
 * {@link org.springframework.test.web.reactive.server.WebTestClient} sends requests to
 * them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DockerTest(engine = Engine.SCRIPTED)
@Import({ Engines.class, ServerEvents.class, ConsoleClient.class })
public @interface OnScriptedEngine {

}
