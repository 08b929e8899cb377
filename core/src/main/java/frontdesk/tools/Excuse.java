package frontdesk.tools;

import frontdesk.speech.AvailabilityWords;
import frontdesk.speech.BookingWords;
import frontdesk.speech.ChangeWords;
import frontdesk.speech.PropertyWords;

/**
 * What is said where an intent could not be carried out.
 *
 * @param away a dependency did not answer, so that nothing was changed
 * @param brokeOff a fault of ours, after which nobody knows how far it came
 */
record Excuse(String away, String brokeOff) {
  static Excuse of(Intent intent) {
    return intent.match(new Each());
  }

  private static final class Each implements Intent.Cases<Excuse> {
    @Override
    public Excuse book(Intent.Book intent) {
      return new Excuse(BookingWords.NOTHING_BOOKED, BookingWords.NOT_SURE);
    }

    @Override
    public Excuse describeProperty(Intent.DescribeOne intent) {
      return new Excuse(PropertyWords.AWAY, PropertyWords.NOT_FOUND_OUT);
    }

    @Override
    public Excuse searchRentals(Intent.Search intent) {
      return new Excuse(PropertyWords.AWAY, PropertyWords.NOT_FOUND_OUT);
    }

    @Override
    public Excuse findTimes(Intent.FindTimes intent) {
      return new Excuse(AvailabilityWords.AWAY, AvailabilityWords.NOT_FOUND_OUT);
    }

    @Override
    public Excuse cancel(Intent.Cancel intent) {
      return new Excuse(ChangeWords.NOTHING_CHANGED, ChangeWords.NOT_SURE);
    }

    @Override
    public Excuse move(Intent.Move intent) {
      return new Excuse(ChangeWords.NOTHING_CHANGED, ChangeWords.NOT_SURE);
    }
  }
}
