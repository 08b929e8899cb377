package frontdesk.scheduling;

import frontdesk.scheduling.StartGrid.Counted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Writes a policy so that {@link ReadPolicy} makes the same one of it. */
public final class WritePolicy {
  private WritePolicy() {}

  /** Each rule by the name under which it is set. */
  public static Map<String, String> texts(BookingPolicy policy) {
    OptionalInt aDay = policy.limits().aDay();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("duration", LengthText.of(policy.duration()));
    texts.put("longest", LengthText.of(policy.longest()));
    texts.put("step", LengthText.of(policy.grid().step()));
    texts.put("offset", LengthText.of(policy.grid().offset()));
    texts.put("grid", counted(policy.grid()));
    texts.put("grid-only", yesOrNo(policy.grid().only()));
    texts.put("notice", LengthText.of(policy.lead().notice()));
    texts.put("horizon", policy.lead().horizon().map(LengthText::of).orElse(ReadPolicy.NONE));
    texts.put("past", yesOrNo(policy.lead().pastAllowed()));
    texts.put("buffer-before", LengthText.of(policy.buffers().before()));
    texts.put("buffer-after", LengthText.of(policy.buffers().after()));
    texts.put("travel", LengthText.of(policy.buffers().travel()));
    texts.put("at-once", String.valueOf(policy.limits().atOnce()));
    texts.put("a-day", aDay.isPresent() ? String.valueOf(aDay.getAsInt()) : ReadPolicy.NONE);
    texts.put("hold", LengthText.of(policy.hold()));
    texts.put("tentative", policy.tentativeBlocks() ? "blocks" : "free");
    return texts;
  }

  private static String counted(StartGrid grid) {
    return grid.counted() == Counted.FROM_MIDNIGHT ? "midnight" : "free-run";
  }

  private static String yesOrNo(boolean is) {
    return is ? "yes" : "no";
  }
}
