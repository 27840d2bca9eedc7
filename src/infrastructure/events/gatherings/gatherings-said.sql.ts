import type { Bearers } from '#application/community/published/bearers.api';
import type { PieceSaid, PiecesSaid, PieceToSay } from '#application/community/published/pieces-said.api';
import type { CalendarFiles } from '#application/events/calendars/calendar-files.port';
import type { CalendarEntry } from '#application/events/gatherings/gatherings.query';
import type { RegistrationState } from '#domain/events/gatherings/registration';
import { CALENDAR_ENTRY } from '../calendars/calendar-entry.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const KINDS: readonly string[] = ['event', 'event-announced'];
const NUMBER = /^[1-9]\d{0,8}$/;
/** After these, who has a seat puts it into their calendar, or what they have there is not so any more. */
const TO_CALENDARS: readonly (string | null)[] = ['confirmed', 'moved', 'cancelled'];

// Of drafts and of what decisions took away nobody is told; of what is the team's own, its members alone: see `visibleGathering`.
const SAID = `
  select asked.place::int as asked, g.audience, ${CALENDAR_ENTRY},
    g.cancelled_because as reason, own.state, own.offered_until as "offeredUntil"
  from unnest($1::int[], $2::uuid[]) with ordinality as asked(number, member, place)
  join events.gathering g on g.number = asked.number and g.state <> 'draft' and g.away = '[]'
  left join events.registration own on own.gathering_id = g.id and own.member_id = asked.member`;

interface Row extends CalendarEntry {
  readonly asked: number;
  readonly audience: string;
  readonly reason: string;
  readonly state: RegistrationState | null;
  readonly offeredUntil: Date | null;
}

/** Events as letters say them: what they are called, when and where they take place, and how their reader stands to them. */
export class SqlGatheringsSaid implements PiecesSaid {
  constructor(
    private readonly sql: Sql,
    private readonly files: CalendarFiles,
    private readonly bearers: Bearers,
  ) {}

  async of(pieces: readonly PieceToSay[]): Promise<readonly (PieceSaid | null)[]> {
    const events = pieces.filter(({ of, key }) => KINDS.includes(of) && NUMBER.test(key));
    if (events.length === 0) return pieces.map(() => null);
    const rows = await this.sql.rows<Row>(SAID, [
      events.map(({ key }) => Number(key)),
      events.map(({ memberId }) => memberId),
    ]);
    const said = new Map<PieceToSay, PieceSaid>();
    for (const row of rows) {
      const piece = events[row.asked - 1]!;
      if (await this.mayKnow(piece, row)) said.set(piece, this.saidOf(piece, row));
    }
    return pieces.map((piece) => said.get(piece) ?? null);
  }

  private async mayKnow({ memberId }: PieceToSay, { audience }: Row): Promise<boolean> {
    if (audience !== 'staff') return true;
    const bearer = await this.bearers.of(memberId);
    return bearer?.viewer.actor.audiences.includes(audience) ?? false;
  }

  private saidOf({ state }: PieceToSay, row: Row): PieceSaid {
    const { title, slug, startsAt, endsAt, place, isOnline, reason } = row;
    const hasFile = row.state === 'confirmed' && TO_CALENDARS.includes(state);
    return {
      ...{ title, answer: '' },
      occasion: {
        ...{ slug, startsAt, endsAt, place, isOnline, reason },
        hasSeat: row.state === 'confirmed',
        offeredUntil: row.state === 'offered' ? row.offeredUntil : null,
        calendar: hasFile ? this.files.of(title, [row]) : null,
      },
    };
  }
}
