package frontdesk.adapters.realtime.phone;

import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.accounts.Detail;
import frontdesk.accounts.HandingOn;
import frontdesk.accounts.PhoneHours;
import frontdesk.accounts.PhoneRules;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.accounts.Profiles;
import frontdesk.adapters.realtime.live.LiveCall;
import frontdesk.adapters.realtime.phone.OpenAiCalls.Result;
import frontdesk.adapters.realtime.session.Briefing;
import frontdesk.adapters.realtime.session.Instructions;
import frontdesk.adapters.realtime.session.SessionConfig;
import frontdesk.calls.CallFacts;
import frontdesk.calls.Calls;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.LineOwners;
import frontdesk.scheduling.Reached;
import frontdesk.scheduling.Way;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a telephone, once on all nodes together: for the organisation whose number was dialled,
 * while it wants its calls answered.
 */
public final class AnswerPhone {
  /** Under this name the first message of a call is remembered. */
  private static final String RINGS = "call.incoming";

  private static final System.Logger LOG = System.getLogger(AnswerPhone.class.getName());

  private final LineOwners owners;
  private final Hosts hosts;
  private final Profiles profiles;
  private final PhoneRules rules;
  private final Calls records;
  private final OpenAiCalls calls;
  private final JoinedCalls joined;
  private final SessionConfig config;
  private final Clock clock;

  /** What it looks into before it answers. */
  public record Register(
      LineOwners owners, Hosts hosts, Profiles profiles, PhoneRules rules, Calls records) {}

  public AnswerPhone(
      Register register, OpenAiCalls calls, JoinedCalls joined, SessionConfig config, Clock clock) {
    this.owners = register.owners();
    this.hosts = register.hosts();
    this.profiles = register.profiles();
    this.rules = register.rules();
    this.records = register.records();
    this.calls = calls;
    this.joined = joined;
    this.config = config;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Answer {
    ACCEPTED,
    REJECTED,
    /** It was answered before, here or elsewhere, or the caller has hung up. */
    KNOWN,
    /** OpenAI did not let it be answered. */
    FAILED
  }

  /** What a call is accepted with, and to whom its caller can be handed on. */
  private record Accepting(Map<String, Object> session, Optional<PhoneNumber> person) {}

  /** Whose a call is, and by which line it came. */
  private record Callee(OrgId org, Line line) {
    Way way() {
      return Way.by(line);
    }
  }

  /**
   * Accepts it, or tells its caller that nobody answers.
   *
   * @throws frontdesk.Unavailable if the store does not answer; then nothing was done
   */
  public Answer answer(IncomingCall ringing) {
    return callee(ringing)
        .map(callee -> answer(ringing, callee))
        .orElseGet(() -> rejected(ringing, SipRefusal.NO_SUCH_NUMBER));
  }

  private Answer answer(IncomingCall ringing, Callee callee) {
    Reached reached = hosts.reached(callee.org(), callee.way(), Optional.empty());
    if (!(reached instanceof Reached.Those those)) {
      boolean off = reached == Reached.Nobody.CLOSED;
      return rejected(ringing, off ? SipRefusal.DECLINED : SipRefusal.NO_SUCH_NUMBER);
    }
    if (!isOpen(callee, those.hosts())) {
      return rejected(ringing, SipRefusal.CLOSED_NOW);
    }
    if (!joined.hasRoomFor(callee.org())) {
      return rejected(ringing, SipRefusal.BUSY);
    }
    // All that may fail comes before the record: what is recorded is not answered again.
    Accepting accepting = accepting(callee, those.first());
    return isFirst(ringing, callee) ? accepted(ringing, callee, accepting) : Answer.KNOWN;
  }

  private boolean isOpen(Callee callee, List<Host> reached) {
    return rules.hours(callee.org()).filter(PhoneHours.ALWAYS::equals).isPresent()
        || OpenNow.anyOf(reached, clock.instant());
  }

  private Optional<Callee> callee(IncomingCall ringing) {
    for (Line line : ringing.lines()) {
      List<OrgId> whose = owners.of(line);
      if (whose.size() == 1) {
        return Optional.of(new Callee(whose.get(0), line));
      }
      if (whose.size() > 1) {
        LOG.log(System.Logger.Level.WARNING, "A number is registered by several: {0}", whose);
      }
    }
    return Optional.empty();
  }

  private Answer rejected(IncomingCall ringing, SipRefusal refusal) {
    LOG.log(System.Logger.Level.INFO, "Call {0} is not answered: {1}", ringing.id(), refusal);
    return switch (calls.reject(ringing.id(), refusal.status())) {
      case DONE -> Answer.REJECTED;
      case GONE -> Answer.KNOWN;
      default -> Answer.FAILED;
    };
  }

  // In the same commit as the record of the call, so that of all nodes one answers it.
  private boolean isFirst(IncomingCall ringing, Callee callee) {
    Instant now = clock.instant();
    CallFacts.Builder facts = CallFacts.facts().startedAt(now);
    ringing.from().ifPresent(facts::caller);
    Delivery delivery = Delivery.of(ringing.id(), RINGS, RINGS, Map.of());
    return records.note(callee.org(), ringing.id(), facts.build(), now, Optional.of(delivery))
        == Arrival.FIRST;
  }

  private Accepting accepting(Callee callee, Host host) {
    Profile profile = profiles.find(callee.org()).orElse(Profile.NOTHING);
    Briefing briefing = new Briefing(profile, host, clock.instant());
    return new Accepting(
        PhoneSound.of(config.beginning(Instructions.of(briefing))), person(callee, profile));
  }

  private Answer accepted(IncomingCall ringing, Callee callee, Accepting with) {
    Result result = calls.accept(ringing.id(), with.session());
    if (result == Result.DONE || result == Result.UNKNOWN) {
      LiveCall call = new LiveCall(callee.org(), ringing.id(), callee.way(), ringing.from());
      joined.join(call, ringing.id(), with.person(), true);
      return Answer.ACCEPTED;
    }
    CallFacts over = CallFacts.facts().endedAt(clock.instant()).build();
    records.note(callee.org(), ringing.id(), over, clock.instant());
    return result == Result.GONE ? Answer.KNOWN : Answer.FAILED;
  }

  // Whoever has an organisation's key names the number, and the operator's trunk pays for the call.
  private Optional<PhoneNumber> person(Callee callee, Profile profile) {
    Optional<PhoneNumber> named =
        profile.of(ProfileField.ESCALATION_PHONE).map(Detail::text).flatMap(PhoneNumber::parse);
    Optional<PhoneNumber> allowed = named.filter(number -> mayBeHandedOn(callee, number));
    if (named.isPresent() && allowed.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Callers of {0} are not handed on: the number is abroad, or has a price of its own",
          callee.org());
    }
    return allowed;
  }

  private boolean mayBeHandedOn(Callee callee, PhoneNumber number) {
    return number.isUsualFrom(new PhoneNumber(callee.line().name()))
        || (number.isOfUsualPrice()
            && rules.handingOn(callee.org()).filter(HandingOn.ABROAD::equals).isPresent());
  }
}
