import type {
  InactivityForecast,
  InactivityQuery,
  InactivityView,
} from '#application/community/inactivity/inactivity.query';
import type { InactivityRules } from '#application/community/inactivity/inactivity.port';
import { type InactivityRule, inactivityStep } from '#domain/community/inactivity/inactivity-rule';
import type { Actor } from '#domain/shared/actor';
import { addDays, type Day, parisDay } from '#domain/shared/day';
import type { Clock } from '#application/shared/ports';
import type { Sql } from '../../platform/persistence/sql.ts';
import { LAST_SEEN } from '../members/last-seen.sql.ts';
import { CONCERNED, TEAM } from './concerned.sql.ts';

/** Delays that are counted beside that of the rule. */
const USUAL_MONTHS = [12, 18, 24, 30, 36];
const SOON_DAYS = 30;

/** Members are counted by the day of their last visit: the rule itself says what each of these days means. */
const BY_DAY = `select ${LAST_SEEN}::text as "lastSeen", count(*)::int as accounts,
    count(n.member_id) filter (where n.last_letter_on is null)::int as "hadFirst",
    count(n.last_letter_on)::int as "hadLast",
    count(n.member_id) filter (where n.leaves_on <= $2::date)::int as "endingSoon"
  from community.member m join community.account a on a.member_id = m.id
  left join community.inactivity_notice n on n.member_id = m.id where ${CONCERNED('$1')} group by 1`;

interface OfDay {
  readonly lastSeen: Day;
  readonly accounts: number;
  readonly hadFirst: number;
  readonly hadLast: number;
  readonly endingSoon: number;
}

export class SqlInactivity implements InactivityQuery {
  constructor(
    private readonly rules: InactivityRules,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async months(): Promise<number | null> {
    const { rule } = await this.rules.current();
    return rule.isOn ? rule.months : null;
  }

  async execute(actor: Actor): Promise<InactivityView> {
    actor.mustBeAllowed('privacy.manage');
    const current = await this.rules.current();
    const [history, forecast] = await Promise.all([
      this.sql.rows<InactivityView['history'][number]>(
        `select r.number, r.rule, r.note, m.pseudonym as by, r.written_at as at from community.inactivity_rule r
         left join community.member m on m.id = r.written_by order by r.number desc limit 20`,
      ),
      this.forecast(current.rule),
    ]);
    return { ...current, history, forecast };
  }

  private async forecast(rule: InactivityRule): Promise<InactivityForecast> {
    const today = parisDay(this.clock.now());
    const days = await this.sql.rows<OfDay>(BY_DAY, [TEAM, addDays(today, SOON_DAYS)]);
    const others = await this.sql.row<{ team: number; closed: number }>(
      `select (select count(*)::int from community.member where status in ('active', 'silenced') and role = any($1::text[])) as team,
         (select count(*)::int from community.closed_account where why = 'inactivity') as closed`,
      [TEAM],
    );
    const sum = (of: (day: OfDay) => number) => days.reduce((total, day) => total + of(day), 0);
    /** @param months without a visit, of those to whom no letter would leave before today */
    const away = (months: number) => (day: OfDay) =>
      inactivityStep(
        { ...rule, months, isOn: true },
        { lastSeen: day.lastSeen, leavesOn: null, hadLastLetter: false },
        today,
      )
        ? day.accounts
        : 0;
    const months = [...new Set([...USUAL_MONTHS, rule.months])].toSorted((one, other) => one - other);
    const hadLetters = (day: OfDay) => (away(rule.months)(day) > 0 ? day.hadFirst + day.hadLast : 0);
    return {
      ...others!,
      members: sum(({ accounts }) => accounts),
      toWrite: rule.isOn ? sum((day) => away(rule.months)(day) - hadLetters(day)) : 0,
      hadFirst: sum((day) => day.hadFirst),
      hadLast: sum((day) => day.hadLast),
      endingSoon: sum((day) => day.endingSoon),
      byMonths: months.map((each) => ({ months: each, accounts: sum(away(each)) })),
    };
  }
}
