package frontdesk.speech;

import frontdesk.Language;

/** What a caller hears where no tool has words of its own. */
public final class DeskWords {
  private final Phrases phrases;

  public DeskWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  /** A fault before anything was begun. */
  public String notBegun() {
    return phrases.say("desk.not_begun");
  }

  public String unknownTool() {
    return phrases.say("desk.unknown_tool");
  }

  public String unknownHost() {
    return phrases.say("desk.unknown_host");
  }

  /** Nobody was named, and nothing says who is meant. */
  public String lineNotSetUp() {
    return phrases.say("desk.line_not_set_up");
  }

  /** The organisation is switched off. */
  public String closed() {
    return phrases.say("desk.closed");
  }

  /** This very tool call was carried out before, as something else. */
  public String otherArguments() {
    return phrases.say("refused.other_arguments") + " " + phrases.say("desk.anything_else");
  }

  /** The tool call cannot be read. */
  public String unreadable() {
    return phrases.say("desk.unreadable");
  }

  /** More tool calls in one message than are carried out. */
  public String tooMany() {
    return phrases.say("desk.too_many");
  }
}
