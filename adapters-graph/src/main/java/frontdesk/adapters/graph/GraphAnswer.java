package frontdesk.adapters.graph;

import java.time.Duration;
import java.util.Optional;

/**
 * What one try brought.
 *
 * @param rest how long Graph asks to be left alone, if it does
 */
record GraphAnswer(GraphReply reply, Optional<Duration> rest) {}
