package frontdesk.standins.openai;

/**
 * How sessions behave beside their model.
 *
 * @param turnMillis after so much audio the caller has finished a sentence
 * @param echoes whether each append is answered at once with the same audio, to measure with
 */
record Manner(long turnMillis, boolean echoes) {}
