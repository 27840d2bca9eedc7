import { foresee, type Foreseen, rulesHadThey } from '#domain/engagement/points/foreseen';
import { PointRuleNotFound } from '#domain/engagement/points/points.errors';
import { nextVersion, type RuleChange } from '#domain/engagement/points/rule-change';
import type { Actor } from '#domain/shared/actor';
import { addDays, beginningOf, parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import type { Clock } from '../../shared/ports.ts';
import type { Ledger } from './ledger.port.ts';
import type { PointRules } from './point-rules.port.ts';

export const FORESEEN_DAYS = [30, 90, 365] as const;
const AT_ONCE = 200;
const SHOWN = 20;

export interface RuleForeseen {
  readonly days: number;
  /** Members who did something in these days that a rule counts. */
  readonly members: number;
  readonly gaining: number;
  readonly losing: number;
  /** Points that all of them earned together, and would have. */
  readonly before: number;
  readonly after: number;
  /** Whom it would change most, twenty at most. */
  readonly rows: readonly Foreseen[];
}

/** Who would have earned more or less in the last days had a rule said something else, counted as the ledger counts. */
export class ForeseePointRule {
  constructor(
    private readonly rules: PointRules,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing. @throws NotAllowed, PointRuleNotFound, InvalidValue, InvalidValues */
  async execute(asked: {
    readonly actor: Actor;
    readonly key: string;
    readonly change: RuleChange;
    readonly days: number;
  }): Promise<RuleForeseen> {
    asked.actor.mustBeAllowed('engagement.manage');
    const now = this.clock.now();
    const latest = await this.rules.latest(asked.key);
    if (!latest) throw new PointRuleNotFound();
    const next = nextVersion(latest, asked.change, now);
    const since = addDays(parisDay(now), -asked.days);
    const rules = await this.ledger.rules();
    const others = rulesHadThey(rules.versions, next, beginningOf(since));
    const found: Foreseen[] = [];
    for (let after: MemberId | null = null, more = true; more;) {
      const members = await this.ledger.creditedSince(beginningOf(since), { after, limit: AT_ONCE });
      const accounts = await this.ledger.accounts(members, [next.event]);
      found.push(...accounts.map(({ memberId, acts }) => foresee(memberId, acts, { rules, others, since })));
      after = members.at(-1) ?? null;
      more = members.length === AT_ONCE;
    }
    return { days: asked.days, ...summed(found) };
  }
}

function summed(found: readonly Foreseen[]): Omit<RuleForeseen, 'days'> {
  const change = ({ before, after }: Foreseen): number => after - before;
  const sum = (of: (one: Foreseen) => number): number => found.reduce((all, one) => all + of(one), 0);
  const changed = found.filter((one) => change(one) !== 0);
  return {
    members: found.length,
    gaining: changed.filter((one) => change(one) > 0).length,
    losing: changed.filter((one) => change(one) < 0).length,
    before: sum(({ before }) => before),
    after: sum(({ after }) => after),
    rows: changed.toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a))).slice(0, SHOWN),
  };
}
