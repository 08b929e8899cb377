package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an assistant or a tool is to become. */
sealed interface Wanted {
  /**
   * This, whole.
   *
   * @param object with everything that stays as it is
   */
  record Whole(ObjectNode object) implements Wanted {}

  /**
   * It is left alone.
   *
   * @param why half a sentence for an operator, who has to act
   */
  record Impossible(String why) implements Wanted {}
}
