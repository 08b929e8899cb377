package frontdesk.adapters.realtime.live;

import frontdesk.calls.TellUnfinished;
import frontdesk.calls.TranscriptLine;

/** Notes that are also told to those who watch, before a line is whole. */
public record TellingNotes(Notes notes, TellUnfinished unfinished) implements Notes {
  @Override
  public void began(LiveCall call) {
    notes.began(call);
  }

  @Override
  public void said(LiveCall call, Line line) {
    notes.said(call, line);
  }

  @Override
  public void saying(LiveCall call, Line line) {
    unfinished.tell(
        call.org(), call.id(), new TranscriptLine(line.speaker(), line.text(), line.at()));
  }

  @Override
  public void ended(LiveCall call) {
    notes.ended(call);
  }
}
