package frontdesk.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code GET /docs/limits}: docs/LIMITS.md for whoever has the server and not its sources. */
final class LimitsPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Frontdesk: Limits</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      table { border-collapse: collapse; width: 100%% }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #999 }
      td:nth-child(2) { white-space: nowrap }
      </style>
      </head>
      <body>
      <h1>Limits</h1>
      <p>How much of anything is taken, and why no more; none of it is a setting. <a href="../docs">The routes</a></p>
      %s
      </body>
      </html>
      """;

  private LimitsPage() {}

  static String html() {
    return PAGE.formatted(
        EveryLimit.byKind().entrySet().stream()
            .map(LimitsPage::table)
            .collect(Collectors.joining("\n")));
  }

  private static String table(Map.Entry<String, List<Limit>> kind) {
    return kind.getValue().stream()
        .map(LimitsPage::row)
        .collect(
            Collectors.joining(
                "\n",
                "<h2>"
                    + escaped(kind.getKey())
                    + "</h2>\n<table>\n<tr><th scope=\"col\">Limit</th>"
                    + "<th scope=\"col\">Amount</th><th scope=\"col\">Because</th></tr>\n",
                "\n</table>"));
  }

  private static String row(Limit limit) {
    return "<tr><td>"
        + words(limit.name())
        + "</td><td>"
        + escaped(limit.amount())
        + "</td><td>"
        + words(limit.reason())
        + "</td></tr>";
  }

  // What stands between backquotes is code, as in the page of the sources.
  private static String words(String text) {
    return escaped(text).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
