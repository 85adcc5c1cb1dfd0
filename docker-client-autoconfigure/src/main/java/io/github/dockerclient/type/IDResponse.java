package io.github.dockerclient.type;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * Response of an operation that creates an object and returns only its id. The JSON
 * property is {@code Id}, or {@code ID} in swarms.
 *
 * @param id the id of the new object
 */
public record IDResponse(@JsonAlias("ID") String id) {

}
