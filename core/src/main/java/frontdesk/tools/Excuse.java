package frontdesk.tools;

import frontdesk.Language;
import frontdesk.speech.AvailabilityWords;
import frontdesk.speech.BookingWords;
import frontdesk.speech.ChangeWords;
import frontdesk.speech.ConfirmationWords;
import frontdesk.speech.HandoverWords;
import frontdesk.speech.PropertyWords;

/**
 * What is said where an intent could not be carried out.
 *
 * @param away a dependency did not answer, so that nothing was changed
 * @param brokeOff a fault of ours, after which nobody knows how far it came
 */
record Excuse(String away, String brokeOff) {
  static Excuse of(Intent intent, Language language) {
    return intent.match(new Each(language));
  }

  private static final class Each implements Intent.Cases<Excuse> {
    private final Language language;

    Each(Language language) {
      this.language = language;
    }

    @Override
    public Excuse book(Intent.Book intent) {
      BookingWords words = new BookingWords(language);
      return new Excuse(words.nothingBooked(), words.notSure());
    }

    @Override
    public Excuse describeProperty(Intent.DescribeOne intent) {
      return ofListings();
    }

    @Override
    public Excuse searchRentals(Intent.Search intent) {
      return ofListings();
    }

    @Override
    public Excuse findTimes(Intent.FindTimes intent) {
      AvailabilityWords words = new AvailabilityWords(language);
      return new Excuse(words.away(), words.notFoundOut());
    }

    @Override
    public Excuse cancel(Intent.Cancel intent) {
      return ofChange();
    }

    @Override
    public Excuse escalate(Intent.Escalate intent) {
      return new Excuse(
          HandoverWords.NOBODY_ASKED.in(language), HandoverWords.NOT_SURE_IF_ASKED.in(language));
    }

    @Override
    public Excuse keepIntake(Intent.KeepIntake intent) {
      return new Excuse(
          HandoverWords.NOT_KEPT.in(language), HandoverWords.NOT_SURE_IF_KEPT.in(language));
    }

    @Override
    public Excuse end(Intent.End intent) {
      return new Excuse(HandoverWords.NOT_ENDED.in(language), HandoverWords.NOT_ENDED.in(language));
    }

    @Override
    public Excuse confirm(Intent.Confirm intent) {
      ConfirmationWords words = new ConfirmationWords(language);
      return new Excuse(words.away(), words.notSure());
    }

    @Override
    public Excuse move(Intent.Move intent) {
      return ofChange();
    }

    private Excuse ofListings() {
      return new Excuse(PropertyWords.away(language), PropertyWords.notFoundOut(language));
    }

    private Excuse ofChange() {
      ChangeWords words = new ChangeWords(language);
      return new Excuse(words.nothingChanged(), words.notSure());
    }
  }
}
