import { beginningOf, type Day, parisDay } from '../../shared/day.ts';
import { type Act, isRemoval, isStrike, POINTS_GRANTED } from './act.ts';
import { Counted, type SoFar } from './counted.ts';
import { type Line, newLine } from './ledger.ts';
import type { RuleBook, RuleVersion } from './rule-book.ts';

/** Something to somebody's credit that comes on top of everything else, and changes nothing of what was owed before. */
export interface OnTop {
  readonly act: Act;
  /** By which it is worth something; null where none does. */
  readonly rule: RuleVersion | null;
  readonly day: Day;
  /** Of the month in which its caps hold. */
  readonly monthFrom: Date;
}

/** What nobody can take back by it: it can come on top of everything else. */
export const isCredit = (act: Act): boolean =>
  act.kind === 'done' && !isRemoval(act) && !isStrike(act) && act.event !== POINTS_GRANTED;

/**
 * What is asked of the ledger to credit it alone.
 * @returns null where the rules changed in its month in a way that figures do not say: then all is counted anew
 */
export function askedOnTop(act: Act, rules: RuleBook): OnTop | null {
  if (!isCredit(act)) return null;
  const day = parisDay(act.at);
  const monthFrom = beginningOf(`${day.slice(0, 7)}-01` as Day);
  const rule = rules.inForce(act.event, act.at);
  if (!rule || rule.points === 0) return { act, rule: null, day, monthFrom };
  return rules.isSteady(rule, monthFrom, act.at) ? { act, rule, day, monthFrom } : null;
}

/** The line that it makes necessary, as `linesFor` writes it who reads everything that was ever told. */
export function linesOnTop({ act, rule }: OnTop, rules: RuleBook, soFar: SoFar): readonly Line[] {
  if (!rule) return [];
  const one = { ...act, since: act.at };
  const counted = Counted.before(one, rule, soFar);
  const together = counted.between(one, rule);
  return [newLine(act.memberId, counted.earned(one, rule, rules, together), act)];
}
