import type { BRANCHES } from '#domain/shared/branch';
import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';

type Branch = (typeof BRANCHES)[number];
const ASKED: readonly Branch[] = ['music', 'film', 'writing'];
export const OPTIONS = 3;

export interface Voter extends SignedIn {
  readonly branch: Branch;
}

export interface AskedPoll {
  readonly id: string;
  readonly secret: boolean;
}

/** Members of three branches, and polls that ask them all: every other one is secret. */
export async function electorate(
  site: OwnSite,
  { members, polls }: { members: number; polls: number },
): Promise<{ voters: readonly Voter[]; polls: readonly AskedPoll[] }> {
  const people = new People(site);
  const voters: Voter[] = [];
  for (let at = 0; at < members; at++) {
    const member = await people.join(`Electrice${at}`);
    const branch = ASKED[at % ASKED.length]!;
    await people.rows.change('member', member.id, { branches: [branch] });
    voters.push({ ...member, branch });
  }
  const asked = Array.from({ length: polls }, (_, at) => ({ id: people.rows.id(), secret: at % 2 === 0 }));
  for (const { id, secret } of asked)
    await site.rows(
      `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret,
         audiences, closes_at)
       values ($1, $2, $3, now(), 'Une question pour tout le monde', 'single', array['Oui', 'Non', 'Peut-être'], 1, 1,
         'always', $4, array['members'], now() + interval '9 days')`,
      [id, `sondage-${id}`, voters[0]!.id, secret],
    );
  return { voters, polls: asked };
}

/** What a member votes in a poll: always the same, so that whoever was counted is known by what was counted. */
export const choiceOf = (voter: number, poll: number): number =>
  (voter * 7 + poll * 3 + (voter % 5)) % OPTIONS;
