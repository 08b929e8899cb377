package frontdesk.app.command;

import frontdesk.app.listings.ListingFile;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how a file of listings is written. */
final class ListingFormat implements ITypeConverter<ListingFile.Format> {
  @Override
  public ListingFile.Format convert(String text) {
    return Stream.of(ListingFile.Format.values())
        .filter(format -> format.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("there are csv and json to choose"));
  }
}
