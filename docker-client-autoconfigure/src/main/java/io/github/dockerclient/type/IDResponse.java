package io.github.dockerclient.type;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * What an engine answers when it has created something of which there is no more to say.
 * In swarms, engines spell the name of the id in another way, which makes no difference.
 *
 * @param id the id of what was created
 */
public record IDResponse(@JsonAlias("ID") String id) {

}
