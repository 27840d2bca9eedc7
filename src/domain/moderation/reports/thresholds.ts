import { InvalidValue } from '../../shared/domain-error.ts';

/** How easily a machine acts. `off` never. */
export const SENSITIVITIES = ['off', 'low', 'medium', 'high'] as const;
type Sensitivity = (typeof SENSITIVITIES)[number];

const WEIGHT: Readonly<Record<Exclude<Sensitivity, 'off'>, number>> = { low: 9, medium: 6, high: 3 };
/** The score from which on a case is grave, until enough cases were upheld to measure it. */
export const FIRST_GRAVE_SCORE = 12.5;
/** From so many upheld cases on the grave score is their 85th percentile. */
export const UPHELD_TO_MEASURE = 15;
const NEWCOMER_SCALE = 0.6;
const TOPIC_SCALE = 2.5;
const REPORTERS_TO_SILENCE = 3;
const REPORTERS_TO_CLOSE = 5;
export const HOURS_CLOSED = 4;
/** Days that an automatic silence lasts at most: somebody looks at it long before. */
export const DAYS_SILENCED = 1;

/** What the back office sets of the machines. */
export interface Automation {
  readonly hide: Sensitivity;
  readonly silence: Sensitivity;
  readonly close: Sensitivity;
  /** The score of grave cases, measured every day. */
  readonly graveScore: number;
}
export const FIRST_AUTOMATION: Automation = {
  hide: 'medium',
  silence: 'high',
  close: 'low',
  graveScore: FIRST_GRAVE_SCORE,
};

/** The scores from which a machine hides, silences a newcomer, closes a topic; null for never. */
export function thresholdsOf({ hide, silence, close, graveScore }: Automation) {
  const at = (sensitivity: Sensitivity, scale: number) =>
    sensitivity === 'off' ? null : ((graveScore * WEIGHT[sensitivity]) / WEIGHT.low) * scale;
  return { hide: at(hide, 1), silence: at(silence, NEWCOMER_SCALE), close: at(close, TOPIC_SCALE) };
}

/** @throws InvalidValue `moderation.sensitivity-unknown` beside `field` */
export function sensitivityOf(field: string, raw: string): Sensitivity {
  const found = SENSITIVITIES.find((one) => one === raw);
  if (!found) throw new InvalidValue(field, 'moderation.sensitivity-unknown');
  return found;
}

/** What recent reports of members add up to, and from how many: visitors are whoever they say, and move no machine. */
export interface Standing {
  readonly score: number;
  readonly reporters: number;
}
const reached = (score: number, threshold: number | null) => threshold !== null && score >= threshold;

/** Whether a machine hides the piece now. */
export const mustHide = (standing: Standing, automation: Automation): boolean =>
  reached(standing.score, thresholdsOf(automation).hide);

/** Whether a machine silences its author now: a newcomer only, and several people must have reported them. */
export const mustSilence = (standing: Standing, automation: Automation): boolean =>
  standing.reporters >= REPORTERS_TO_SILENCE && reached(standing.score, thresholdsOf(automation).silence);

/** Whether a machine closes the topic now. */
export const mustClose = (standing: Standing, automation: Automation): boolean =>
  standing.reporters >= REPORTERS_TO_CLOSE && reached(standing.score, thresholdsOf(automation).close);
