package frontdesk.adapters.console;

import frontdesk.Deadline;
import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Asking;
import frontdesk.scheduling.BookingOutcome;
import frontdesk.scheduling.Host;
import frontdesk.speech.BookingWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Books an appointment by hand, by the rules that hold for callers. */
final class BookPage {
  private static final BookingWords WORDS = new BookingWords(Language.ENGLISH);

  private final Console.Desk desk;
  private final View view;
  private final Troubles troubles;
  private final HostsSeen hosts;

  BookPage(Console.Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    this.hosts = new HostsSeen(desk.hosts());
  }

  /**
   * What the page shows.
   *
   * @param longer whether more than the usual length may be booked
   * @param problem why it was not booked; empty where nobody tried
   */
  record Shown(
      List<String> choices,
      String host,
      FreeTimes.Offer offer,
      boolean longer,
      BookingForm form,
      Optional<String> problem) {}

  Response show(Request request, Visitor visitor) {
    if (!visitor.mayChange()) {
      return troubles.onlyLooks(request, visitor);
    }
    Optional<Host> host = host(request.query("host").orElse(""), visitor);
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

  // The first one where nobody said which.
  private Optional<Host> host(String id, Visitor visitor) {
    return id.isEmpty() ? hosts.by(visitor).stream().findFirst() : hosts.one(visitor, id);
  }

  Response book(Request request, Form sent, Visitor visitor) {
    Optional<Host> host = host(sent.field("host"), visitor);
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
      return Guard.to(request, AppointmentPages.linkTo(done.appointment().id()) + "&done=" + what);
    }
    if (outcome instanceof BookingOutcome.NotPassedOn kept) {
      return Guard.to(request, AppointmentPages.linkTo(kept.appointment().id()) + "&done=kept");
    }
    return outcome instanceof BookingOutcome.Refused refused
        ? refused(request, visitor, form, refused)
        : page(503, request, visitor, host, form, Optional.of(WORDS.notSure()), List.of());
  }

  private Response refused(
      Request request, Visitor visitor, BookingForm form, BookingOutcome.Refused refused) {
    String words = WORDS.refused(refused, desk.clock().instant());
    return page(
        409, request, visitor, refused.host(), form, Optional.of(words), refused.alternatives());
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
        "Book an appointment",
        "book",
        new Shown(
            hosts.by(visitor).stream().map(one -> one.id().value()).toList(),
            host.id().value(),
            new FreeTimes(desk.byHand().availability())
                .on(day, asking, nearest, form.when().picked()),
            !host.policy().oneLength(),
            form,
            problem));
  }
}
