import { FEWEST_TOLD } from '#application/community/campaigns/campaigns.query';
import type { Clock } from '#application/shared/ports';
import type { WelcomeRules } from '#application/community/welcome/welcome.port';
import {
  FUNNEL_DAYS,
  type MyWelcome,
  type WelcomeDesk,
  type WelcomeFunnel,
  type WelcomeQuery,
} from '#application/community/welcome/welcome.query';
import { type StepTaken, WELCOME_STEPS, type WelcomeStep } from '#domain/community/welcome/welcome';
import type { WelcomeRule } from '#domain/community/welcome/welcome-rule';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const DAY_MS = 86_400_000;

/** The moment from which on newcomers are welcomed: when the first rule was written. */
const SINCE = `(select written_at from community.welcome_rule where number = 1)`;
const LAST = `(select rule from community.welcome_rule order by number desc limit 1)`;

/** Whether first steps are proposed to member `m`, as far as the rule and the day of joining say. The team knows the place. */
export const isNewcomer = (m: string): string =>
  `${m}.status = 'active' and ${m}.role = 'member' and ${m}.joined_at >= ${SINCE} and (${LAST}->>'isOn')::boolean`;

const MINE = `
  select w.over_at is null and ${isNewcomer('m')} as "isOpen", w.member_id is not null as "isBegun",
    coalesce(w.steps, '{}') as steps, ${LAST} as rule
  from community.member m left join community.welcome w on w.member_id = m.id
  where m.id = $1`;

const FUNNEL = `
  select count(*)::int as joined, count(w.member_id)::int as begun,
    count(*) filter (where w.how = 'finished')::int as finished, count(*) filter (where w.how = 'left')::int as "left",
    ${WELCOME_STEPS.flatMap((step) =>
      (['done', 'skipped'] as const).map(
        (taken) => `count(*) filter (where w.steps->>'${step}' = '${taken}')::int as "${step}.${taken}"`,
      ),
    ).join(',\n    ')}
  from community.member m left join community.welcome w on w.member_id = m.id
  where m.status in ('active', 'silenced') and m.role = 'member' and m.joined_at >= greatest(${SINCE}, $1)`;

const HISTORY = `
  select r.number, (r.rule->>'isOn')::boolean as "isOn", r.note, m.pseudonym as by, r.written_at as at
  from community.welcome_rule r left join community.member m on m.id = r.written_by
  order by r.number desc limit 50`;

interface MineRow {
  isOpen: boolean;
  isBegun: boolean;
  steps: Partial<Record<WelcomeStep, StepTaken>>;
  rule: WelcomeRule;
}

/** So few could be known again. */
const told = (count: number | undefined): number | null =>
  count === undefined || (count > 0 && count < FEWEST_TOLD) ? null : count;

export class SqlWelcome implements WelcomeQuery {
  constructor(
    private readonly sql: Sql,
    private readonly rules: WelcomeRules,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<MyWelcome | null> {
    if (actor.memberId === null) return null;
    const row = await this.sql.row<MineRow>(MINE, [actor.memberId]);
    if (!row) return null;
    const next = WELCOME_STEPS.find((step) => row.steps[step] === undefined) ?? WELCOME_STEPS[0];
    const steps = WELCOME_STEPS.map((step) => ({ step, taken: row.steps[step] ?? null }));
    return { isOpen: row.isOpen, isBegun: row.isBegun, steps, next, texts: row.rule.texts };
  }

  async desk(actor: Actor): Promise<WelcomeDesk> {
    actor.mustBeAllowed('page.manage');
    const [{ number, rule }, funnel, history] = await Promise.all([
      this.rules.current(),
      this.funnel(),
      this.sql.rows<WelcomeDesk['history'][number] & Record<string, unknown>>(HISTORY),
    ]);
    return { number, rule, funnel, history };
  }

  private async funnel(): Promise<WelcomeFunnel> {
    const since = new Date(this.clock.now().getTime() - FUNNEL_DAYS * DAY_MS);
    const row = (await this.sql.row<Record<string, number>>(FUNNEL, [since])) ?? {};
    return {
      joined: told(row['joined']),
      begun: told(row['begun']),
      steps: WELCOME_STEPS.map((step) => ({
        step,
        done: told(row[`${step}.done`]),
        skipped: told(row[`${step}.skipped`]),
      })),
      finished: told(row['finished']),
      left: told(row['left']),
    };
  }
}
