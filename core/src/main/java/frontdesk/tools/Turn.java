package frontdesk.tools;

import frontdesk.TimeSlot;
import frontdesk.conversation.Caller;
import frontdesk.conversation.Conversation;
import frontdesk.conversation.Conversation.Choice;
import frontdesk.conversation.Offered;
import frontdesk.conversation.Offered.Home;
import frontdesk.conversation.Offered.Own;
import frontdesk.properties.Property;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Host;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One tool call within its conversation, and what it adds to it. For one thread. */
final class Turn {
  private final Instant now;
  private Conversation conversation;
  private Optional<Instant> chosenTime = Optional.empty();
  private Optional<ToHold> toHold = Optional.empty();
  private List<String> refusedTimes = List.of();

  /** Times that were offered now, and may be held. */
  record ToHold(Host host, List<TimeSlot> slots) {}

  /**
   * @param before what was remembered until now
   */
  Turn(Conversation before, Instant now) {
    this.conversation = before;
    this.now = now;
  }

  /** A call of which nothing is known. */
  static Turn alone(Instant now) {
    return new Turn(Conversation.FRESH, now);
  }

  Instant now() {
    return now;
  }

  /** As it stands by now. */
  Conversation conversation() {
    return conversation;
  }

  /** Where nothing could be offered, what was offered before is still what "the second" means. */
  void offers(Host host, List<TimeSlot> slots) {
    if (!slots.isEmpty()) {
      offers(new Offered.Times(host.id(), host.zone(), slots));
      toHold = Optional.of(new ToHold(host, slots));
    }
  }

  /** Times that were asked for and not offered, with the rule, for whoever reads the record. */
  void refuses(List<String> lines) {
    refusedTimes = List.copyOf(lines);
  }

  List<String> refusedTimes() {
    return refusedTimes;
  }

  Optional<ToHold> toHold() {
    return toHold;
  }

  /**
   * @param named as far as they were said
   */
  void names(Host host, List<Property> named) {
    if (!named.isEmpty()) {
      List<Home> homes =
          named.stream()
              .limit(Offered.MOST)
              .map(one -> new Home(one.id(), one.address().text()))
              .toList();
      offers(new Offered.Homes(host.id(), homes));
    }
  }

  /** Which of these is meant has to be said first; the time chosen for it is not lost by that. */
  void asksWhich(Host host, List<Appointment> own) {
    List<Own> first =
        own.stream().limit(Offered.MOST).map(one -> new Own(one.id(), one.slot().start())).toList();
    offers(new Offered.OwnAppointments(host.id(), host.zone(), first, chosenTime));
  }

  private void offers(Offered list) {
    conversation = conversation.offering(list);
  }

  void chooses(Choice choice) {
    conversation = conversation.choosing(choice);
  }

  void choosesTime(Instant start) {
    chosenTime = Optional.of(start);
  }

  void choosesAppointment(String id) {
    conversation = conversation.choosing(Optional.of(id));
  }

  /** What was wanted of an appointment is done: who means another next time has to say so. */
  void isDoneWithAppointment() {
    conversation = conversation.choosing(Optional.empty());
  }

  void speaksOf(String address) {
    conversation = conversation.about(address);
  }

  void hears(Caller said) {
    conversation = conversation.with(conversation.caller().hearing(said));
  }

  void isMisunderstood(int times) {
    conversation = conversation.misunderstood(times);
  }
}
