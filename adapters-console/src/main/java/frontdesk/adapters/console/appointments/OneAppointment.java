package frontdesk.adapters.console.appointments;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.Unseen;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.CalendarFile;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.AppointmentHistory.History;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.OwnAppointment;
import frontdesk.scheduling.Viewing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One appointment: how it stands, what became of it, its file, and its end by hand. */
final class OneAppointment {
  private final Desk desk;
  private final View view;
  private final Troubles troubles;
  private final HostsOfBook hosts;

  OneAppointment(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    this.hosts = new HostsOfBook(desk);
  }

  /** One that somebody may see, with its host. */
  record Seen(History history, Host host) {
    String id() {
      return history.own().appointment().id();
    }

    boolean mayBeChanged(Instant now) {
      boolean over = !history.own().appointment().slot().end().isAfter(now);
      return history.own().live() && (!over || host.policy().lead().pastAllowed());
    }

    /** As it was seen where that was sent; what is no number was never seen. */
    OwnAppointment at(String revision) {
      OwnAppointment own = history.own();
      boolean same = String.valueOf(own.revision()).equals(revision);
      return new OwnAppointment(
          own.appointment(), own.live(), same ? own.revision() : -1, own.entry());
    }
  }

  /** Empty if there is none that they may see; then it is on record. */
  Optional<Seen> seen(Visitor visitor, String id) {
    Optional<History> there = desk.byHand().histories().of(visitor.org(), id);
    Optional<Seen> seen = there.flatMap(history -> seen(visitor, history));
    if (seen.isEmpty()) {
      Asking.note(Unseen.of(visitor, "appointment_id", id, there.isPresent()));
    }
    return seen;
  }

  private Optional<Seen> seen(Visitor visitor, History history) {
    return hosts.by(visitor).stream()
        .filter(host -> host.id().equals(history.own().appointment().host()))
        .findFirst()
        .map(host -> new Seen(history, host));
  }

  Response notThere(Request request, Visitor visitor) {
    return troubles.notThere(request, visitor, "There is no such appointment.");
  }

  Response show(Request request, Visitor visitor) {
    return seen(visitor, request.query("id").orElse(""))
        .map(
            seen ->
                view.page(
                    200,
                    View.Frame.of(request.path(), visitor).saying(Done.MESSAGES.in(request)),
                    title(seen),
                    "appointments/appointment",
                    new WholeAppointment(desk, visitor, seen).shown(UUID.randomUUID().toString())))
        .orElseGet(() -> notThere(request, visitor));
  }

  private static String title(Seen seen) {
    Appointment appointment = seen.history().own().appointment();
    return appointment.title()
        + ", "
        + new Times(seen.host().zone()).dayAndTime(appointment.slot().start());
  }

  /** To be kept in a calendar. */
  Response file(Request request, Visitor visitor) {
    return seen(visitor, request.query("id").orElse(""))
        .map(seen -> file(seen.history().own()))
        .orElseGet(() -> notThere(request, visitor));
  }

  private Response file(OwnAppointment own) {
    Appointment appointment = own.appointment();
    String file =
        CalendarFile.of(
            new CalendarFile.Kept(
                appointment.id(),
                own.revision(),
                appointment.title(),
                appointment.slot(),
                Viewing.addressIn(appointment.title()),
                !own.live(),
                desk.clock().instant()));
    return new Response(200, Map.of(), file.getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "text/calendar; charset=utf-8")
        .with(
            "Content-Disposition",
            "attachment; filename=\"appointment-" + appointment.id() + ".ics\"")
        .with("Cache-Control", "no-store");
  }

  Response cancel(Request request, Form form, Visitor visitor) {
    String sent = form.field("form");
    if (!Delivery.isToolCallId(sent)) {
      return troubles.notOurForm(request, visitor);
    }
    return seen(visitor, form.field("id"))
        .map(
            seen -> {
              Delivery delivery = Delivery.byHand(sent, "cancel", Map.of("id", seen.id()));
              return View.to(
                  request,
                  Links.toAppointment(seen.id())
                      + "&done="
                      + Done.of(
                          desk.byHand()
                              .cancel()
                              .cancel(seen.at(form.field("revision")), delivery, seen.host())));
            })
        .orElseGet(() -> notThere(request, visitor));
  }
}
