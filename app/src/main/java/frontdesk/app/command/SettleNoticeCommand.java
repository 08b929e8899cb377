package frontdesk.app.command;

import frontdesk.notices.WaitingNotices;
import frontdesk.notices.WaitingNotices.Settled;
import frontdesk.persistence.jdbi.JdbiWaitingNotices;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Settles one notice that waits for a person. */
@Command(
    name = "settle-notice",
    description = "Says of a notice that waits for a person that it arrived, or sends it again.")
final class SettleNoticeCommand extends OfOrganisation {
  @Parameters(
      index = "1",
      paramLabel = "NOTICE",
      description = "its id, as \"./run notices ORG\" lists it")
  private String notice = "";

  @Parameters(
      index = "2",
      paramLabel = "WORD",
      converter = Read.class,
      description = "delivered: it arrived, or need not; send-again: once more, the same message")
  private Word word = Word.DELIVERED;

  /** What is to become of it. */
  enum Word {
    DELIVERED,
    SEND_AGAIN
  }

  /** Reads a word as it is written in commands. */
  static final class Read implements ITypeConverter<Word> {
    @Override
    public Word convert(String text) {
      return Stream.of(Word.values())
          .filter(word -> Words.of(word).equals(text))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("there are delivered and send-again to choose"));
    }
  }

  SettleNoticeCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    WaitingNotices notices = new JdbiWaitingNotices(parts.jdbi());
    Settled settled =
        word == Word.DELIVERED ? notices.resolve(org, notice) : notices.sendAgain(org, notice);
    tools.out().println(told(settled));
  }

  private String told(Settled settled) {
    return switch (settled) {
      case DONE ->
          word == Word.DELIVERED
              ? "It counts as delivered."
              : "It is sent again within a few seconds, by a server that runs.";
      case NOT_WAITING ->
          throw Failed.wrong("It does not wait: it is on its way, or was delivered.");
      case NOT_THERE ->
          throw Failed.wrong("There is no such notice. \"./run notices " + org + "\" lists them.");
    };
  }
}
