package frontdesk.adapters.console.analytics;

import frontdesk.adapters.console.analytics.FigureTables.Sum;
import java.util.List;
import java.util.Locale;

/**
 * A number that stands above all others.
 *
 * @param change against as many days before; blank where there is nothing to compare with
 */
record Headline(String name, String value, String change) {
  static List<Headline> of(Sum now, Sum before) {
    return List.of(
        counted("Calls", now.calls(), before.calls(), before),
        counted("Minutes", now.wholeMinutes(), before.wholeMinutes(), before),
        counted("Bookings", now.bookings(), before.bookings(), before),
        new Headline(
            "Calls that booked",
            now.calls() == 0 ? "–" : now.conversion(),
            now.calls() == 0 || before.calls() == 0
                ? ""
                : signed(now.percent() - before.percent()) + " points"),
        counted("A person was asked for", now.escalated(), before.escalated(), before),
        counted("Failures", now.failures(), before.failures(), before));
  }

  private static Headline counted(String name, long now, long then, Sum before) {
    return new Headline(
        name, String.format(Locale.US, "%,d", now), before.calls() == 0 ? "" : signed(now - then));
  }

  private static String signed(long change) {
    return change == 0
        ? "±0"
        : String.format(Locale.US, "%s%,d", change > 0 ? "+" : "−", Math.abs(change));
  }
}
