import type { Permission } from '../../shared/actor.ts';
import { addDays, beginningOf, dayOf, parisDay } from '../../shared/day.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { DAY_MS, type MemberMeasure } from './standing.ts';

/** One step of the ladder of sanctions. */
export interface LadderStep {
  readonly key: string;
  readonly action: MemberMeasure;
  /** How long it lasts; null for what has no end of its own. */
  readonly days: number | null;
  /** When it ends, where that was chosen. */
  readonly until?: Date;
  /** How long it counts towards the next step; null for ever. */
  readonly countsDays: number | null;
  /** Two people sign it: excluding somebody for ever is nobody's decision alone. */
  readonly secondSignature: boolean;
}

/** From a friendly word to the door, the mildest first. */
export const LADDER = [
  { key: 'rappel', action: 'remind', days: null, countsDays: 90, secondSignature: false },
  { key: 'avertissement', action: 'warn', days: null, countsDays: 365, secondSignature: false },
  { key: 'silence-1-jour', action: 'silence', days: 1, countsDays: 365, secondSignature: false },
  { key: 'silence-7-jours', action: 'silence', days: 7, countsDays: 365, secondSignature: false },
  { key: 'silence-30-jours', action: 'silence', days: 30, countsDays: 365, secondSignature: false },
  { key: 'exclusion-temporaire', action: 'suspend', days: 90, countsDays: 730, secondSignature: false },
  { key: 'exclusion-definitive', action: 'ban', days: null, countsDays: null, secondSignature: true },
] as const satisfies readonly LadderStep[];
export type StepKey = (typeof LADDER)[number]['key'];
export const STEP_KEYS = LADDER.map(({ key }) => key);

/** The end of this step may be chosen, a day so many days away. */
export const CHOSEN_END = { step: 'exclusion-temporaire', min: 1, max: 365 } as const satisfies {
  step: StepKey;
  min: number;
  max: number;
};

/** Beyond so many days of silence it takes who runs the community. */
const MODERATOR_DAYS = 7;
export const isGrave = ({ action, days }: LadderStep): boolean =>
  action === 'suspend' || action === 'ban' || (days ?? 0) > MODERATOR_DAYS;

/** The right that a step takes, over the whole member. */
export const rightTo = (step: LadderStep): Permission =>
  isGrave(step) ? 'sanction.exclude' : 'sanction.warn';

/** @throws InvalidValue `moderation.step-unknown` beside `step` */
export function stepOf(key: string): LadderStep {
  const step = LADDER.find((one) => one.key === key);
  if (!step) throw new InvalidValue('step', 'moderation.step-unknown');
  return step;
}

/**
 * The step as it lasts to the end of a day that was chosen; as long as usual where none was. A day means nothing to the others.
 * @throws InvalidValue beside `until`
 */
export function lastingUntil(step: LadderStep, day: string | null, at: Date): LadderStep {
  if (step.key !== CHOSEN_END.step || day === null) return step;
  const chosen = dayOf('until', day);
  const today = parisDay(at);
  if (chosen < addDays(today, CHOSEN_END.min) || chosen > addDays(today, CHOSEN_END.max))
    throw new InvalidValue('until', 'moderation.end-out-of-reach', { max: CHOSEN_END.max });
  return { ...step, until: new Date(beginningOf(addDays(chosen, 1)).getTime() - 1000) };
}

/** When a step ends that begins at this moment; null for what has no end of its own. */
export const endOf = ({ days, until }: LadderStep, at: Date): Date | null =>
  until ?? (days === null ? null : new Date(at.getTime() + days * DAY_MS));

/** Until when a word to somebody counts, which restricts nothing; null for every other measure. */
export function countsOf(action: string, at: Date): Date | null {
  const step = LADDER.find((one) => one.action === action && WORDS.includes(one.action));
  return step?.countsDays ? new Date(at.getTime() + step.countsDays * DAY_MS) : null;
}
const WORDS: readonly string[] = ['remind', 'warn'];

/** The step that a measure decided elsewhere stands for: the mildest that lasts as long. */
export function stepFor(action: MemberMeasure, at: Date, until: Date | null): LadderStep {
  const days = until === null ? 0 : Math.round((until.getTime() - at.getTime()) / DAY_MS);
  const steps = LADDER.filter((one) => one.action === action);
  return steps.find((one) => (one.days ?? 0) >= days) ?? steps.at(-1)!;
}

/** What befell somebody before, as far as the ladder asks. */
interface FormerStep {
  readonly step: string;
  readonly countsUntil: Date | null;
}

/**
 * What comes next for somebody: one step above the gravest that still counts.
 * @returns the step, and what it follows; null when nothing counts any more
 */
export function nextStep(
  former: readonly FormerStep[],
  at: Date,
): { readonly step: LadderStep; readonly after: LadderStep | null } {
  const counting = former.filter(({ countsUntil }) => countsUntil === null || countsUntil > at);
  const gravest = Math.max(-1, ...counting.map(({ step }) => LADDER.findIndex((one) => one.key === step)));
  return {
    step: LADDER[Math.min(gravest + 1, LADDER.length - 1)]!,
    after: gravest < 0 ? null : LADDER[gravest]!,
  };
}
