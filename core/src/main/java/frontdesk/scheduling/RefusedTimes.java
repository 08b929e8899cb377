package frontdesk.scheduling;

import frontdesk.TimeSlot;

/**
 * Starts of the grid that follow each other and are refused for one reason.
 *
 * @param time from the first of these starts to where a slot at the last one would end
 */
public record RefusedTimes(TimeSlot time, Rule rule) {}
