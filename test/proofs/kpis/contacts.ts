import { BeginContact } from '#application/insights/deflection/begin-contact';
import { ImportContactVolumes } from '#application/insights/deflection/import-contact-volumes';
import { type DeflectionReport, ReadDeflection } from '#application/insights/deflection/read-deflection';
import { TellContactStep } from '#application/insights/deflection/tell-contact-step';
import type { AuditedActs } from '#application/shared/audit-log';
import type { Actor } from '#domain/shared/actor';
import { addDays, beginningOf, type Day } from '#domain/shared/day';
import { SqlOpinions, SqlSparedContacts } from '#infrastructure/engagement/opinions/sql-opinions';
import { SqlContactAttempts } from '#infrastructure/insights/deflection/sql-contact-attempts';
import { SqlContactVolumes } from '#infrastructure/insights/deflection/sql-contact-volumes';
import { SqlDeflectionRules } from '#infrastructure/insights/deflection/sql-deflection-rules';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import type { Dice } from './dice.ts';
import { NO_LIMIT } from '../../support/stand-ins.ts';

/** What the proof remembers of an attempt, beside what the database does. */
interface LivedAttempt {
  /** `2024-05`, in Paris. */
  readonly month: string;
  readonly showsAnswers: boolean;
  readonly shown: boolean;
  readonly read: boolean;
  readonly helped: boolean;
  readonly sent: boolean;
}

export interface LivedVolume {
  readonly month: string;
  readonly calls: number | null;
  readonly mails: number | null;
  readonly concerned: number | null;
}

/** All that the three figures are made of, as it was lived. */
export interface LivedContacts {
  readonly attempts: readonly LivedAttempt[];
  readonly answers: ReadonlyMap<string, Readonly<Record<string, number>>>;
  readonly volumes: readonly LivedVolume[];
  readonly opened: string;
}

const SITE = 'https://www.organisation.example';
const ANSWERS = ['yes', 'partly', 'no', 'not-looking'];
const YEARS_BEFORE = 3;

/** People who write to the organisation or do not, members who are asked, and years of calls and mails. */
export class ContactHouse {
  private now = new Date(0);
  private attempts: LivedAttempt[] = [];
  private readonly answers = new Map<string, Record<string, number>>();
  private volumes: LivedVolume[] = [];
  private opened = '';
  private readonly clock = { now: () => this.now };
  private readonly rules: SqlDeflectionRules;
  private readonly begin: BeginContact;
  private readonly tell: TellContactStep;
  private readonly import: ImportContactVolumes;
  private readonly opinions: SqlOpinions;

  constructor(
    private readonly sql: Sql,
    private readonly dice: Dice,
    private readonly actor: Actor,
  ) {
    const attempts = new SqlContactAttempts(sql);
    const ids = { next: <T extends string>() => dice.id() as T };
    const acts = {
      run: async (_: unknown, ask: () => Promise<unknown>, work: (asked: unknown) => Promise<unknown>) =>
        work(await ask()),
    } as unknown as AuditedActs;
    this.rules = new SqlDeflectionRules(sql);
    this.begin = new BeginContact(attempts, this.rules, NO_LIMIT, ids, this.clock);
    this.tell = new TellContactStep(attempts, NO_LIMIT, this.clock);
    this.import = new ImportContactVolumes(new SqlContactVolumes(sql), acts, this.clock);
    this.opinions = new SqlOpinions(sql);
  }

  /** @param from the first day of the history, in whose month the community opens */
  async open(from: Day): Promise<void> {
    for (const table of ['deflection_rule', 'contact_attempt', 'contact_volume', 'former_volume'])
      await this.sql.rows(`truncate insights.${table} restart identity`);
    await this.sql.rows(`delete from engagement.opinion_count`);
    this.opened = from.slice(0, 7);
    const rule = { sites: [SITE], withoutShare: 20, opened: this.opened as never };
    await this.sql.rows(
      `insert into insights.deflection_rule (number, rule, note, written_at) values (1, $1, 'A beginning', now())`,
      [JSON.stringify(rule)],
    );
  }

