import type { ArrivalView } from '#application/community/chat/chat-view';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { type AuthorRow, authorColumns, authorView } from '../topics/author.sql.ts';

/** Who came before oneself came before what one reads. */
const arrived = (where: string, order: string) => `
  select a.arrived_at, a.after_position, a.change, ${authorColumns('p')}, to_jsonb(brought) as brought_by
  from community.conversation_arrival a
  join community.member p on p.id = a.member_id
  cross join lateral (select ${authorColumns('b')} from community.member b where b.id = a.brought_by) brought
  where a.channel_id = $2 and a.after_position >= coalesce((select s.since from community.chat_membership s
    where s.channel_id = $2 and s.member_id = $1::uuid), 0) and ${where} order by ${order}`;

const AMONG = arrived(
  'a.after_position >= $3 and ($4::integer is null or a.after_position <= $4)',
  'a.after_position, a.change',
);
const SINCE = arrived('a.change > $3 and a.change <= $4', 'a.change');

/** Where somebody looks who may know of it. */
interface Place {
  readonly actor: Actor;
  readonly channelId: string;
  readonly isConversation: boolean;
}

interface Row extends AuthorRow {
  readonly arrived_at: Date;
  readonly after_position: number;
  readonly change: number;
  readonly brought_by: AuthorRow;
}

/** Who was brought into private conversations, for those in them: nobody comes elsewhere, and nothing is asked there. */
export class SqlArrivals {
  constructor(private readonly sql: Sql) {}

  /** @param to position of the last message that they may stand after; null for all that follow */
  async among(place: Place, from: number, to: number | null): Promise<readonly ArrivalView[]> {
    return (await this.rows(AMONG, place, from, to)).map(arrivalView);
  }

  /** @param to number of the last change that is asked for */
  async since(
    place: Place,
    change: number,
    to: number,
  ): Promise<readonly { readonly change: number; readonly arrival: ArrivalView }[]> {
    const rows = await this.rows(SINCE, place, change, to);
    return rows.map((row) => ({ change: row.change, arrival: arrivalView(row) }));
  }

  private async rows(
    asked: string,
    { actor, channelId, isConversation }: Place,
    from: number,
    to: number | null,
  ): Promise<readonly Row[]> {
    if (!isConversation) return [];
    return this.sql.rows<Row>(asked, [actor.memberId, channelId, from, to]);
  }
}

const arrivalView = (row: Row): ArrivalView => ({
  person: authorView(row),
  broughtBy: authorView(row.brought_by),
  at: row.arrived_at,
  after: row.after_position,
});
