import { hiddenAmong } from '../kpis/small-cells.ts';
import { byFives, shareByFives } from '../kpis/told-by-fives.ts';
import type { Month } from '../cohorts/month.ts';
import { type CausalEffect, causalEffectOf } from './causal-effect.ts';
import { addedUp, type ContactCounts, NO_CONTACT, roundedBy } from './contact-attempt.ts';

/** Each of the three has a definition of its own, and a version of it. They are never added up: one contact may be in all three. */
export const DEFLECTION_VERSIONS = { explicit: 2, declared: 2, modelled: 1 } as const;
type DeflectionWay = keyof typeof DEFLECTION_VERSIONS;

/** What each leaves out. */
export const DEFLECTION_EXCLUSIONS = {
  explicit: ['unseen-forms', 'without-answers', 'late-steps'],
  declared: ['not-looking', 'visitors', 'asked-lately'],
  modelled: ['uncounted', 'opening-before', 'other-causes'],
} as const satisfies Readonly<Record<DeflectionWay, readonly string[]>>;

export const DEFLECTION_SPANS = [6, 12, 24] as const;
export const USUAL_DEFLECTION_SPAN = 12;

/** A month of a figure that is a share. */
interface ShareMonth {
  readonly month: Month;
  /** Of the numbers beside it; null where nothing is to be told, or where it is not told. */
  readonly share: number | null;
  /** To the nearest five, as `base` is: two spans that differ by a month would tell that month to one. */
  readonly part: number | null;
  readonly base: number | null;
  /** Of fewer than five, or betrayed by a subtraction. */
  readonly masked: boolean;
}

export interface ShareFigure {
  readonly share: number | null;
  readonly part: number | null;
  readonly base: number | null;
  readonly masked: boolean;
  readonly months: readonly ShareMonth[];
}

export interface ExplicitDeflection extends ShareFigure {
  /** What became of those who could see answers; null where the whole is not told. */
  readonly steps: ContactCounts | null;
  /** Null while it cannot be told. */
  readonly check: CausalEffect | null;
}

/**
 * Of those who were shown answers before writing to the organisation, how many said that one helped and sent nothing.
 * @param counts months without any may be missing
 */
export function explicitDeflection(
  months: readonly Month[],
  counts: ReadonlyMap<Month, ContactCounts>,
): ExplicitDeflection {
  const of = (month: Month) => counts.get(month) ?? NO_CONTACT;
  const figure = shareFigure(
    months.map((month) => ({ month, part: of(month).spared, base: of(month).shown })),
  );
  const steps = roundedBy(byFives, addedUp(months.map(of)));
  return { ...figure, steps: figure.masked ? null : steps, check: causalEffectOf(steps) };
}

/** What members answered in a month who read an official answer. */
type DeclaredCounts = Readonly<Record<string, number>>;

/** Of those who would have made contact, how many say that the answer spared it, at least partly. */
export function declaredDeflection(
  months: readonly Month[],
  counts: ReadonlyMap<Month, DeclaredCounts>,
): ShareFigure {
  return shareFigure(
    months.map((month) => {
      const { yes = 0, partly = 0, no = 0 } = counts.get(month) ?? {};
      return { month, part: yes + partly, base: yes + partly + no };
    }),
  );
}

function shareFigure(
  all: readonly { readonly month: Month; readonly part: number; readonly base: number }[],
): ShareFigure {
  const hidden = hiddenAmong(new Map(all.map(({ month, base }) => [month, base])));
  const part = all.reduce((sum, one) => sum + one.part, 0);
  const base = all.reduce((sum, one) => sum + one.base, 0);
  // The whole of masked months alone would tell them; none of them is then left to be told.
  const masked = hidden.size > 0 && hiddenAmong(new Map([['all', base]])).size > 0;
  return {
    ...told({ part, base }, masked),
    months: all.map(({ month, ...one }) => ({ month, ...told(one, hidden.has(month)) })),
  };
}

const told = ({ part, base }: { part: number; base: number }, masked: boolean) =>
  masked
    ? { share: null, part: null, base: null, masked }
    : { share: shareByFives(part, base), part: byFives(part), base: byFives(base), masked };
