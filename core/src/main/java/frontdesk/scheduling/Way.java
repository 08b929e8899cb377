package frontdesk.scheduling;

import frontdesk.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How somebody came to an organisation, as its door knows it; nothing of it comes from a model.
 *
 * @param lines that they came by; the first that is registered says whom they may choose
 * @param only the one host whom they may choose, whatever the line; empty: as the line says
 * @param usual who is meant where neither they nor a line name anybody
 */
public record Way(List<Line> lines, Optional<UserId> only, Optional<UserId> usual) {
  public Way {
    lines = List.copyOf(lines);
  }

  /** By a line, which decides whom they may choose if it is registered. */
  public static Way by(Line... lines) {
    return new Way(List.of(lines), Optional.empty(), Optional.empty());
  }

  /** By no line: any host of the organisation may be chosen, and this one is meant by default. */
  public static Way to(UserId usual) {
    return new Way(List.of(), Optional.empty(), Optional.of(usual));
  }

  /** The same for whoever came by these lines first. */
  public Way after(List<Line> first) {
    return new Way(Stream.concat(first.stream(), lines.stream()).toList(), only, usual);
  }

  /** The same for whoever may choose nobody else; as it is, where that is nobody. */
  public Way onlyTo(Optional<UserId> host) {
    return new Way(lines, host.or(() -> only), usual);
  }
}
