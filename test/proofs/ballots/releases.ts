import { RELEASED_AT_ONCE } from '#domain/engagement/polls/results-shown';
import type { OwnSite } from '../support/own-site.ts';
import { type AskedPoll, choiceOf, OPTIONS, type Voter } from './electorate.ts';

interface Release {
  readonly poll: string;
  readonly shown: number;
  readonly next: number;
  readonly marks: Readonly<Record<string, number>>;
  /** Who had voted at that moment, as the transaction that made it saw it. */
  readonly members: readonly string[];
}

/** Writes down every release as it is made, in its own transaction: what is killed with it is not written down. */
export async function watchReleases(site: OwnSite): Promise<void> {
  await site.rows(
    `create table public.release_made (
       place bigint generated always as identity, poll uuid, shown int, next int, marks jsonb, members uuid[])`,
  );
  await site.rows(
    `create function public.release_made() returns trigger language plpgsql as $$ begin
       insert into public.release_made (poll, shown, next, marks, members)
       values (new.poll_id, new.shown_ballots, new.next_ballots, new.next_marks,
         array(select member_id from engagement.turnout where poll_id = new.poll_id));
       return null; end $$`,
  );
  await site.rows(
    `create trigger release_made after insert or update on engagement.poll_release
       for each row execute function public.release_made()`,
  );
}

/**
 * Whether every release counts the ballots of that moment, five more than the one before it, and shows that one; and whether all that
 * is told in the end differs from what was shown last by five at least. Leaves nothing of what was written down.
 */
export async function wrongReleases(
  site: OwnSite,
  voters: readonly Voter[],
  polls: readonly AskedPoll[],
): Promise<{ made: number; wrong: readonly string[] }> {
  const made = await site.rows<Release>(
    'select poll, shown, next, marks, members from public.release_made order by place',
  );
  await site.rows('drop trigger release_made on engagement.poll_release');
  await site.rows('drop function public.release_made()');
  await site.rows('drop table public.release_made');
  const wrong = polls.flatMap((poll, place) => {
    const own = made.filter((release) => release.poll === poll.id);
    return poll.secret ? wrongOf(own, voters, place) : own.map(() => `a poll under names has a release`);
  });
  return { made: made.length, wrong };
}

function wrongOf(own: readonly Release[], voters: readonly Voter[], place: number): string[] {
  const due = Math.floor(voters.length / RELEASED_AT_ONCE);
  const wrong = own.length === due ? [] : [`${own.length} releases of ${voters.length} ballots`];
  own.forEach(({ shown, next, marks, members }, at) => {
    const before = own[at - 1]?.next ?? 0;
    if (next - before < RELEASED_AT_ONCE) wrong.push(`a release adds ${next - before} ballots`);
    if (shown !== before) wrong.push(`${shown} ballots are shown where ${before} were released before`);
    const recounted = recount(members, voters, place);
    const told = Array.from({ length: OPTIONS }, (_, option) => marks[option] ?? 0);
    if (members.length !== next || told.join() !== recounted.join())
      wrong.push(
        `a release of ${next} tells ${told.join()}, ${members.length} members voted ${recounted.join()}`,
      );
  });
  const left = voters.length - (own.at(-1)?.shown ?? 0);
  if (left < RELEASED_AT_ONCE) wrong.push(`the end adds ${left} ballots to what was shown`);
  return wrong;
}

const recount = (members: readonly string[], voters: readonly Voter[], place: number): number[] =>
  Array.from(
    { length: OPTIONS },
    (_, option) =>
      voters.filter((voter, at) => members.includes(voter.id) && choiceOf(at, place) === option).length,
  );
