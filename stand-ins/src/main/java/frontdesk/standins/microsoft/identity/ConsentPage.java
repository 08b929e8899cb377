package frontdesk.standins.microsoft.identity;

import static java.util.stream.Collectors.joining;

import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.util.List;
import java.util.Map;

/** Pages of the sign-in service: no script, nothing from elsewhere. */
final class ConsentPage {
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem; }
      label { display: block; padding: .25rem 0; }
      button { font: inherit; padding: .5rem 1.5rem; margin: 1rem .5rem 0 0; }
      </style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      %2$s
      </main>
      </body>
      </html>
      """;

  private ConsentPage() {}

  /** Lets a person choose who to be. */
  static String of(String action, Map<String, String> question, List<Mailbox> people, String hint) {
    String choices =
        people.stream()
            .map(person -> choice(person, chosen(person, people, hint)))
            .collect(joining("\n"));
    String scopes =
        Scopes.parse(question.getOrDefault("scope", "")).names().stream()
            .map(scope -> "<li>" + escaped(scope) + "</li>")
            .collect(joining("\n"));
    return FRAME.formatted(
        "Stand-in for Microsoft sign-in",
        """
        <p>No Microsoft account is involved. <strong>%s</strong> asks for:</p>
        <ul>
        %s
        </ul>
        <form method="post" action="%s">
        %s
        <fieldset>
        <legend>Sign in as</legend>
        %s
        </fieldset>
        <button name="decision" value="accept">Accept</button>
        <button name="decision" value="decline">Decline</button>
        </form>"""
            .formatted(
                escaped(question.getOrDefault("client_id", "")),
                scopes,
                escaped(action),
                hidden(question),
                choices));
  }

  /** Passes values on by POST; the real page submits itself. */
  static String formPost(String redirectUri, Map<String, String> values) {
    return FRAME.formatted(
        "Back to the application",
        """
        <form method="post" action="%s">
        %s
        <button>Continue</button>
        </form>"""
            .formatted(escaped(redirectUri), hidden(values)));
  }

  static String error(String text) {
    return FRAME.formatted("Sorry, but we are having trouble signing you in", escaped(text));
  }

  private static boolean chosen(Mailbox person, List<Mailbox> people, String hint) {
    boolean known = people.stream().anyMatch(one -> one.email().equalsIgnoreCase(hint));
    return known ? person.email().equalsIgnoreCase(hint) : person.equals(people.get(0));
  }

  private static String choice(Mailbox person, boolean checked) {
    String email = escaped(person.email());
    return "<label><input type=\"radio\" name=\"email\" value=\"%s\"%s> %s (%s)</label>"
        .formatted(email, checked ? " checked" : "", escaped(person.name()), email);
  }

  private static String hidden(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escaped(value.getKey()), escaped(value.getValue())))
        .collect(joining("\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
