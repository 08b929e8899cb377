package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.Unavailable;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.Sha256;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.ExtraNotices;
import frontdesk.notices.ExtraNotices.Asked;
import frontdesk.notices.InvitationAgain;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.FindAppointments.Found;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Sends the confirmation of an appointment of the caller's own: the one that did not leave yet, or
 * one more, at most once a call and address.
 */
public final class SendConfirmation {
  /** Half of a SHA-256 names more occasions than an appointment ever has. */
  private static final int OCCASION = 16;

  private final AppointmentChanges changes;
  private final FindAppointments find;
  private final DeliverNotices notices;
  private final ExtraNotices extra;
  private final Clock clock;

  public SendConfirmation(
      AppointmentChanges changes, DeliverNotices notices, ExtraNotices extra, Clock clock) {
    this.changes = changes;
    this.find = new FindAppointments(changes, clock);
    this.notices = notices;
    this.extra = extra;
    this.clock = clock;
  }

  /**
   * @throws Unavailable if the store does not answer; to ask again sends nothing twice
   */
  public ConfirmationOutcome send(ConfirmationRequest request, Host host, Deadline deadline) {
    return request
        .delivery()
        .flatMap(it -> again(it, request.to(), host, deadline))
        .orElseGet(() -> found(request, host, deadline));
  }

  /**
   * What a tool call had sent before, if it did: how that stands by now, and nothing else is sent.
   *
   * @param to where it was wanted, if that was said
   * @throws Unavailable if the store does not answer
   */
  public Optional<ConfirmationOutcome> again(
      Delivery delivery, Optional<EmailAddress> to, Host host, Deadline deadline) {
    return changes
        .known(host.org(), delivery)
        .map(
            before ->
                before instanceof Change.Redelivered again
                    ? again(again, delivery, to, host, deadline)
                    : otherArguments(host));
  }

  private ConfirmationOutcome again(
      Change.Redelivered before,
      Delivery delivery,
      Optional<EmailAddress> to,
      Host host,
      Deadline deadline) {
    Appointment appointment = before.appointment();
    Optional<EmailAddress> sentTo = appointment.attendee().email().or(() -> to);
    if (!before.live()) {
      return new ConfirmationOutcome.WasCancelled(appointment, host);
    }
    return extra
        .askedBy(host.org(), delivery)
        .filter(notice -> sentTo.isPresent())
        .map(notice -> tried(appointment, sentTo.orElseThrow(), host, notice, deadline))
        .orElseGet(() -> new ConfirmationOutcome.SentBefore(appointment, host));
  }

  private static ConfirmationOutcome otherArguments(Host host) {
    return new ConfirmationOutcome.Unclear(AnswerChange.refused(Refusal.OTHER_ARGUMENTS, host));
  }

  private ConfirmationOutcome found(ConfirmationRequest request, Host host, Deadline deadline) {
    Found found = find.find(host, request.proof(), request.hints());
    if (found instanceof Found.One one) {
      return addressed(one.own(), request, host, deadline);
    }
    return found instanceof Found.Cancelled known
        ? new ConfirmationOutcome.WasCancelled(known.own().appointment(), host)
        : new ConfirmationOutcome.Unclear(AnswerChange.unclear(found, host));
  }

  // What an appointment tells goes to its own address only: whoever calls from its telephone may
  // not be the one who reads that mail.
  private ConfirmationOutcome addressed(
      OwnAppointment own, ConfirmationRequest request, Host host, Deadline deadline) {
    Appointment appointment = own.appointment();
    Optional<EmailAddress> known = appointment.attendee().email();
    Optional<EmailAddress> said = request.to();
    if (known.isPresent() && said.isPresent() && !known.equals(said)) {
      return new ConfirmationOutcome.OtherAddress(appointment, host);
    }
    return known.isPresent()
        ? invited(own, known.get(), request, host, deadline)
        : uninvited(own, said, request, host, deadline);
  }

