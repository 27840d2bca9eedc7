import type { AutomationRow, AutomationsQuery } from '#application/community/automations/automations.query';
import type { Clock } from '#application/shared/ports';
import { type AutomationTerms, type Occasion, OCCASIONS } from '#domain/community/automations/automation';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { REPORT_COLUMNS, reportFrom, type ReportRow } from '../campaigns/report.sql.ts';
import { dueOn } from './occasions.sql.ts';

type Row = ReportRow &
  Omit<AutomationTerms, 'isOn'> & {
    readonly occasion: Occasion;
    readonly state: string;
    readonly version: number;
    readonly isHeldBack: boolean;
  };

const NOTHING = { chosen: 0, toSend: 0, sent: 0, failed: 0, skipped: 0, unsubscribed: null, arrivals: null };

export class SqlAutomationsRead implements AutomationsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<readonly AutomationRow[]> {
    actor.mustBeAllowed('campaign.manage');
    const rows = await this.sql.rows<Row>(
      `select c.occasion, c.state, c.version, c.held_why is not null as "isHeldBack", c.language, c.subject, c.source as body, c.delay_days as "delayDays", ${REPORT_COLUMNS}
       from community.campaign c where c.occasion is not null`,
    );
    return OCCASIONS.map((occasion) => {
      const row = rows.find((one) => one.occasion === occasion);
      if (!row) return { occasion, terms: null, isHeldBack: false, version: 0, report: NOTHING };
      const { language, subject, body, delayDays, state, isHeldBack, version } = row;
      const terms = { language, subject, body, delayDays, isOn: state === 'sending' };
      return { occasion, terms, isHeldBack, version, report: reportFrom(row) };
    });
  }

  async one(actor: Actor, occasion: Occasion): Promise<AutomationRow> {
    const all = await this.list(actor);
    return all.find((one) => one.occasion === occasion)!;
  }

  async due(actor: Actor, occasion: Occasion, delayDays: number): Promise<number> {
    actor.mustBeAllowed('campaign.manage');
    const campaign = `(select c.id from community.campaign c where c.occasion = '${occasion}')`;
    const row = await this.sql.row<{ n: number }>(
      `select count(*)::int as n from (${dueOn(occasion, campaign)}) due`,
      [this.clock.now(), delayDays],
    );
    return row?.n ?? 0;
  }
}
