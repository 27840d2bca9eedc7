import type { EntityManager } from '@mikro-orm/postgresql';
import type {
  GatheringLettersQuery,
  LettersView,
  LetterToMail,
  LetterToMailQuery,
} from '#application/events/letters/letters.query';
import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { GatheringLetter, LetterReaders } from '#domain/events/letters/letter';
import type { GatheringLetters } from '#domain/events/letters/letters.port';
import type { Actor } from '#domain/shared/actor';
import { isId, type MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, runs } from '../gatherings/visible-gathering.sql.ts';

/** Whom a letter reaches, among registrations `r`; whose names were taken off reads nothing more. */
const REACHED: Readonly<Record<LetterReaders, string>> = {
  seated: `r.state = 'confirmed' and not r.forgotten`,
  waiting: `r.state in ('waiting', 'offered') and not r.forgotten`,
  attended: `r.attended_at is not null and not r.forgotten`,
};

export class PostgresGatheringLetters implements GatheringLetters {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  add(letter: GatheringLetter): void {
    this.em.persist(letter);
  }

  async readersOf(id: GatheringId, readers: LetterReaders): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select r.member_id as id from events.registration r where r.gathering_id = $1 and ${REACHED[readers]} order by r.turn`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}

const reach = (readers: LetterReaders): string =>
  `'${readers}', (select count(*) from events.registration r where r.gathering_id = g.id and ${REACHED[readers]})`;
const SHOWN = 50;
const LETTERS = `
  select jsonb_build_object(${reach('seated')}, ${reach('waiting')}, ${reach('attended')}) as reach,
    (select coalesce(jsonb_agg(to_jsonb(one) order by one."sentAt" desc), '[]') from (
      select l.id, l.author_id as "authorId", l.sent_at as "sentAt", l.readers, l.subject, l.body, l.count
      from events.letter l where l.gathering_id = g.id order by l.sent_at desc limit ${SHOWN}) one) as sent
  from events.gathering g where g.id = $4::uuid and ${runs('g')} and $1::text[] is not null`;

type Row = Omit<LettersView, 'sent'> & {
  readonly sent: readonly (Omit<LettersView['sent'][number], 'sentAt'> & { readonly sentAt: string })[];
};

export class SqlGatheringLetters implements GatheringLettersQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, gatheringId: GatheringId): Promise<LettersView> {
    actor.mustBeAllowed('event.create');
    const row = isId(gatheringId) && (await this.sql.row<Row>(LETTERS, [...lookingAs(actor), gatheringId]));
    if (!row) throw new GatheringNotFound();
    return { ...row, sent: row.sent.map((one) => ({ ...one, sentAt: new Date(one.sentAt) })) };
  }
}

export class SqlLetterToMail implements LetterToMailQuery {
  constructor(private readonly sql: Sql) {}

  execute(letterId: string): Promise<LetterToMail | null> {
    return this.sql.row<LetterToMail>(
      `select g.title, g.number, g.starts_at as "startsAt", g.audience, l.subject, l.body
       from events.letter l join events.gathering g on g.id = l.gathering_id where l.id = $1 and g.away = '[]'`,
      [letterId],
    );
  }
}
