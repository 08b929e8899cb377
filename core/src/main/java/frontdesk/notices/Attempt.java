package frontdesk.notices;

/**
 * One try to deliver a notice, already written down.
 *
 * @param number counts from 1 over all tries of this notice; with the notice's id it fences a
 *     result that comes too late
 */
public record Attempt(Notice notice, int number) {}
