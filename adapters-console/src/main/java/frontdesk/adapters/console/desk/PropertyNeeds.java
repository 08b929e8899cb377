package frontdesk.adapters.console.desk;

import frontdesk.properties.ImportListings;
import frontdesk.properties.Properties;
import frontdesk.properties.PropertySharing;

/** What pages about properties need. */
public record PropertyNeeds(
    Properties properties, PropertySharing sharing, ImportListings imports, ListingFiles files) {}
