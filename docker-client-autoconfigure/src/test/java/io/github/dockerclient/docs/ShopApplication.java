package io.github.dockerclient.docs;

import org.springframework.boot.SpringBootConfiguration;

/**
 * The application of the examples, without any component of its own.
 */
@SpringBootConfiguration
class ShopApplication {

}
