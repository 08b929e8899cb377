package frontdesk.accounts;

/** Who holds an organisation's live sessions. */
public enum VoiceMode {
  /** The server: it says what the model is told and carries out its tool calls. */
  SERVER,
  /** The page, as the earlier version's did: everything is passed through. */
  PASS_THROUGH
}