  private ConfirmationOutcome invited(
      OwnAppointment own,
      EmailAddress to,
      ConfirmationRequest request,
      Host host,
      Deadline deadline) {
    Appointment appointment = own.appointment();
    String inviting = ConfirmBooking.inviting(appointment.id(), host.invitedBy());
    Optional<Stage> before = notices.standing(host.org(), inviting).map(Standing::stage);
    if (before.filter(stage -> stage != Stage.DELIVERED).isPresent()) {
      Asked asked = new Asked(host.org(), appointment.id(), inviting, Optional.empty());
      return asked(asked, appointment, to, request, host, deadline);
    }
    // A second invitation beside a calendar's own would be a second event.
    return before.isPresent() && host.invitedBy() != Invitations.MAIL
        ? new ConfirmationOutcome.SentBefore(appointment, host)
        : mailed(own, to, request, host, deadline);
  }

  private ConfirmationOutcome uninvited(
      OwnAppointment own,
      Optional<EmailAddress> to,
      ConfirmationRequest request,
      Host host,
      Deadline deadline) {
    if (to.isPresent()) {
      return mailed(own, to.get(), request, host, deadline);
    }
    return notices.connected(Way.MAIL, host.org())
        ? new ConfirmationOutcome.NoAddress(own.appointment(), host)
        : new ConfirmationOutcome.NoWay(own.appointment(), host);
  }

  private ConfirmationOutcome mailed(
      OwnAppointment own,
      EmailAddress to,
      ConfirmationRequest request,
      Host host,
      Deadline deadline) {
    if (!notices.connected(Way.MAIL, host.org())) {
      return new ConfirmationOutcome.NoWay(own.appointment(), host);
    }
    Notice notice = notice(own, to, request, host);
    Asked asked = new Asked(own.appointment().id(), notice);
    return asked(asked, own.appointment(), to, request, host, deadline);
  }

  // Two copies of one tool call may both have found that it is new: the second is then a repeat.
  private ConfirmationOutcome asked(
      Asked asked,
      Appointment appointment,
      EmailAddress to,
      ConfirmationRequest request,
      Host host,
      Deadline deadline) {
    if (request.delivery().isEmpty()) {
      asked.added().ifPresent(extra::add);
    } else if (extra.ask(asked, request.delivery().get()) != Arrival.FIRST) {
      return again(request.delivery().get(), request.to(), host, deadline)
          .orElseGet(() -> otherArguments(host));
    }
    return tried(appointment, to, host, asked.noticeId(), deadline);
  }

  // One in the appointment's own name follows its moves; a copy is only what was asked for.
  private Notice notice(
      OwnAppointment own, EmailAddress to, ConfirmationRequest request, Host host) {
    Invitation invitation = invitation(own.appointment(), to, host);
    boolean first =
        own.appointment().attendee().email().isPresent()
            && notices.standing(host.org(), invitation.id()).isEmpty();
    return first ? invitation : new InvitationAgain(invitation, occasion(own, to, request, host));
  }

  // Without a call, whoever asks again on the same day means the same mail.
  private String occasion(
      OwnAppointment own, EmailAddress to, ConfirmationRequest request, Host host) {
    String when =
        request
            .call()
            .map(call -> "call " + call.value())
            .orElseGet(() -> "day " + clock.instant().atZone(host.zone()).toLocalDate());
    return Sha256.hex(when + "|" + own.revision() + "|" + to.value()).substring(0, OCCASION);
  }

  private Invitation invitation(Appointment appointment, EmailAddress to, Host host) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Invitation(
        host.org(),
        appointment.id(),
        host.id(),
        appointment.title(),
        "",
        appointment.slot(),
        host.zone(),
        to,
        appointment.attendee().name().orElse(""),
        now);
  }

  private ConfirmationOutcome tried(
      Appointment appointment, EmailAddress to, Host host, String notice, Deadline deadline) {
    Confirmation confirmation =
        notices
            .deliver(host.org(), notice, deadline)
            .map(progress -> ConfirmBooking.confirmation(progress.standing()))
            .orElse(Confirmation.OPEN);
    return new ConfirmationOutcome.Tried(appointment, host, to, confirmation);
  }
}
