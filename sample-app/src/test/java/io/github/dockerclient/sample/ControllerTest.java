package io.github.dockerclient.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.dockerclient.ReactiveDockerOperations;

import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * A test of the application's responses, with a mock for the engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebFluxTest
@AutoConfigureWebTestClient(timeout = "60s")
@MockitoBean(types = ReactiveDockerOperations.class)
@interface ControllerTest {

}
