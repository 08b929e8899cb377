package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Sign-ins in memory. */
public final class InMemorySignIns implements SignIns {
  private final Map<List<Object>, SignIn> signIns = new ConcurrentHashMap<>();
  private final Predicate<UserId> hosts;

  public InMemorySignIns(Predicate<UserId> hosts) {
    this.hosts = hosts;
  }

  @Override
  public Optional<UserId> host(OrgId org, List<String> subjects) {
    return subjects.stream()
        .flatMap(subject -> Optional.ofNullable(signIns.get(List.of(org, subject))).stream())
        .map(SignIn::host)
        .findFirst();
  }

  @Override
  public boolean register(OrgId org, SignIn signIn) {
    if (!hosts.test(signIn.host())) {
      return false;
    }
    signIns.put(List.of(org, signIn.subject()), signIn);
    return true;
  }

  @Override
  public boolean forget(OrgId org, String subject) {
    return signIns.remove(List.of(org, subject)) != null;
  }

  @Override
  public List<SignIn> all(OrgId org) {
    return signIns.entrySet().stream()
        .filter(entry -> entry.getKey().get(0).equals(org))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(SignIn::subject))
        .toList();
  }
}
