package io.github.dockerclient.network;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The body of a create request: the options' own fields, and the name beside them.
 *
 * @param name the name
 * @param options what is optional
 */
record NetworkCreateRequest(String name, @JsonUnwrapped NetworkCreateOptions options) {

}
