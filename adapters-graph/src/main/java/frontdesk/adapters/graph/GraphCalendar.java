package frontdesk.adapters.graph;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Calendar;
import frontdesk.scheduling.CalendarReading;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import java.time.ZoneId;
import java.util.Optional;

/** Hosts' default calendars in Microsoft 365. */
public final class GraphCalendar implements Calendar {
  private final Mailboxes mailboxes;
  private final Hosts hosts;

  /**
   * @param hosts tell in which zone a host's whole days are
   */
  public GraphCalendar(Mailboxes mailboxes, Hosts hosts) {
    this.mailboxes = mailboxes;
    this.hosts = hosts;
  }

  @Override
  public CalendarReading read(Host host, TimeSlot window, Deadline deadline) {
    Blocking blocking = new Blocking(host.policy().tentativeBlocks());
    return mailboxes
        .<CalendarReading>use(
            host.org(),
            host.id(),
            deadline,
            mailbox -> CalendarView.read(mailbox, window, host.zone(), blocking))
        .orElseGet(CalendarReading.NotConnected::new);
  }

  @Override
  public Receipt write(CalendarEntry entry, Attempt attempt, Deadline deadline) {
    Doubt doubt = new Doubt();
    try {
      Receipt receipt =
          mailboxes
              .use(
                  entry.org(),
                  entry.host(),
                  deadline,
                  mailbox -> write(mailbox, doubt, entry, attempt))
              .orElseGet(() -> new Receipt.NothingHappened("calendar not connected"));
      return doubt.settle(receipt);
    } catch (CalendarUnavailable away) {
      return doubt.settle(new Receipt.NothingHappened("the mailbox was not to be had"));
    } catch (RuntimeException unforeseen) {
      return new Receipt.Unknown("failed: " + unforeseen.getClass().getSimpleName());
    }
  }

  // An event in another mailbox of the host's is left where it is.
  private static Receipt write(
      MailboxSession mailbox, Doubt doubt, CalendarEntry entry, Attempt attempt) {
    Optional<String> event =
        attempt
            .reference()
            .map(Reference::parse)
            .filter(known -> known.owner().equals(mailbox.owner()))
            .map(Reference::event);
    Attempt here = new Attempt(attempt.notice(), attempt.number(), event);
    Receipt receipt = write(new EventDesk(mailbox, doubt), entry, here);
    return receipt instanceof Receipt.Delivered delivered
        ? new Receipt.Delivered(
            delivered.reference().map(id -> new Reference(mailbox.owner(), id).text()))
        : receipt;
  }

  private static Receipt write(EventDesk desk, CalendarEntry entry, Attempt attempt) {
    if (!entry.shown()) {
      return new RemoveEntry(desk, entry).deliver(attempt);
    }
    return attempt
        .reference()
        .map(id -> new MoveEntry(desk, entry).deliver(id))
        .orElseGet(() -> new CreateEntry(desk, entry).deliver(attempt));
  }

  @Override
  public EntryStanding find(CalendarEntry entry, String reference, Deadline deadline) {
    ZoneId zone = zone(entry);
    return mailboxes
        .use(
            entry.org(),
            entry.host(),
            deadline,
            mailbox -> standing(mailbox, entry, Reference.parse(reference), zone))
        .orElseThrow(() -> new CalendarUnavailable("calendar not connected"));
  }

  private static EntryStanding standing(
      MailboxSession mailbox, CalendarEntry entry, Reference reference, ZoneId zone) {
    if (!reference.owner().equals(mailbox.owner())) {
      throw new CalendarUnavailable("it was written into another mailbox");
    }
    return new FindEntry(new EventDesk(mailbox, new Doubt()), entry, zone)
        .standing(reference.event());
  }

  private ZoneId zone(CalendarEntry entry) {
    try {
      return hosts
          .find(entry.org(), entry.host())
          .map(Host::zone)
          .orElseThrow(() -> new CalendarUnavailable("there is no such host"));
    } catch (CalendarUnavailable unknown) {
      throw unknown;
    } catch (Unavailable away) {
      throw new CalendarUnavailable("the host's zone was not to be had", away);
    }
  }
}
