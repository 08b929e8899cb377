package frontdesk.adapters.console.appointments;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.adapters.console.desk.ByHand;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Asking;
import frontdesk.scheduling.ChangeOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Moves an appointment by hand, by the rules that hold for callers. */
final class MovePage {
  private final Desk desk;
  private final View view;
  private final Troubles troubles;
  private final OneAppointment appointments;

  MovePage(Desk desk, View view, OneAppointment appointments) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    this.appointments = appointments;
  }

  /**
   * What the page shows.
   *
   * @param form its own id: what is sent twice under one is done once
   * @param revision of the appointment as it was seen
   * @param problem why it was not moved; empty where nobody tried
   */
  record Shown(
      String id,
      String title,
      String now,
      FreeTimes.Offer offer,
      String form,
      String revision,
      WantedTime when,
      Optional<String> problem) {}

  /** What was sent, or is to be. */
  private record Sent(String form, String revision, String day, WantedTime when) {
    static Sent in(Form form) {
      return new Sent(
          form.field("form"), form.field("revision"), form.field("day"), WantedTime.in(form));
    }

    Sent toPickAgain() {
      return new Sent(form, revision, day, when.toPickAgain());
    }

    static Sent fresh(OneAppointment.Seen seen, String day) {
      return new Sent(
          UUID.randomUUID().toString(),
          String.valueOf(seen.history().own().revision()),
          day,
          WantedTime.none());
    }
  }

  Response show(Request request, Visitor visitor) {
    if (!visitor.mayChange()) {
      return troubles.onlyLooks(request, visitor);
    }
    return appointments
        .seen(visitor, request.query("id").orElse(""))
        .map(
            seen ->
                seen.mayBeChanged(desk.clock().instant())
                    ? page(
                        200,
                        request,
                        visitor,
                        seen,
                        Sent.fresh(seen, request.query("day").orElse("")),
                        Optional.empty(),
                        List.of())
                    : View.to(request, Links.toAppointment(seen.id()) + "&done=over"))
        .orElseGet(() -> appointments.notThere(request, visitor));
  }

  Response move(Request request, Form form, Visitor visitor) {
    Sent sent = Sent.in(form);
    if (!Delivery.isToolCallId(sent.form())) {
      return troubles.notOurForm(request, visitor);
    }
    return appointments
        .seen(visitor, form.field("id"))
        .map(seen -> move(request, visitor, seen, sent))
        .orElseGet(() -> appointments.notThere(request, visitor));
  }

  private Response move(Request request, Visitor visitor, OneAppointment.Seen seen, Sent sent) {
    Optional<String> problem = sent.when().problem();
    if (problem.isPresent()) {
      return page(422, request, visitor, seen, sent, problem, List.of());
    }
    Delivery delivery =
        Delivery.byHand(
            sent.form(), "move", Map.of("id", seen.id(), "when", sent.when().toString()));
    Optional<ChangeOutcome> outcome =
        desk.byHand()
            .move()
            .move(
                seen.at(sent.revision()),
                sent.when().start().orElseThrow(),
                sent.when().end(),
                delivery,
                asking(seen));
    return outcome.isPresent() && outcome.get() instanceof ChangeOutcome.Refused refused
        ? page(
            409,
            request,
            visitor,
            seen,
            refused.refusal().alternatives().isEmpty() ? sent : sent.toPickAgain(),
            Optional.of(StaffWords.of(refused.refusal())),
            refused.refusal().alternatives())
        : View.to(request, Links.toAppointment(seen.id()) + "&done=" + Done.of(outcome));
  }

  private static Asking asking(OneAppointment.Seen seen) {
    Appointment there = seen.history().own().appointment();
    return new Asking(
        seen.host(),
        Optional.empty(),
        there.place(),
        Optional.of(there),
        Deadline.in(ByHand.PATIENCE));
  }

  private Response page(
      int status,
      Request request,
      Visitor visitor,
      OneAppointment.Seen seen,
      Sent sent,
      Optional<String> problem,
      List<TimeSlot> nearest) {
    Times times = new Times(seen.host().zone());
    Appointment there = seen.history().own().appointment();
    LocalDate today = times.dayOf(desk.clock().instant());
    LocalDate stands = times.dayOf(there.slot().start());
    LocalDate day = Times.parseDay(sent.day()).orElse(stands.isBefore(today) ? today : stands);
    return view.page(
        status,
        View.Frame.of(request.path(), visitor),
        "Move an appointment",
        "appointments/move",
        new Shown(
            seen.id(),
            there.title(),
            times.slot(there.slot()),
            new FreeTimes(desk.byHand().availability(), desk.clock())
                .on(day, asking(seen), nearest, sent.when().picked()),
            sent.form(),
            sent.revision(),
            sent.when(),
            problem));
  }
}
