import { beginningOf, dayOf, parisDay } from '../../shared/day.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** Nobody may set up a second factor; everybody may; and those who work for the organisation must. */
export const FACTOR_MODES = ['off', 'offered', 'staff'] as const;
type FactorMode = (typeof FACTOR_MODES)[number];

/** What the organisation asks beside a password, and from when on. */
export interface FactorRule {
  readonly mode: FactorMode;
  /** Null at once. */
  readonly from: Date | null;
}

/** Until the organisation says otherwise. */
export const FACTOR_RULE_AT_FIRST: FactorRule = { mode: 'offered', from: null };

/** The rule as people type it: who, and the day from which on; null at once. */
export const factorParts = ({ mode, from }: FactorRule) => ({ mode, from: from && parisDay(from) });

/** @param raw.from a day, or empty for at once @throws InvalidValue beside `mode` or `from` */
export function factorRuleOf(raw: { readonly mode: string; readonly from: string }): FactorRule {
  const mode = FACTOR_MODES.find((one) => one === raw.mode);
  if (mode === undefined) throw new InvalidValue('mode', 'field.choice');
  const from = mode === 'staff' && raw.from !== '' ? beginningOf(dayOf('from', raw.from)) : null;
  return { mode, from };
}
