import type { Bearers } from '#application/community/published/bearers.api';
import type {
  OccasionChanged,
  OccasionFound,
  PieceSaid,
  PiecesSaid,
  PieceToSay,
} from '#application/community/published/pieces-said.api';
import type { CalendarFiles } from '#application/events/calendars/calendar-files.port';
import type { CalendarEntry } from '#application/events/gatherings/gatherings.query';
import { changeTold, type FoundAs, type ToldChanges } from '#domain/events/gatherings/told-changes';
import { isVainLate, toBeKnownBy } from '#domain/events/gatherings/news-in-time';
import type { RegistrationState } from '#domain/events/gatherings/registration';
import { CALENDAR_ENTRY } from '../calendars/calendar-entry.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleGathering } from './visible-gathering.sql.ts';

const KINDS: readonly string[] = ['event', 'event-announced'];
const NUMBER = /^[1-9]\d{0,8}$/;
/** After these, who has a seat puts it into their calendar, or what they have there is not so any more. */
const TO_CALENDARS: readonly (string | null)[] = ['confirmed', 'moved', 'cancelled'];
/** After this, who had one takes it out. */
const OUT_OF_CALENDARS = 'given-up';
/** Once taken, refused or gone on to somebody else, the seat is kept for nobody. */
const OFFERED = 'offered';

/** What every member sees. */
const OF_MEMBERS: readonly string[] = ['public', 'members'];

/** Whoever is written to is told as one who comes: what they run is on its page, and no news of a draft leaves it. */
const READER = { sees: 'asked.sees', is: 'asked.member', runs: `'none'::text` };

const SAID = `
  select asked.place as asked, ${CALENDAR_ENTRY},
    g.cancelled_because as reason, g.told_changes as "toldChanges", own.state, own.offered_until as "offeredUntil"
  from jsonb_to_recordset($1::jsonb) as asked(place int, number int, member uuid, sees text[])
  join events.gathering g on g.number = asked.number and ${visibleGathering('g', READER)}
  left join events.registration own on own.gathering_id = g.id and own.member_id = asked.member`;

interface Row extends CalendarEntry {
  readonly asked: number;
  readonly reason: string;
  readonly state: RegistrationState | null;
  readonly offeredUntil: Date | null;
  readonly toldChanges: ToldChanges;
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
    const said = await this.saidTo(events, () => OF_MEMBERS);
    // What not every member sees is asked for again, as each of its readers: few events are such.
    const left = events.filter((piece) => !said.has(piece));
    const seen = await this.audiencesOf(left.map(({ memberId }) => memberId));
    const more = await this.saidTo(left, ({ memberId }) => seen.get(memberId) ?? []);
    return pieces.map((piece) => said.get(piece) ?? more.get(piece) ?? null);
  }

  private async saidTo(
    pieces: readonly PieceToSay[],
    seenBy: (piece: PieceToSay) => readonly string[],
  ): Promise<ReadonlyMap<PieceToSay, PieceSaid>> {
    if (pieces.length === 0) return new Map();
    const asked = pieces.map((piece, place) => ({
      place,
      number: Number(piece.key),
      member: piece.memberId,
      sees: seenBy(piece),
    }));
    const rows = await this.sql.rows<Row>(SAID, [JSON.stringify(asked)]);
    return new Map(rows.map((row) => [pieces[row.asked]!, this.saidOf(pieces[row.asked]!, row)]));
  }

  /** What these see, as rights stand now; nothing of who may not come in. */
  private async audiencesOf(members: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const seen = new Map<string, readonly string[]>();
    for (const memberId of new Set(members)) {
      const bearer = await this.bearers.of(memberId);
      if (bearer) seen.set(memberId, bearer.onSite.actor.audiences);
    }
    return seen;
  }

  private saidOf({ state, toldFrom, toldUntil }: PieceToSay, row: Row): PieceSaid {
    const { title, slug, startsAt, endsAt, place, isOnline, reason } = row;
    const changed = state === 'moved' ? changeSaid(row.toldChanges, toldFrom, toldUntil) : null;
    const offeredUntil = row.state === OFFERED ? row.offeredUntil : null;
    const beganAt = changed?.before.startsAt ?? null;
    return {
      title,
      answer: '',
      occasion: {
        slug,
        startsAt,
        endsAt,
        place,
        isOnline,
        changed,
        reason,
        hasSeat: row.state === 'confirmed',
        offeredUntil,
        calendar: this.calendarOf(state, row),
      },
      hour: {
        knownBy: toBeKnownBy({ toldAt: toldFrom, startsAt, endsAt, beganAt, offeredUntil }),
        isVainLate: isVainLate(state),
        ...(state === OFFERED && row.state !== OFFERED && { isOver: true }),
      },
    };
  }

  private calendarOf(told: string | null, row: Row): string | null {
    if (row.state === 'confirmed' && TO_CALENDARS.includes(told)) return this.files.of(row.title, [row]);
    const isOut = row.state === 'cancelled' && told === OUT_OF_CALENDARS;
    return isOut ? this.files.of(row.title, [{ ...row, isCancelled: true }]) : null;
  }
}

function changeSaid(changes: ToldChanges, from: Date, until: Date): OccasionChanged | null {
  const told = changeTold(changes, from, until);
  return told && { ...told, before: occasionFound(told.before), now: occasionFound(told.now) };
}

const occasionFound = ({ startsAt, endsAt, ...found }: FoundAs): OccasionFound => ({
  ...found,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
