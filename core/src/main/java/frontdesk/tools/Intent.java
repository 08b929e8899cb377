package frontdesk.tools;

import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.calls.Escalation.Wish;
import frontdesk.calls.Urgency;
import frontdesk.idempotency.Delivery;
import frontdesk.properties.RentalCriteria;
import frontdesk.scheduling.BookingRequest;
import frontdesk.scheduling.CancelRequest;
import frontdesk.scheduling.ConfirmationRequest;
import frontdesk.scheduling.MoveRequest;
import frontdesk.scheduling.RequestedTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    R describeProperty(DescribeOne intent);

    R searchRentals(Search intent);

    R cancel(Cancel intent);

    R move(Move intent);

    R escalate(Escalate intent);

    R keepIntake(KeepIntake intent);

    R end(End intent);

    R confirm(Confirm intent);
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
   * Tell about one property.
   *
   * @param id counts more than the address, where both are given; one of them is
   * @param address as the caller said it
   */
  record DescribeOne(Optional<UserId> host, Optional<String> id, Optional<String> address)
      implements Intent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.describeProperty(this);
    }

    /** What a caller said: not printed. */
    @Override
    public String toString() {
      return "DescribeOne[***]";
    }
  }

  /** Find rentals that a caller may like. */
  record Search(Optional<UserId> host, RentalCriteria criteria) implements Intent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.searchRentals(this);
    }
  }

  /**
   * Find free times.
   *
   * @param when the day or time asked about; empty: from now on, so many days ahead
   * @param place where the appointment would be, as far as known
   */
  record FindTimes(
      Optional<UserId> host,
      int daysAhead,
      Optional<RequestedTime> when,
      Optional<PropertyId> place)
      implements Intent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.findTimes(this);
    }
  }

  /** Cancel an appointment of the caller's own. */
  record Cancel(Optional<UserId> host, CancelRequest request) implements Intent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cancel(this);
    }
  }

  /** Move an appointment of the caller's own to another time. */
  record Move(Optional<UserId> host, MoveRequest request) implements Intent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.move(this);
    }
  }

  /** Ask for a person. */
  record Escalate(Wish wish, Optional<Delivery> delivery) implements Intent {
    @Override
    public Optional<UserId> host() {
      return Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.escalate(this);
    }
  }

  /**
   * Keep what was found out about a caller's matter.
   *
   * @param data plain maps, lists, texts, numbers, booleans and nulls
   */
  record KeepIntake(
      Map<String, @Nullable Object> data, Urgency urgency, Optional<Delivery> delivery)
      implements Intent {
    @Override
    public Optional<UserId> host() {
      return Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.keepIntake(this);
    }

    /** What a caller told: not printed. */
    @Override
    public String toString() {
      return "KeepIntake[" + urgency + "]";
    }
  }

  /**
   * End the call.
   *
   * @param reason the assistant's own; empty where it gave none worth the name
   */
  record End(Optional<String> reason, Optional<Delivery> delivery) implements Intent {
    @Override
    public Optional<UserId> host() {
      return Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.end(this);
    }

    /** It may tell of the caller: not printed. */
    @Override
    public String toString() {
      return "End[***]";
    }
  }

  /**
   * Send the confirmation of an appointment of the caller's own.
   *
   * @param emailInWords whether the e-mail address came in words, so that it is read back
   */
  record Confirm(Optional<UserId> host, ConfirmationRequest request, boolean emailInWords)
      implements Intent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.confirm(this);
    }
  }
}
