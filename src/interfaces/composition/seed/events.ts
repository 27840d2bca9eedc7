import { DateTime } from 'luxon';
import type { Message } from '#domain/community/chat/message';
import { Gathering } from '#domain/events/gatherings/gathering';
import { judgedChapters } from '#domain/events/gatherings/chapters';
import { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
import { judgedTerms } from '#domain/events/gatherings/gathering-terms';
import type { GatheringId, RegistrationId } from '#domain/events/gatherings/ids';
import { type ReservedSeats, type SeatPool, Seats } from '#domain/events/gatherings/seats';
import { GatheringLetter, letterTerms } from '#domain/events/letters/letter';
import type { GatheringLetterId } from '#domain/events/letters/ids';
import { BRANCHES, isBranch } from '#domain/shared/branch';
import type { MemberId } from '#domain/shared/id';
import { WrittenText } from '#domain/shared/written-text';
import content from '../../cli/seed/content/events.json' with { type: 'json' };
import { CONTENT } from '../../cli/seed/content.ts';
import { fillIn } from '../../cli/seed/fill-in.ts';
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';
import { answersAt, askForm, chaptersOf, daysLater, replayOf, writeCover } from './event-extras.ts';
import { writeEventChannel } from './event-channels.ts';
import { insertRows } from './rows.ts';

const DAY = 86_400_000;
type EventContent = (typeof content)[number];

/** Events with those who come, most of whom are nobody who is there. @returns how many events */
export async function writeEvents(parts: SeedParts, plan: Plan): Promise<number> {
  const organiser = plan.members.find(({ department }) => department !== null)!;
  const manager = plan.members.find(({ role }) => role === 'community_manager') ?? organiser;
  const inOrder = content.toSorted((one, other) => one.startsInDays - other.startsInDays);
  const numbers = await parts.sql.rows<{ number: number }>(
    `select nextval('events.gathering_number')::int as number from generate_series(1, $1::int) order by 1`,
    [content.length],
  );
  const said: Message[] = [];
  for (const [place, one] of inOrder.entries()) {
    const { number } = numbers[place]!;
    const gathering = gatheringOf(parts, plan, one, { number, organiser, manager });
    askForm(parts, one.key, gathering);
    await writeCover(parts, plan.now, one.key, gathering);
    parts.em.persist(gathering);
    await parts.em.flush();
    await draftLater(parts, plan, one, { seriesId: gathering.id, organiser, manager });
    await writeRegistrations(parts, plan, one, gathering);
    await writeQuestions(parts, plan, one, gathering);
    said.push(
      ...(await writeEventChannel(parts, plan, {
        gathering,
        period: periodOf(one, plan.now),
        isNow: one.startTime === NOW,
      })),
    );
  }
  await parts.em.flush();
  for (const message of said) parts.em.persist(message);
  await parts.em.flush();
  return content.length;
}

/** The same again, weeks later: nobody has seen it so far. */
async function draftLater(
  parts: SeedParts,
  plan: Plan,
  one: EventContent,
  who: { seriesId: GatheringId; organiser: PlannedMember; manager: PlannedMember },
): Promise<void> {
  for (const days of daysLater(one.key)) {
    const row = await parts.sql.row<{ number: number }>(
      `select nextval('events.gathering_number')::int as number`,
    );
    const date = { ...one, startsInDays: one.startsInDays + days };
    parts.em.persist(gatheringOf(parts, plan, date, { ...who, number: row!.number }));
  }
}

const filled = (text: string): string =>
  fillIn(text, { organisation: CONTENT.site.organisationInText, missingValue: null, postIds: new Map() });

/** One goes on while the demonstration is looked at. */
const NOW = 'now';
const QUARTER = 15 * 60_000;
const LIVE_SINCE = 60 * 60_000;

function liveSince(now: Date): DateTime {
  const at = Math.floor((now.getTime() - LIVE_SINCE) / QUARTER) * QUARTER;
  return DateTime.fromMillis(at);
}

/** At the hour of the day that clocks of the zone show so many days from now. */
function periodOf(one: EventContent, now: Date) {
  const [hour, minute] = one.startTime.split(':').map(Number) as [number, number];
  const begins =
    one.startTime === NOW
      ? liveSince(now)
      : DateTime.fromJSDate(now, { zone: one.timezone })
          .plus({ days: one.startsInDays })
          .set({ hour, minute, second: 0, millisecond: 0 });
  return {
    startsAt: begins.toJSDate(),
    endsAt: begins.plus({ minutes: one.durationMinutes }).toJSDate(),
  };
}

function gatheringOf(
  { ids, renderer, publicUrl }: SeedParts,
  { now }: Plan,
  one: EventContent,
  /** `seriesId` for a later date of a series, which stays a draft. */
  who: { number: number; organiser: PlannedMember; manager: PlannedMember; seriesId?: GatheringId },
): Gathering {
  const written = (field: 'body' | 'minutes', text: string) =>
    WrittenText.of(field, filled(text), GATHERING_LIMITS.body, (source) =>
      renderer.render(source, { baseUrl: publicUrl, trust: 'official' }),
    );
  const { startsAt, endsAt } = periodOf(one, now);
  const { place } = one;
  const id = ids.next<GatheringId>();
  const gathering = Gathering.draft({
    id,
    number: who.number,
    by: who.organiser.id as MemberId,
    at: new Date(Math.min(now.getTime(), startsAt.getTime()) - 40 * DAY),
    seriesId: who.seriesId ?? (daysLater(one.key).length > 0 ? id : null),
    code: one.key.replaceAll('-', '').slice(0, 6).toUpperCase(),
    hosts: [who.manager.id as MemberId],
    body: written('body', one.body),
    terms: judgedTerms({
      kind: one.format,
      title: filled(one.title),
      summary: filled(one.summary),
      audience: 'public',
      branches: one.audience,
      startsAt,
      endsAt,
      zone: one.timezone,
      place,
      capacity: one.capacity,
      link: linkOf(one),
      reserved: reservedOf(one),
      agenda: one.agenda.map(({ minute, title }) => ({ minute, title: filled(title) })),
      speakers: one.speakersRoles.map((role) => sentence(filled(role))),
    }),
  });
  if (who.seriesId) return gathering;
  gathering.publish(now);
  gathering.pullFacts(); // history is not news
  if (endsAt < now)
    gathering.remember({
      replay: replayOf(one),
      chapters: judgedChapters(chaptersOf(one)),
      minutes: one.minutes ? written('minutes', one.minutes) : null,
      surveyId: null,
    });
  return gathering;
}

/** The one that goes on is followed in a player on its page. */
const PLAYED = 'https://player.vimeo.com/video/76979871';
const linkOf = ({ key, place, startTime }: EventContent): string => {
  if (startTime === NOW) return PLAYED;
  return place === '' ? `https://visio.example.org/${key}` : '';
};

const reservedOf = (one: EventContent): readonly ReservedSeats[] =>
  ('reservedSeats' in one && one.reservedSeats ? one.reservedSeats : []).flatMap(({ branch, seats }) =>
    isBranch(branch) ? [{ branch, seats }] : [],
  );

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Of the members who are there every third comes; of the others as many as make an event look alive. */
async function writeRegistrations(
  parts: SeedParts,
  { members, now }: Plan,
  one: EventContent,
  gathering: Gathering,
): Promise<void> {
  const { sql, ids } = parts;
  const own = members.filter(({ branch, email, role }, at) => {
    const isFor = one.audience.length === 0 || (one.audience as readonly string[]).includes(branch);
    // Whoever looks at the demonstration as one of its members has a seat in what goes on.
    return (
      isFor &&
      ((at + one.agenda.length) % 3 === 0 || (one.startTime === NOW && email !== null && role === 'member'))
    );
  });
  const isOver = gathering.begins < now && one.startTime !== NOW;
  const crowd = Math.min(Math.floor((one.capacity ?? 240) * (isOver ? 0.72 : 0.55)), 600);
  let seats = Seats.of({ capacity: one.capacity, reserved: reservedOf(one), taken: {}, isReleased: false });
  const rows: Readonly<Record<string, unknown>>[] = [];
  const come = (memberId: string, branches: readonly string[], turn: number) => {
    const seat: SeatPool | null = seats.seatFor(branches);
    if (seat) seats = seats.with(seat);
    rows.push({
      id: ids.next<RegistrationId>(),
      gathering_id: gathering.id,
      number: gathering.address.number,
      member_id: memberId,
      branches,
      turn,
      state: seat ? 'confirmed' : 'waiting',
      pool: seat,
      registered_at: new Date(Math.min(now.getTime(), gathering.begins.getTime()) - (30 - (turn % 29)) * DAY),
      attended_at: isOver && seat && turn % 5 !== 0 ? gathering.begins : null,
      attended_by:
        isOver && seat && turn % 5 !== 0 ? (['page', 'code', 'page', 'host'] as const)[turn % 4] : null,
      answers: answersAt(gathering, turn),
      version: 1,
    });
  };
  own.forEach(({ id, branch }, at) => come(id, [branch], at + 1));
  for (let turn = own.length + 1; turn <= crowd; turn += 1) come(ids.next(), branchesOf(one, turn), turn);
  if (isOver)
    await writeVisits(
      sql,
      gathering,
      rows.map(({ member_id }) => String(member_id)),
    );
  await insertRows(
    sql,
    'events.registration',
    {
      id: 'uuid',
      gathering_id: 'uuid',
      number: 'integer',
      member_id: 'uuid',
      branches: 'text[]',
      registered_at: 'timestamptz',
      turn: 'integer',
      state: 'text',
      pool: 'text',
      attended_at: 'timestamptz',
      attended_by: 'text',
      answers: 'jsonb',
      version: 'integer',
    },
    rows,
  );
  const seated = rows.flatMap(({ state, member_id }) =>
    state === 'confirmed' ? (member_id as MemberId) : [],
  );
  const letter = isOver ? letterTo(parts, one, gathering, seated) : null;
  if (letter) parts.em.persist(letter);
}

/** Of the crowd: of most branches many, of one a few; some have none, some several. */
function branchesOf(one: EventContent, turn: number): readonly string[] {
  const own = one.audience.length > 0 ? one.audience : BRANCHES;
  if (turn % 17 === 0) return [];
  return turn % 13 === 0 ? own.slice(0, 2) : [own[(turn * 3 + Math.floor(turn / 7)) % own.length]!];
}

const MOST_THERE = 150;

/** Who followed it while it went on: they come, most stay, and some leave before the end. */
async function writeVisits(
  sql: SeedParts['sql'],
  gathering: Gathering,
  people: readonly string[],
): Promise<void> {
  const first = Math.floor(gathering.begins.getTime() / 300_000);
  const shares = [0.4, 0.6, 0.7, 0.72, 0.7, 0.65, 0.5];
  const visits = shares.flatMap((share, at) =>
    people
      .slice(0, Math.floor(Math.min(people.length, MOST_THERE) * share))
      .map((member_id) => ({ gathering_id: gathering.id, slot: first + at, member_id })),
  );
  await insertRows(
    sql,
    'events.session_visit',
    { gathering_id: 'uuid', slot: 'integer', member_id: 'uuid' },
    visits,
  );
}

/** What its organisers wrote the day before to those who have a seat. */
function letterTo(
  { ids }: SeedParts,
  one: EventContent,
  gathering: Gathering,
  registered: readonly MemberId[],
): GatheringLetter | null {
  if (!one.letter || registered.length === 0) return null;
  const letter = GatheringLetter.write({
    id: ids.next<GatheringLetterId>(),
    gatheringId: gathering.id,
    by: gathering.authorId,
    members: registered,
    at: new Date(gathering.begins.getTime() - DAY),
    terms: letterTerms({ readers: 'seated', ...one.letter }),
  });
  letter.pullFacts(); // it was mailed long ago
  return letter;
}

/** What was asked in it, with the votes of the crowd. */
async function writeQuestions(
  { sql, ids }: SeedParts,
  { members }: Plan,
  one: EventContent,
  gathering: Gathering,
): Promise<void> {
  const authors = members.filter(({ role }) => role === 'member');
  const questions = one.questions.map(({ text, votes, answered }, at) => ({
    id: ids.next(),
    gathering_id: gathering.id,
    body: filled(text),
    votes,
    standing: 'published',
    author_id: authors[(at * 7 + one.agenda.length) % authors.length]!.id,
    asked_at: new Date(gathering.begins.getTime() + at * 120_000),
    answered_at: answered ? new Date(gathering.begins.getTime() + (at + 15) * 120_000) : null,
  }));
  const votes = questions.flatMap(({ id: question_id, votes: count, asked_at: cast_at }) =>
    Array.from({ length: count }, () => ({ question_id, member_id: ids.next(), cast_at })),
  );
  await insertRows(
    sql,
    'events.question',
    {
      id: 'uuid',
      gathering_id: 'uuid',
      author_id: 'uuid',
      asked_at: 'timestamptz',
      body: 'text',
      standing: 'text',
      answered_at: 'timestamptz',
      votes: 'integer',
    },
    questions,
  );
  await insertRows(
    sql,
    'events.question_vote',
    { question_id: 'uuid', member_id: 'uuid', cast_at: 'timestamptz' },
    votes,
  );
}
