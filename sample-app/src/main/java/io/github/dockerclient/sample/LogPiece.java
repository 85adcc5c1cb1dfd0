package io.github.dockerclient.sample;

import io.github.dockerclient.stream.Frame;

/**
 * Text to append to a line of a log. A line is complete when a piece of a later line of
 * the same source comes.
 *
 * @param line the number of the line, counted over all sources in the order in which
 * lines begin
 * @param source where the line was written
 * @param text the text, without a line end; may be empty for an empty line
 */
record LogPiece(int line, Frame.Source source, String text) {

}
