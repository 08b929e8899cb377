package frontdesk.adapters.vapi.rest;

import java.io.IOException;

/** Vapi answered, and not with what was asked for. The message shows the status only. */
public final class VapiRefused extends IOException {
  private final transient VapiReply reply;

  public VapiRefused(VapiReply reply) {
    super("Vapi answered with status " + reply.status());
    this.reply = reply;
  }

  public VapiReply reply() {
    return reply;
  }
}
