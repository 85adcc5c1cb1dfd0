package io.github.dockerclient.type;

/**
 * What an engine answers when it has created something of which there is no more to say.
 *
 * @param id the id of what was created
 */
public record IDResponse(String id) {

}
