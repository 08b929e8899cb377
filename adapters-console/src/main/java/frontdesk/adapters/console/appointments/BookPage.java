package frontdesk.adapters.console.appointments;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.adapters.console.desk.ByHand;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.adapters.console.properties.SeenProperties;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Asking;
import frontdesk.scheduling.BookingOutcome;
import frontdesk.scheduling.Host;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Books an appointment by hand, by the rules that hold for callers. */
public final class BookPage {
  /** What browsers can still offer while somebody writes. */
  public static final int MOST_ADDRESSES = 200;

  private static final String TITLE = "Book an appointment";

  private final Desk desk;
  private final View view;
  private final Troubles troubles;
  private final HostsSeen hosts;
  private final SeenProperties properties;

  BookPage(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    this.hosts = new HostsSeen(desk.hosts());
    this.properties = new SeenProperties(desk.ofProperties().properties());
  }

  /**
   * What the page shows.
   *
   * @param addresses of homes that may be meant, at most {@link #MOST_ADDRESSES}
   * @param longer whether more than the usual length may be booked
   * @param problem why it was not booked; empty where nobody tried
   */
  record Shown(
      List<String> choices,
      String host,
      FreeTimes.Offer offer,
      boolean longer,
      BookingForm form,
      List<String> addresses,
      Optional<String> problem) {}

  /** Several may be booked, and nobody said which. */
  record Which(List<String> choices, String day) {}

  Response show(Request request, Visitor visitor) {
    if (!visitor.mayChange()) {
      return troubles.onlyLooks(request, visitor);
    }
    String asked = request.query("host").orElse("");
    List<Host> all = hosts.by(visitor);
    if (asked.isEmpty() && all.size() > 1) {
      return which(request, visitor, all);
    }
    Optional<Host> host = asked.isEmpty() ? all.stream().findFirst() : hosts.one(visitor, asked);
    return host.isPresent()
        ? page(200, request, visitor, host.get(), asked(request), Optional.empty(), List.of())
        : noHost(request, visitor);
  }

  // A calendar names the time that somebody pointed at.
  private static BookingForm asked(Request request) {
    return BookingForm.at(request.query("at").orElse(""));
  }

  private Response noHost(Request request, Visitor visitor) {
    return troubles.notThere(request, visitor, "There is no such host.");
  }

  private Response which(Request request, Visitor visitor, List<Host> all) {
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        TITLE,
        "appointments/book-whom",
        new Which(
            ids(all),
            request.query("day").flatMap(Times::parseDay).map(LocalDate::toString).orElse("")));
  }

  private static List<String> ids(List<Host> all) {
    return all.stream().map(one -> one.id().value()).toList();
  }

  Response book(Request request, Form sent, Visitor visitor) {
    Optional<Host> host = hosts.one(visitor, sent.field("host"));
    if (host.isEmpty()) {
      return noHost(request, visitor);
    }
    BookingForm form = BookingForm.in(sent);
    if (!form.hasId()) {
      return troubles.notOurForm(request, visitor);
    }
    Optional<String> problem = form.problem();
    return problem.isPresent()
        ? page(422, request, visitor, host.get(), form, problem, List.of())
        : booked(request, visitor, host.get(), form);
  }

  private Response booked(Request request, Visitor visitor, Host host, BookingForm form) {
    BookingOutcome outcome =
        desk.byHand().book().book(form.request(host), host, Deadline.in(ByHand.PATIENCE));
    if (outcome instanceof BookingOutcome.Booked done) {
      String what = done.novelty() == BookingOutcome.Novelty.KNOWN ? "known" : "booked";
      return View.to(request, Links.toAppointment(done.appointment().id()) + "&done=" + what);
    }
    if (outcome instanceof BookingOutcome.NotPassedOn kept) {
      return View.to(request, Links.toAppointment(kept.appointment().id()) + "&done=kept");
    }
    return outcome instanceof BookingOutcome.Refused refused
        ? refused(request, visitor, form, refused)
        : page(503, request, visitor, host, form, Optional.of(StaffWords.NOT_SURE), List.of());
  }

  private Response refused(
      Request request, Visitor visitor, BookingForm form, BookingOutcome.Refused refused) {
    BookingForm again = refused.alternatives().isEmpty() ? form : form.toPickAgain();
    return page(
        409,
        request,
        visitor,
        refused.host(),
        again,
        Optional.of(StaffWords.of(refused)),
        refused.alternatives());
  }

  private Response page(
      int status,
      Request request,
      Visitor visitor,
      Host host,
      BookingForm form,
      Optional<String> problem,
      List<TimeSlot> nearest) {
    LocalDate today = new Times(host.zone()).dayOf(desk.clock().instant());
    LocalDate day =
        Times.parseDay(form.day())
            .or(() -> request.query("day").flatMap(Times::parseDay))
            .orElse(today);
    Asking asking = new Asking(host, Optional.empty(), Deadline.in(ByHand.PATIENCE));
    return view.page(
        status,
        View.Frame.of(request.path(), visitor),
        TITLE,
        "appointments/book",
        new Shown(
            ids(hosts.by(visitor)),
            host.id().value(),
            new FreeTimes(desk.byHand().availability(), desk.clock())
                .on(day, asking, nearest, form.when().picked()),
            !host.policy().oneLength(),
            form,
            addresses(visitor),
            problem));
  }

  private List<String> addresses(Visitor visitor) {
    return properties.by(visitor).stream()
        .map(one -> one.address().text())
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .limit(MOST_ADDRESSES)
        .toList();
  }
}
