package frontdesk.adapters.realtime.live;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What all sessions work with.
 *
 * @param nanos a clock that never jumps, as {@link System#nanoTime}
 */
public record Works(Tools tools, Notes notes, Clock clock, LongSupplier nanos) {}
