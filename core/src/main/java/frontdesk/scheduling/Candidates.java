package frontdesk.scheduling;

import frontdesk.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a store knows of whom a caller may mean; the rule by which one of them is meant stands here.
 * Source: design, decision 6.
 *
 * @param open false where the organisation is switched off
 * @param line the first of the caller's lines that is registered
 * @param hosts those whom that line leads to, in their order, and then any who were named or are
 *     asked for otherwise; where no line is registered, also one or two of the organisation, so
 *     that an only host is known
 */
public record Candidates(boolean open, Optional<Line> line, List<Candidate> hosts) {
  public Candidates {
    hosts = List.copyOf(hosts);
  }

  /**
   * One of them.
   *
   * @param led whether the line leads there
   * @param named whether the caller's word is this host's id or alias
   */
  public record Candidate(Host host, boolean led, boolean named) {}

  /** What is known of somebody where no lines are kept. */
  static Candidates of(Optional<Host> host, boolean named) {
    return new Candidates(
        true,
        Optional.empty(),
        host.stream().map(known -> new Candidate(known, false, named)).toList());
  }

  /**
   * Who is meant.
   *
   * @param named the caller's word for a host, which may choose among those only whom the way leads
   *     to
   */
  public Reached choose(Way way, Optional<UserId> named) {
    if (!open) {
      return Reached.Nobody.CLOSED;
    }
    List<Host> allowed = allowed(way);
    if (named.isPresent()) {
      return those(allowed.stream().filter(this::isNamed).toList(), Reached.Nobody.UNKNOWN);
    }
    return those(isBound(way) ? allowed : usual(way), Reached.Nobody.NOT_SET_UP);
  }

  // A registered number or assistant, or a credential for one host; a door only proposes.
  private boolean isBound(Way way) {
    return way.only().isPresent() || isOfLine();
  }

  private boolean isOfLine() {
    return line.filter(it -> it.kind() != Line.Kind.DOOR).isPresent();
  }

  private List<Host> allowed(Way way) {
    return those(
        one ->
            (!isOfLine() || one.led())
                && way.only().filter(only -> !only.equals(one.host().id())).isEmpty());
  }

  private List<Host> usual(Way way) {
    List<Host> led = those(Candidate::led);
    if (!led.isEmpty()) {
      return led;
    }
    return way.usual().isPresent()
        ? those(one -> way.usual().get().equals(one.host().id()))
        : hosts.size() == 1 ? those(one -> true) : List.of();
  }

  private List<Host> those(Predicate<Candidate> which) {
    return hosts.stream().filter(which).map(Candidate::host).toList();
  }

  private boolean isNamed(Host host) {
    return hosts.stream().anyMatch(one -> one.named() && one.host().equals(host));
  }

  private static Reached those(List<Host> hosts, Reached.Nobody otherwise) {
    return hosts.isEmpty() ? otherwise : new Reached.Those(hosts);
  }
}
