package frontdesk.assistants;

import frontdesk.OrgId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers in memory. */
public final class InMemoryDialledNumbers implements DialledNumbers {
  private final Map<List<Object>, Answered> numbers = new ConcurrentHashMap<>();

  @Override
  public Optional<String> assistant(OrgId org, List<DialledNumber> dialled) {
    return dialled.stream()
        .flatMap(number -> Optional.ofNullable(numbers.get(List.of(org, number))).stream())
        .map(Answered::assistant)
        .findFirst();
  }

  @Override
  public void register(OrgId org, Answered answered) {
    numbers.put(List.of(org, answered.number()), answered);
  }

  @Override
  public boolean forget(OrgId org, DialledNumber number) {
    return numbers.remove(List.of(org, number)) != null;
  }

  @Override
  public List<Answered> all(OrgId org) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getKey().get(0).equals(org))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(answered -> answered.number().value()))
        .toList();
  }
}
