import type { CHALLENGE_EVENTS } from '#application/engagement/limits';

type ChallengeEvent = (typeof CHALLENGE_EVENTS)[number];

type Dashed<Event extends string> = Event extends `${infer Who}.${infer What}` ? `${Who}-${What}` : Event;

/** The text that says what a challenge counts: points part the keys of texts. */
export const challengeEventText = (event: ChallengeEvent) =>
  `points.challenges.event.${event.replace('.', '-') as Dashed<ChallengeEvent>}` as const;
