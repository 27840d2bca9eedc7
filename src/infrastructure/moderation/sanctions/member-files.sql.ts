import type {
  MemberFilesQuery,
  MemberNoteRow,
  SanctionRow,
  StandingMeasure,
} from '#application/moderation/sanctions/member-file.query';
import type { MemberNote, MemberNotes } from '#application/moderation/sanctions/member-notes.port';
import { SanctionNotFound } from '#domain/moderation/sanctions/sanction';
import type { Sql } from '../../platform/persistence/sql.ts';

const MEASURE = `
  select s.id, s.member_id as "memberId", s.step, s.status, s.proposed_by as "proposedBy", s.signed_by as "signedBy", s.decision_id as "decisionId",
    d.number::float8 as "decisionNumber", s.until
  from moderation.sanction s left join moderation.decision d on d.id = s.decision_id`;

export class SqlMemberFiles implements MemberFilesQuery, MemberNotes {
  constructor(private readonly sql: Sql) {}

  sanctionsOf(memberId: string): Promise<readonly SanctionRow[]> {
    return this.sql.rows<SanctionRow>(
      `select s.id, s.step, s.status, s.proposed_by as "proposedBy", s.signed_by as "signedBy",
         d.number::float8 as "decisionNumber", s.proposed_at as "proposedAt", s.begun_at as "begunAt", s.until,
         s.counts_until as "countsUntil", s.ended_at as "endedAt", s.statement ->> 'facts' as facts
       from moderation.sanction s left join moderation.decision d on d.id = s.decision_id
       where s.member_id = $1 order by s.proposed_at desc, s.id desc limit 100`,
      [memberId],
    );
  }

  notesOf(memberId: string): Promise<readonly MemberNoteRow[]> {
    return this.sql.rows<MemberNoteRow>(
      `select id, author_id as "authorId", text, noted_at as "notedAt" from moderation.member_note
       where member_id = $1 order by noted_at desc, id desc limit 100`,
      [memberId],
    );
  }

  async memberOf(sanctionId: string): Promise<string> {
    const row = await this.sql.row<{ member_id: string }>(
      `select member_id from moderation.sanction where id = $1`,
      [sanctionId],
    );
    if (!row) throw new SanctionNotFound();
    return row.member_id;
  }

  async measure(sanctionId: string): Promise<StandingMeasure> {
    const row = await this.sql.row<StandingMeasure>(`${MEASURE} where s.id = $1`, [sanctionId]);
    if (!row) throw new SanctionNotFound();
    return row;
  }

  measureOf(decisionId: string): Promise<StandingMeasure | null> {
    return this.sql.row<StandingMeasure>(`${MEASURE} where s.decision_id = $1`, [decisionId]);
  }

  async stepOf(decisionId: string): Promise<string | null> {
    const row = await this.sql.row<{ step: string }>(
      `select step from moderation.sanction where decision_id = $1`,
      [decisionId],
    );
    return row?.step ?? null;
  }

  async add(note: MemberNote): Promise<void> {
    await this.sql.rows(
      `insert into moderation.member_note (id, member_id, author_id, text, noted_at) values ($1, $2, $3, $4, $5)`,
      [note.id, note.memberId, note.authorId, note.text, note.at],
    );
  }
}
