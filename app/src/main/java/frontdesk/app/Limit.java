package frontdesk.app;

/**
 * How much of something is taken, told to people.
 *
 * @param unit of the number; blank where the name says it
 */
record Limit(String name, long number, String unit, String reason) {}
