/** Constraints that somebody meets in the course of things: whoever does is told that it is taken. */
export const EVENTS_FORESEEN: readonly string[] = [
  // What there is once, and two began at the same moment.
  'question_topic',
  'registration_of_member',
  'registration_turn',
];
