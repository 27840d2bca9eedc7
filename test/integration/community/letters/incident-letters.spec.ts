import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { OpenTopic } from '#application/community/topics/open-topic';
import type { IncidentId } from '#domain/community/incidents/incident';
import type { TopicId } from '#domain/community/topics/topic';
import { SqlIncidentNotices } from '#infrastructure/community/incidents/sql-incident-notices';
import { SqlIncidents } from '#infrastructure/community/incidents/sql-incidents';
import { LetterHouse, type Member } from './letter-house.ts';

jest.setTimeout(60_000);
let house: LetterHouse;
let boss: Member;
let asker: Member;
let question: TopicId;
let incident: IncidentId;

beforeAll(async () => {
  house = await LetterHouse.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.forum.now = new Date('2030-01-01T12:00:00Z');
  house.sent.length = 0;
  boss = await house.member({ role: 'community_manager' });
  asker = await house.member();
  const official = await ask(boss, 'The site for declarations is down');
  question = await ask(asker, 'Why can I declare nothing today?');
  await house.forum.relay();
  await house.forum.rows('delete from community.notification');
  const { id } = (
    await house.forum.rows<{ id: IncidentId }>(
      `insert into community.incident (id, topic_id, title, known, opened_at)
     values ($1, $2, 'The site is down', 'We look for the **cause**.', $3) returning id`,
      [randomUUID(), official, house.forum.now],
    )
  )[0]!;
  incident = id;
});

const ask = async (actor: Member, title: string): Promise<TopicId> => {
  const categoryId = await house.forum.category();
  const { id } = await house.forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    title,
    body: 'In which box?',
    tags: [],
    branches: [],
  });
  return id;
};
const later = (seconds: number) => {
  house.forum.now = new Date(house.forum.now.getTime() + seconds * 1000);
  return house.forum.now;
};
const notices = () => new SqlIncidentNotices(house.forum.database.sql);
const incidents = () => new SqlIncidents(house.forum.database.sql);
async function gather(): Promise<void> {
  const at = later(20);
  await incidents().gather(incident, [question], at);
  await notices().tellGathered({ incident, topics: [question], by: boss.memberId, at });
}
async function say(kind: 'news' | 'solved', text: string): Promise<void> {
  const at = later(20);
  const cause = await incidents().addNews(incident, { kind, text, at });
  await notices().tellNews({ incident, cause, kind, by: boss.memberId, at });
}
const send = () => house.sender().execute();
const sent = () =>
  house.sentTo(asker).map(({ letter }) => [letter.subject.split(/[:“]/u)[0]!.trim(), letter.quote]);
const FR = { gathered: 'Incident en cours', solved: 'Incident résolu' };

describe('letters of an incident', () => {
  it('that followed each other before any left are one: the latest', async () => {
    await gather();
    await say('news', 'A server fell.');
    await say('solved', 'All works again: sign in anew.');
    await send();
    expect(sent()).toEqual([[FR.solved, 'All works again: sign in anew.']]);
    house.sent.length = 0;
    later(3600);
    await send();
    expect(sent()).toEqual([]);
  });

  it('say each what was said, under the step it is', async () => {
    await gather();
    await send();
    const news = `A server fell. ${'We change it. '.repeat(60)}`.trim();
    await say('news', news);
    await send();
    await say('solved', 'All works again.');
    await send();
    expect(sent()).toEqual([
      [FR.gathered, 'We look for the **cause**.'],
      [expect.stringContaining('Du nouveau sur l’incident'), news],
      [FR.solved, 'All works again.'],
    ]);
  });

  it('wait in quiet hours, and only the latest comes after them', async () => {
    await house.forum.rows(`update community.member set mail_habits = $2 where id = $1`, [
      asker.memberId,
      JSON.stringify({ rhythm: 'at-once', quiet: { from: 12, to: 18 } }),
    ]);
    await gather();
    await send();
    await say('solved', 'All works again.');
    await send();
    expect(sent()).toEqual([]);
    later(8 * 3600);
    await send();
    expect(sent()).toEqual([[FR.solved, 'All works again.']]);
  });

  it('of another incident stay', async () => {
    await gather();
    const other = randomUUID() as IncidentId;
    await house.forum.rows(
      `insert into community.incident (id, topic_id, title, known, opened_at)
       values ($1, $2, 'Another one', 'Payments are late.', $3)`,
      [other, await ask(boss, 'Payments are late'), house.forum.now],
    );
    const second = await ask(asker, 'When are we paid this month?');
    await house.forum.relay();
    await incidents().gather(other, [second], later(5));
    await notices().tellGathered({
      incident: other,
      topics: [second],
      by: boss.memberId,
      at: house.forum.now,
    });
    await send();
    expect(sent().map(([, quote]) => quote)).toEqual(['We look for the **cause**.', 'Payments are late.']);
  });
});
