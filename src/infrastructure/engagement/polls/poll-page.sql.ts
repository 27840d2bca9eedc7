import { isId, knownId, type MemberId } from '#domain/shared/id';
import { roleOfAsker } from '#application/engagement/polls/asker.rank';
import { NAMED_AT_MOST, type PollRow, type PollView } from '#application/engagement/polls/poll-view';
import type { PollPageQuery } from '#application/engagement/polls/polls.query';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { isOfKnownSize } from '#domain/engagement/polls/asked-audiences';
import { choicesIn } from '#domain/engagement/polls/ballot';
import { countOf, type Tally } from '#domain/engagement/polls/counting';
import { PollNotFound } from '#domain/engagement/polls/poll.errors';
import type { Population } from '#domain/engagement/polls/population';
import { type OptionPictures, pictureKey } from '#domain/engagement/polls/option-picture';
import { isReleased, votesMissing, withheldFrom } from '#domain/engagement/polls/results-shown';
import {
  branchesToVoteFor,
  branchesTooLate,
  isAsked,
  isTooNew,
  type Voter,
} from '#domain/engagement/polls/voter';
import type { Sql } from '../../platform/persistence/sql.ts';
import { POLL_ROW, visiblePoll } from './visible-poll.sql.ts';

interface Row extends PollRow {
  readonly pictures: OptionPictures;
  readonly archived: boolean;
  readonly description: string;
  readonly version: number;
  readonly options: readonly string[];
  readonly least: number;
  readonly most: number;
  /** The viewer's, where ballots bear names. */
  readonly mark: string | null;
  /** Ballots of the release that is shown. */
  readonly released: number;
  /** Whether all who voted under their name were told who reads it. */
  readonly namesTold: boolean;
}

const PAGE = `
  select ${POLL_ROW}, p.archived_at is not null as archived, p.description, p.version, p.options, p.pictures, p.least, p.most, p.names_told as "namesTold",
    coalesce(own.words, own.mark) as mark,
    coalesce((select r.shown_ballots from engagement.poll_release r where r.poll_id = p.id), 0) as released
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

/** The same of the release of a secret poll that goes on: no branch, and nothing to weight by. */
const RELEASED = `
  select 'mark' as what, '' as branch, m.key as mark, m.value::int as votes, null as day
  from engagement.poll_release r, jsonb_each_text(r.shown_marks) m where r.poll_id = $1
  union all
  select 'mark', '', a, 1, null from engagement.poll_release r, unnest(r.shown_answers) a where r.poll_id = $1`;

/** In an order that tells nothing of when they voted. */
const NAMED = `
  select n.member_id as "memberId", coalesce(n.words, n.mark) as mark from engagement.named_ballot n
  where n.poll_id = $1 order by n.member_id limit ${NAMED_AT_MOST}`;

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

  async execute(voter: Voter, key: string, told?: 'to-machine'): Promise<PollView> {
    const { actor } = voter;
    const found = await this.sql.row<Row>(isId(key) ? BY_ID : BY_SLUG, [
      actor.audiences,
      actor.memberId,
      this.clock.now(),
      key,
    ]);
    if (!found) throw new PollNotFound();
    const row = told === 'to-machine' ? { ...found, voted: false, mark: null } : found;
    const { mark, released, namesTold, ...poll } = row;
    const withheld = withheldFrom(row, { voted: poll.voted, staff: actor.may('poll.read-staff-results') });
    const mayRun = !poll.hidden && (await this.mayRun(actor, poll.authorId));
    return {
      ...poll,
      pictures: picturesOf(row),
      asked: isAsked(poll, voter),
      branches: branchesToVoteFor(poll, voter),
      tooLate: branchesTooLate(poll, voter),
      tooNew: isTooNew(poll, voter),
      ownVote: mark === null ? null : voteIn(poll.kind, mark),
      mayRun,
      withheld,
      missing: votesMissing(row, withheld),
      ...(withheld === null
        ? await this.counted(row, { runs: mayRun, reads: actor.may('poll.manage') })
        : NOT_COUNTED),
    };
  }

  private async mayRun(actor: Actor, askedBy: string): Promise<boolean> {
    if (actor.is(knownId<'Member'>(askedBy))) return actor.may('poll.create');
    return actor.may('poll.manage') && actor.outranks(await roleOfAsker(this.cards, askedBy));
  }

  private async counted(
    poll: Row,
    who: { readonly runs: boolean; readonly reads: boolean },
  ): Promise<Pick<PollView, 'count' | 'named' | 'answers' | 'populationOn'>> {
    const mayName = !poll.secret && poll.namesTold && (poll.kind === 'open_text' ? who.reads : who.runs);
    // What is told before and after one vote would tell its branch, and by the weights too.
    const hasBranches = mayName || !poll.open;
    const rows = await this.sql.rows<Counted>(poll.open && isReleased(poll) ? RELEASED : COUNTED, [poll.id]);
    const people =
      hasBranches && isOfKnownSize(poll.audiences) ? rows.filter(({ what }) => what === 'people') : [];
    const population = Object.fromEntries(people.map(({ branch, votes }) => [branch, votes])) as Population;
    const tallies = rows
      .filter(({ what }) => what === 'mark')
      .map(({ branch, mark, votes }) => ({ branch: (hasBranches && branch) || null, mark, votes }) as Tally);
    const form = { kind: poll.kind, options: poll.options.length, named: mayName };
    return {
      count: countOf(form, tallies, population),
      named: mayName ? await this.named(poll) : [],
      answers:
        poll.kind === 'open_text' && who.reads
          ? tallies.flatMap(({ mark, votes }) => Array.from({ length: votes }, () => mark)).sort()
          : [],
      populationOn: people[0]?.day ?? null,
    };
  }

  private async named({ id, kind }: Row): Promise<PollView['named']> {
    const rows = await this.sql.rows<{ memberId: MemberId; mark: string }>(NAMED, [id]);
    return rows.map(({ memberId, mark }) => ({ memberId, ...voteIn(kind, mark) }));
  }
}

const NOT_COUNTED = { count: null, named: [], answers: [], populationOn: null } as const;

const voteIn = (kind: PollView['kind'], mark: string) =>
  kind === 'open_text' ? { choices: [], text: mark } : { choices: choicesIn(mark), text: null };

/** One place for each option. */
const picturesOf = ({ options, pictures }: Row): PollView['pictures'] =>
  options.map((_, place) => {
    const picture = pictures[place];
    if (!picture) return null;
    const { id, ...shown } = picture;
    return { path: `/fichiers/${pictureKey(id)}`, ...shown };
  });
