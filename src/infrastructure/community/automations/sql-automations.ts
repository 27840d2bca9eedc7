import type { Automations } from '#application/community/automations/automations.port';
import type { Ids } from '#application/shared/ports';
import type { Occasion } from '#domain/community/automations/automation';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { Sql } from '../../platform/persistence/sql.ts';
import { dueOn } from './occasions.sql.ts';

const PER_MINUTE = 60;

export class SqlAutomations implements Automations {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
  ) {}

  async put({ occasion, terms, version, by, at }: Parameters<Automations['put']>[0]): Promise<void> {
    const { language, subject, body, delayDays, isOn } = terms;
    const written = await this.sql.rows(
      `insert into community.campaign as known (id, name, segment_name, language, subject, source, per_minute, state,
         begun_at, created_by, created_at, occasion, delay_days, planned_by)
       values ($1, $2, '', $3, $4, $5, ${PER_MINUTE}, $6, $7, $8, $7, $2, $9, $8)
       on conflict (occasion) where occasion is not null do update set language = excluded.language,
         subject = excluded.subject, source = excluded.source, state = excluded.state,
         delay_days = excluded.delay_days, planned_by = excluded.planned_by, held_why = null, waits_since = null, version = known.version + 1
       where known.version = $10
       returning 1`,
      [
        this.ids.next(),
        occasion,
        language,
        subject,
        body,
        isOn ? 'sending' : 'paused',
        at,
        by,
        delayDays,
        version,
      ],
    );
    if (written.length === 0) throw new ChangedMeanwhile();
    // Who was found while it was on is not written to once it is off.
    if (!isOn)
      await this.sql.rows(
        `delete from community.campaign_letter l using community.campaign c
         where c.id = l.campaign_id and c.occasion = $1 and l.over_at is null and l.tries = 0`,
        [occasion],
      );
  }

  async seek(at: Date): Promise<number> {
    // All that are on are held together: what one writes counts for the cap of the others.
    const on = await this.sql.rows<{ id: string; occasion: Occasion; delayDays: number }>(
      `select id, occasion, delay_days as "delayDays" from community.campaign
       where occasion is not null and state = 'sending' order by delay_days, occasion for update`,
    );
    let found = 0;
    for (const { id, occasion, delayDays } of on) {
      const due = await this.sql.rows<{ memberId: string; occasion: string }>(
        `${dueOn(occasion, '$3::uuid')} order by 1`,
        [at, delayDays, id],
      );
      if (due.length === 0) continue;
      const rows = await this.sql.rows(
        `insert into community.campaign_letter (id, campaign_id, member_id, occasion)
         select id, $1, member_id, occasion from unnest($2::uuid[], $3::uuid[], $4::text[]) as due(id, member_id, occasion)
         on conflict do nothing returning 1`,
        [
          id,
          due.map(() => this.ids.next<string>()),
          due.map((one) => one.memberId),
          due.map((one) => one.occasion),
        ],
      );
      await this.sql.rows(`update community.campaign set chosen = chosen + $2 where id = $1`, [
        id,
        rows.length,
      ]);
      found += rows.length;
    }
    return found;
  }
}
