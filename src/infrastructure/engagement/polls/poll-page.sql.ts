import { isId, type MemberId } from '#domain/shared/id';
import { roleOfAsker } from '#application/engagement/polls/asker.rank';
import type { PollRow, PollView } from '#application/engagement/polls/poll-view';
import type { PollPageQuery } from '#application/engagement/polls/polls.query';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { choicesIn } from '#domain/engagement/polls/ballot';
import { countOf, type Tally } from '#domain/engagement/polls/counting';
import { PollNotFound } from '#domain/engagement/polls/poll.errors';
import type { Population } from '#domain/engagement/polls/population';
import { type OptionPictures, pictureKey } from '#domain/engagement/polls/option-picture';
import { withheldFrom } from '#domain/engagement/polls/results-shown';
import { branchesToVoteFor, branchesTooLate, isAsked, type Voter } from '#domain/engagement/polls/voter';
import type { Sql } from '../../platform/persistence/sql.ts';
import { POLL_ROW, visiblePoll } from './visible-poll.sql.ts';

interface Row extends PollRow {
  readonly pictures: OptionPictures;
  readonly description: string;
  readonly version: number;
  readonly options: readonly string[];
  readonly least: number;
  readonly most: number;
  /** The viewer's, where ballots bear names. */
  readonly mark: string | null;
}

const PAGE = `
  select ${POLL_ROW}, p.description, p.version, p.options, p.pictures, p.least, p.most, coalesce(own.words, own.mark) as mark
  from engagement.poll p
  left join engagement.named_ballot own on own.poll_id = p.id and own.member_id = $2
  where ${visiblePoll('p', '$1', '$2')} and `;
const BY_SLUG = `${PAGE} p.slug = $4`;
const BY_ID = `${PAGE} p.id = $4::uuid`;

/** Every mark with its votes by branch, and beside them the population that was the latest when the poll opened. */
const COUNTED = `
  select 'mark' as what, b.branch, m.key as mark, m.value::int as votes, null as day
  from engagement.ballot_box b, jsonb_each_text(b.marks) m where b.poll_id = $1
  union all
  select 'mark', b.branch, a, 1, null from engagement.ballot_box b, unnest(b.answers) a where b.poll_id = $1
  union all
  select 'mark', n.branch, coalesce(n.words, n.mark), count(*)::int, null from engagement.named_ballot n where n.poll_id = $1 group by 2, 3
  union all
  select 'people', p.branch, '', p.people, p.counted_on::text from engagement.population p
  where p.counted_on = (select max(known.counted_on) from engagement.population known join engagement.poll asked
    on asked.id = $1 and known.counted_on <= (asked.opened_at at time zone 'Europe/Paris')::date)`;

interface Counted {
  readonly what: 'mark' | 'people';
  readonly branch: string;
  readonly mark: string;
  readonly votes: number;
  readonly day: string | null;
}

export class SqlPollPage implements PollPageQuery {
  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    private readonly clock: Clock,
  ) {}

  async execute(voter: Voter, key: string): Promise<PollView> {
    const { actor } = voter;
    const row = await this.sql.row<Row>(isId(key) ? BY_ID : BY_SLUG, [
      actor.audiences,
      actor.memberId,
      this.clock.now(),
      key,
    ]);
    if (!row) throw new PollNotFound();
    const { mark, ...poll } = row;
    const withheld = withheldFrom(poll, { voted: poll.voted, staff: actor.may('poll.read-staff-results') });
    return {
      ...poll,
      pictures: picturesOf(row),
      asked: isAsked(poll, voter),
      branches: branchesToVoteFor(poll, voter),
      tooLate: branchesTooLate(poll, voter),
      ownVote: ownVoteOf(poll.kind, mark),
      mayRun: !poll.hidden && (await this.mayRun(actor, poll.authorId)),
      withheld,
      ...(withheld === null ? await this.counted(row, actor.may('poll.manage')) : NOT_COUNTED),
    };
  }

  private async mayRun(actor: Actor, askedBy: string): Promise<boolean> {
    if (actor.is(askedBy as MemberId)) return actor.may('poll.create');
    return actor.may('poll.manage') && actor.outranks(await roleOfAsker(this.cards, askedBy));
  }

  private async counted(
    poll: Row,
    reads: boolean,
  ): Promise<Pick<PollView, 'count' | 'answers' | 'populationOn'>> {
    const rows = await this.sql.rows<Counted>(COUNTED, [poll.id]);
    const people = rows.filter(({ what }) => what === 'people');
    const population = Object.fromEntries(people.map(({ branch, votes }) => [branch, votes])) as Population;
    const tallies = rows
      .filter(({ what }) => what === 'mark')
      .map(({ branch, mark, votes }) => ({ branch: branch || null, mark, votes }) as Tally);
    const form = { kind: poll.kind, options: poll.options.length, named: !poll.secret };
    return {
      count: countOf(form, tallies, population),
      answers:
        poll.kind === 'open_text' && reads
          ? tallies.flatMap(({ mark, votes }) => Array.from({ length: votes }, () => mark)).sort()
          : [],
      populationOn: people[0]?.day ?? null,
    };
  }
}

const NOT_COUNTED = { count: null, answers: [], populationOn: null } as const;

function ownVoteOf(kind: PollView['kind'], mark: string | null): PollView['ownVote'] {
  if (mark === null) return null;
  return kind === 'open_text' ? { choices: [], text: mark } : { choices: choicesIn(mark), text: null };
}

/** One place for each option. */
const picturesOf = ({ options, pictures }: Row): PollView['pictures'] =>
  options.map((_, place) => {
    const picture = pictures[place];
    if (!picture) return null;
    const { id, ...shown } = picture;
    return { path: `/fichiers/${pictureKey(id)}`, ...shown };
  });
