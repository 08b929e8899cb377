package frontdesk.adapters.console.appointments;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.adapters.console.calls.CallPages;
import frontdesk.adapters.console.calls.CallsSeen;
import frontdesk.adapters.console.calls.WholeCall;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.notices.NoticeWordings;
import frontdesk.adapters.console.page.AuditWording;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.people.Member;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.AppointmentHistory.Step;
import frontdesk.scheduling.AppointmentHistory.Told;
import frontdesk.scheduling.Attendee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what is shown of one appointment. */
final class WholeAppointment {
  private final Desk desk;
  private final Visitor visitor;
  private final OneAppointment.Seen seen;
  private final Times times;

  WholeAppointment(Desk desk, Visitor visitor, OneAppointment.Seen seen) {
    this.desk = desk;
    this.visitor = visitor;
    this.seen = seen;
    this.times = new Times(seen.host().zone());
  }

  /**
   * What the page shows.
   *
   * @param day where its day is shown, below the console; {@code file} and {@code move} likewise
   * @param form the id of the form that cancels it
   */
  record Shown(
      String id,
      String title,
      List<WholeCall.Fact> facts,
      boolean live,
      List<StepRow> steps,
      List<ToldRow> told,
      String day,
      String file,
      Optional<String> move,
      String form,
      int revision,
      String zone) {}

  /**
   * One step.
   *
   * @param call where the call that asked for it is; empty where none did, or it is not for them
   */
  record StepRow(String what, String at, String stood, String by, Optional<String> call) {}

  record ToldRow(String what, String state, boolean good, String reason, String since) {}

  Shown shown(String form) {
    Appointment appointment = seen.history().own().appointment();
    String id = appointment.id();
    Map<String, String> names = names();
    Set<CallId> calls =
        new CallsSeen(desk)
            .among(visitor, seen.history().steps().stream().flatMap(one -> one.call().stream()));
    return new Shown(
        id,
        appointment.title(),
        facts(appointment),
        seen.history().own().live(),
        seen.history().steps().stream().map(step -> row(step, calls, names)).toList(),
        seen.history().told().stream().map(this::row).toList(),
        AppointmentPages.PATH
            + "?host="
            + Links.encoded(appointment.host().value())
            + "&day="
            + times.dayOf(appointment.slot().start()),
        AppointmentPages.FILE + "?id=" + Links.encoded(id),
        Optional.of(AppointmentPages.MOVE + "?id=" + Links.encoded(id))
            .filter(any -> visitor.mayChange() && seen.mayBeChanged(desk.clock().instant())),
        form,
        seen.history().own().revision(),
        times.zoneName());
  }

  private List<WholeCall.Fact> facts(Appointment appointment) {
    Attendee guest = appointment.attendee();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("When", times.slot(appointment.slot()));
    facts.put("Host", appointment.host().value());
    guest.name().ifPresent(name -> facts.put("Who comes", name));
    guest.email().map(EmailAddress::value).ifPresent(email -> facts.put("E-mail", email));
    guest.phone().map(PhoneNumber::value).ifPresent(phone -> facts.put("Telephone", phone));
    seen.history().own().entry().ifPresent(any -> facts.put("Calendar", "It has an entry there"));
    facts.put("Appointment id", appointment.id());
    return facts.entrySet().stream()
        .map(one -> new WholeCall.Fact(one.getKey(), one.getValue()))
        .toList();
  }

  // By their ids; looked up only where anybody has to be named.
  private Map<String, String> names() {
    boolean anybody =
        seen.history().steps().stream()
            .anyMatch(step -> step.credential().startsWith(Member.ASKS_AS));
    return anybody
        ? desk.byHand().members().all(visitor.org()).stream()
            .collect(Collectors.toMap(Member::id, Member::name))
        : Map.of();
  }

  private StepRow row(Step step, Set<CallId> calls, Map<String, String> names) {
    return new StepRow(
        switch (step.what()) {
          case BOOKED -> "Booked";
          case MOVED -> "Moved";
          case CANCELLED -> "Cancelled";
        },
        times.moment(step.at()),
        times.slot(step.slot()),
        by(step, names),
        step.call().filter(calls::contains).map(CallPages::linkTo));
  }

  private static String by(Step step, Map<String, String> names) {
    boolean member = step.credential().startsWith(Member.ASKS_AS);
    return step.call().isPresent() && !member
        ? "a caller"
        : AuditWording.by(step.credential(), names);
  }

  private ToldRow row(Told told) {
    return new ToldRow(
        NoticeWordings.what(told.way()),
        NoticeWordings.state(told.standing()),
        told.standing().isDelivered(),
        told.standing().isSettledByPerson() ? "" : told.standing().reason(),
        times.moment(told.since()));
  }
}
