package frontdesk.tools;

import java.util.function.Supplier;

/**
 * Is there while a tool call is answered: for logs, figures and traces. Safe for many threads. What
 * the caller hears never depends on it: it hands on the answer as it is, and does not throw.
 */
@FunctionalInterface
public interface ToolWatch {
  /** Nobody looks. */
  ToolWatch NONE = (call, context, answering) -> answering.get();

  /**
   * Has the tool call answered, once.
   *
   * @param answering never throws
   */
  ToolReply watch(ToolCall call, CallContext context, Supplier<ToolReply> answering);

  /** Both, the other one nearer to the answer. */
  default ToolWatch and(ToolWatch other) {
    return (call, context, answering) ->
        watch(call, context, () -> other.watch(call, context, answering));
  }
}
