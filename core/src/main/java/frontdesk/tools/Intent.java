package frontdesk.tools;

import frontdesk.UserId;
import frontdesk.scheduling.BookingRequest;
import frontdesk.scheduling.RequestedTime;
import java.util.Optional;

/**
 * What the caller wants, already checked. Whom it concerns is empty where the model named nobody.
 */
public sealed interface Intent {
  Optional<UserId> host();

  <R> R match(Cases<R> cases);

  /** One method for each intent: a new intent does not compile until every handler answers it. */
  interface Cases<R> {
    R book(Book intent);

    R findTimes(FindTimes intent);
  }

  /**
   * Book an appointment, whichever tool said so.
   *
   * @param emailInWords whether the e-mail address came in words, so that it is read back
   */
  record Book(Optional<UserId> host, BookingRequest request, boolean emailInWords)
      implements Intent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.book(this);
    }
  }

  /**
   * Find free times.
   *
   * @param when the day or time asked about; empty: from now on, so many days ahead
   */
  record FindTimes(Optional<UserId> host, int daysAhead, Optional<RequestedTime> when)
      implements Intent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.findTimes(this);
    }
  }
}