  async liveThrough(day: Day): Promise<void> {
    const begins = beginningOf(day).getTime();
    const length = beginningOf(addDays(day, 1)).getTime() - begins;
    for (let count = this.dice.below(6); count > 0; count--) {
      this.now = new Date(begins + this.dice.below(length));
      await this.attempt(day.slice(0, 7));
    }
    for (let count = this.dice.below(3); count > 0; count--) {
      const [month, answer] = [day.slice(0, 7), this.dice.one(ANSWERS)];
      await this.opinions.count('contact-spared', answer, [`month:${month}`, `post:${this.dice.id()}`]);
      const told = this.answers.get(month) ?? {};
      this.answers.set(month, { ...told, [answer]: (told[answer] ?? 0) + 1 });
    }
  }

  private async attempt(month: string): Promise<void> {
    const { dice } = this;
    const { id, showsAnswers } = await this.begin.execute({ site: SITE, network: 'n' });
    if (id === null) throw new Error('The form is not counted');
    const lived = { shown: false, read: false, helped: false, sent: false };
    const began = this.now.getTime();
    const step = async (name: 'shown' | 'read' | 'yes' | 'no' | 'sent', more: Partial<typeof lived>) => {
      // Now and then so late that it is not heard any more; a browser that doubts tells twice.
      const late = dice.falls(0.1);
      this.now = new Date(began + (late ? 43_200_000 : 1 + dice.below(43_100_000)));
      for (let told = dice.falls(0.3) ? 2 : 1; told > 0; told--)
        await this.tell.execute({ id, step: name, network: 'n' }).catch(() => {});
      if (!late) Object.assign(lived, more);
    };
    if (showsAnswers && dice.falls(0.8)) await step('shown', { shown: true });
    if (showsAnswers && dice.falls(0.5)) await step('read', { shown: true, read: true });
    if (showsAnswers && dice.falls(0.2)) await step('no', { shown: true, helped: false });
    if (showsAnswers && dice.falls(0.4)) await step('yes', { shown: true, helped: true });
    if (dice.falls(showsAnswers ? 0.4 : 0.7)) await step('sent', { sent: true });
    this.attempts.push({ month, showsAnswers, ...lived });
  }

  /** Years of months up to the one before `today`, some of them told wrongly first. */
  async importVolumes(today: Day): Promise<void> {
    const { dice } = this;
    this.now = beginningOf(today);
    const months: string[] = [];
    const [year = 0, number = 0] = this.opened.split('-').map(Number);
    for (let since = (year - YEARS_BEFORE) * 12 + number - 1; ; since++) {
      const month = `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}`;
      if (month >= today.slice(0, 7)) break;
      months.push(month);
    }
    this.volumes = months.map((month) => {
      const known = this.volumes.find((one) => one.month === month);
      if (known && dice.falls(0.9)) return known;
      return {
        month,
        calls: dice.falls(0.02) ? null : 4000 + dice.below(3000),
        mails: 900 + dice.below(900),
        concerned: dice.falls(0.01) ? null : 90_000 + dice.below(20_000),
      };
    });
    const said = (count: number | null) => (count === null ? '' : String(count));
    await this.import.execute({
      actor: this.actor,
      dryRun: false,
      lines: this.volumes.map(({ month, ...counts }, index) => ({
        at: index + 1,
        month,
        calls: said(counts.calls),
        mails: said(counts.mails),
        concerned: said(counts.concerned),
      })),
    });
  }

  lived(): LivedContacts {
    const { attempts, answers, volumes, opened } = this;
    return { attempts, answers, volumes, opened };
  }

  async read(
    asked: { readonly months: number; readonly to?: string },
    today: Day,
  ): Promise<DeflectionReport> {
    this.now = beginningOf(today);
    const read = new ReadDeflection(
      new SqlContactAttempts(this.sql),
      new SqlContactVolumes(this.sql),
      this.rules,
      new SqlSparedContacts(this.sql),
      this.clock,
    );
    return read.execute({ actor: this.actor, ...asked });
  }
}
