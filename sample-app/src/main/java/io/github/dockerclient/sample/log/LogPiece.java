package io.github.dockerclient.sample.log;

import io.github.dockerclient.stream.Frame;

/**
 * Text to append to a line of a log. A line is complete when the same source has a piece
 * of a later line.
 *
 * @param line the number of the line, counted over all sources in the order in which
 * lines begin
 * @param source the stream to which the line was written
 * @param text the text, without a line end; may be empty for an empty line
 */
record LogPiece(int line, Frame.Source source, String text) {

}
