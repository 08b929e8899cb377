package frontdesk.speech;

import frontdesk.Language;

/** A person is offered where the desk does not get on. */
public final class PersonWords {
  /** Half a minute of talk; a listener keeps no more. */
  private static final int MOST_WORDS = 60;

  private final Phrases phrases;

  public PersonWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  /** A question, with the offer behind it; the offer alone where both are too much to hear. */
  public String beside(String question) {
    String both = question + " " + offer();
    return both.split(" ", -1).length <= MOST_WORDS ? both : phrases.say("person.instead");
  }

  public String offer() {
    return phrases.say("person.offer");
  }
}
