package frontdesk.calls;

import frontdesk.PhoneNumber;
import frontdesk.UserId;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call, or what one event tells of it; the rest is absent. Facts of several
 * events are {@link #and put together} in any order, and the same ones twice change nothing.
 *
 * @param startedAt the earliest that was told
 * @param endedAt the earliest that was told; empty while it goes on
 * @param ending how it ended, in the platform's word, such as {@code customer-ended-call}
 * @param endReason why the assistant ended it, in its own words
 * @param host who signed in and began it; the first that was told stays
 * @param assistant the platform's id of it
 * @param caller the number that rang; absent on calls from the web
 * @param cost in US dollars, as the platform says
 * @param success the platform's own verdict, such as {@code true} or {@code 7}
 * @param recording where the platform keeps what was recorded: an https address
 * @param relayOperator whether somebody speaks for the caller, such as for a deaf person
 */
public record CallFacts(
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<String> ending,
    Optional<String> endReason,
    Optional<UserId> host,
    Optional<String> assistant,
    Optional<PhoneNumber> caller,
    Optional<BigDecimal> cost,
    Optional<String> summary,
    Optional<String> success,
    Optional<URI> recording,
    Consent consent,
    boolean relayOperator) {
  /** Signed addresses of storage have some 1,500 characters. */
  private static final int LONGEST_ADDRESS = 4_000;

  /** Nothing is told but that there is such a call. */
  public static final CallFacts NONE = new Builder().build();

  /** Words are cut to what is kept of them, and left out where consent was declined. */
  public CallFacts {
    boolean words = consent.allowsWords();
    ending = Words.said(ending, Words.SHORT);
    endReason = words ? Words.said(endReason, Words.SHORT) : Optional.empty();
    assistant = Words.said(assistant, Words.SHORT);
    summary = words ? Words.said(summary, Words.LONG) : Optional.empty();
    success = Words.said(success, Words.SHORT);
    recording = recording.filter(address -> words && isLink(address));
  }

  // People follow it: nothing that a page of ours would run, and nothing that others could read on
  // the way.
  private static boolean isLink(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        && address.getHost() != null
        && address.toString().length() <= LONGEST_ADDRESS;
  }

  public static Builder facts() {
    return new Builder();
  }

  /** These, and what another event told later: of two that disagree, the later told stays. */
  public CallFacts and(CallFacts later) {
    return new CallFacts(
        earlier(startedAt, later.startedAt),
        earlier(endedAt, later.endedAt),
        later.ending.or(() -> ending),
        later.endReason.or(() -> endReason),
        host.or(() -> later.host),
        later.assistant.or(() -> assistant),
        later.caller.or(() -> caller),
        later.cost.or(() -> cost),
        later.summary.or(() -> summary),
        later.success.or(() -> success),
        later.recording.or(() -> recording),
        consent.and(later.consent),
        relayOperator || later.relayOperator);
  }

  // An event is noticed after what it tells of, never before: the earliest is the nearest.
  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }

  /** Numbers and summaries tell of people: not printed. */
  @Override
  public String toString() {
    return "CallFacts[" + startedAt + ", " + endedAt + ", " + ending + ", " + consent + "]";
  }

  /** Puts facts together one by one. */
  public static final class Builder {
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String ending;
    private @Nullable String endReason;
    private @Nullable UserId host;
    private @Nullable String assistant;
    private @Nullable PhoneNumber caller;
    private @Nullable BigDecimal cost;
    private @Nullable String summary;
    private @Nullable String success;
    private @Nullable URI recording;
    private Consent consent = Consent.UNKNOWN;
    private boolean relayOperator;

    private Builder() {}

    public Builder startedAt(Instant at) {
      this.startedAt = at;
      return this;
    }

    public Builder endedAt(Instant at) {
      this.endedAt = at;
      return this;
    }

    public Builder ending(String word) {
      this.ending = word;
      return this;
    }

    public Builder endReason(String reason) {
      this.endReason = reason;
      return this;
    }

    public Builder host(UserId id) {
      this.host = id;
      return this;
    }

    public Builder assistant(String id) {
      this.assistant = id;
      return this;
    }

    public Builder caller(PhoneNumber number) {
      this.caller = number;
      return this;
    }

    public Builder cost(BigDecimal dollars) {
      this.cost = dollars;
      return this;
    }

    public Builder summary(String words) {
      this.summary = words;
      return this;
    }

    public Builder success(String verdict) {
      this.success = verdict;
      return this;
    }

    /** What is no https address is not kept. */
    public Builder recording(String address) {
      try {
        this.recording = new URI(address.strip());
      } catch (URISyntaxException none) {
        this.recording = null;
      }
      return this;
    }

    public Builder consent(Consent given) {
      this.consent = given;
      return this;
    }

    public Builder relayOperator() {
      this.relayOperator = true;
      return this;
    }

    public CallFacts build() {
      return new CallFacts(
          Optional.ofNullable(startedAt),
          Optional.ofNullable(endedAt),
          Optional.ofNullable(ending),
          Optional.ofNullable(endReason),
          Optional.ofNullable(host),
          Optional.ofNullable(assistant),
          Optional.ofNullable(caller),
          Optional.ofNullable(cost),
          Optional.ofNullable(summary),
          Optional.ofNullable(success),
          Optional.ofNullable(recording),
          consent,
          relayOperator);
    }
  }
}
