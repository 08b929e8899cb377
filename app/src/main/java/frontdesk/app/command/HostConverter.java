package frontdesk.app.command;

import frontdesk.UserId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a host. */
final class HostConverter implements ITypeConverter<UserId> {
  @Override
  public UserId convert(String text) {
    return UserId.parse(text)
        .orElseThrow(
            () -> new TypeConversionException("a host's id is 1 to 255 characters without blanks"));
  }
}
