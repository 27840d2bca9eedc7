import { describe, expect, it } from '@jest/globals';
import { audiencesFor } from '#application/shared/viewer';
import { Actor, ownCircle, rollCircle } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlContributors } from '#infrastructure/community/members/contributors.sql';
import { SqlNearReferences } from '#infrastructure/community/official/near-references.sql';
import { SqlOfficialToKnow } from '#infrastructure/community/official/official-to-know.sql';
import { SqlTagList } from '#infrastructure/community/tags/tags.sql';
import { SqlNearTopics } from '#infrastructure/community/topics/near-topics.sql';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import type { Sql } from '#infrastructure/platform/persistence/sql';

const clock = { now: () => new Date('2030-01-01T12:00:00Z') };
const CATEGORY = '0199aaaa-0000-7000-8000-000000000001';

/** As the site makes them: each with a circle of their own, and one of an occasion. */
const member = (id: string, branches: readonly string[]) => {
  const shared = audiencesFor({ role: 'member', status: 'active', branches });
  const own = [ownCircle(id as MemberId), rollCircle(`roll-of-${id}`)];
  return Actor.member(id as MemberId, 'member', new Map([['topic.read', 'everywhere']]), [...own, ...shared]);
};

type Query = (sql: Sql) => (actor: Actor) => Promise<unknown>;
const QUERIES: readonly (readonly [string, Query])[] = [
  [
    'how many topics carry each tag',
    (sql) => {
      const tags = new SqlTagList(sql, UNHEARD);
      return (actor) => tags.mostUsed(actor, 3);
    },
  ],
  [
    'who helped lately',
    (sql) => {
      const helped = new SqlContributors(sql, UNHEARD);
      return (actor) => helped.execute(actor);
    },
  ],
  [
    'official texts to know',
    (sql) => {
      const official = new SqlOfficialToKnow(sql, UNHEARD, clock);
      return (actor) => official.execute(actor, []);
    },
  ],
  [
    'near topics',
    (sql) => {
      const near = new SqlNearTopics(sql, UNHEARD);
      return (actor) => near.execute(actor, 7);
    },
  ],
  [
    'near references',
    (sql) => {
      const near = new SqlNearReferences(sql, UNHEARD, clock);
      return (actor) => near.execute(actor, { categoryId: CATEGORY, most: 3 });
    },
  ],
];

/** A query, and the audiences that it asked the database with: once for each reading. */
function counted(query: Query) {
  const asked: (readonly string[])[] = [];
  const rows = async (_text: string, values: readonly unknown[] = []) => {
    const audiences = values.find((value) => Array.isArray(value) && value.includes('public'));
    if (audiences) asked.push(audiences as string[]);
    return [];
  };
  return { asked, read: query({ rows } as unknown as Sql) };
}

describe.each(QUERIES)('%s', (_what, query) => {
  it('is read once for all members who know of the same topics', async () => {
    const { asked, read } = counted(query);
    await read(member('lea', ['music']));
    await read(member('noa', ['music']));
    expect(asked).toEqual([['branch:music', 'members', 'public']]);
  });

  it('is read apart for who knows of others', async () => {
    const { asked, read } = counted(query);
    await read(member('lea', ['music']));
    await read(member('camille', ['writing']));
    await read(Actor.visitor(new Map([['topic.read', 'everywhere']])));
    expect(asked.map((audiences) => audiences[0])).toEqual(['branch:music', 'branch:writing', 'public']);
  });

  it('is read apart for a machine that is kept to some categories', async () => {
    const { asked, read } = counted(query);
    const lea = member('lea', []);
    await read(lea);
    await read(lea.through({ clientId: 'one', opened: [], categoryIds: [CATEGORY] }));
    expect(asked.at(-1)).toEqual([`category:${CATEGORY}`, 'kept-to-categories', 'members', 'public']);
  });
});
