import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { Permission } from '#domain/shared/actor';
import { signedIn, visitor } from '../../support/actors.ts';
import { ForumRows } from '../../support/forum-rows.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
});
afterAll(() => house.close());

const SPAN = { from: new Date('2026-06-01T00:00:00Z'), before: new Date('2026-07-01T00:00:00Z') };
const RIGHTS: readonly Permission[] = [
  'announcement.publish',
  'page.manage',
  'campaign.manage',
  'event.manage',
  'poll.manage',
  'survey.manage',
  'official.review',
  'topic.pin',
];
const manager = (rights = RIGHTS) =>
  signedIn('0199aaaa-0000-7000-8000-000000000001', {
    role: 'community_manager',
    grants: rights.map((right) => [right, 'everywhere'] as const),
  });
const planned = async (actor = manager()) => {
  const parts = await Promise.all(house.app.editorial.planned.map((each) => each.between(actor, SPAN)));
  return parts
    .flat()
    .map(({ kind, title }) => `${kind} ${title}`)
    .sort();
};

it('reads what each context plans in a month, as far as one may', async () => {
  const rows = new ForumRows({
    query: (text: string, params: unknown[]) => house.rows(text, params),
  } as unknown as Pool);
  const boss = await rows.member('Boss', { role: 'community_manager' });
  const open = await rows.category('ouvert');
  const panel = await rows.category('panel', { audience: 'group:panel' });
  for (const [category, title, until] of [
    [open, 'Épinglé', '2026-06-10'],
    [open, 'Épinglé plus tard', '2026-08-10'],
    [panel, 'Épinglé ailleurs', '2026-06-10'],
  ] as const)
    await rows.topic(category, boss, { title }, { pinned_until: new Date(until) });
  await house.rows(
    `insert into site.announcement (id, title, tone, shown_from, shown_until) values
     (gen_random_uuid(), 'De mai à juin', 'info', '2026-05-20', '2026-06-02'),
     (gen_random_uuid(), 'De mai', 'info', '2026-05-02', '2026-05-20'),
     (gen_random_uuid(), 'Depuis mai', 'info', '2026-05-02', null),
     (gen_random_uuid(), 'De mai à juillet', 'info', '2026-05-02', '2026-07-20')`,
  );
  await house.rows(
    `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, least, most, results, secret, audiences, closes_at)
     values (gen_random_uuid(), 'un', $1, '2026-06-03', 'Un sondage ?', 'single', 1, 1, 'always', false, '{public}', '2026-06-09')`,
    [boss.id],
  );
  await house.rows(
    `insert into engagement.survey (id, slug, author_id, written_at, title, anonymous, audiences, pages, opened_at, closes_at)
     values (gen_random_uuid(), 'une', $1, '2026-05-01', 'Une enquête', false, '{public}', '[]', '2026-05-15', '2026-06-15')`,
    [boss.id],
  );
  await house.rows(
    `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at, ends_at, zone,
       place, link, state, source, html, plain)
     select gen_random_uuid(), n, $1, '2026-05-01', 'c' || n, 's' || n, 'webinar', title, '', 'public', '2026-06-04 10:00Z', '2026-06-04 11:00Z',
       'Europe/Paris', '', '', state, '', '', ''
     from (values (1, 'Un webinaire', 'draft'), (2, 'Annulé', 'cancelled')) as e(n, title, state)`,
    [boss.id],
  );
  await house.rows(
    `insert into community.reference_answer (id, key, slug, title, summary, sources, owner_id, department, valid_from, valid_to,
       review_by, state, last_number, published_at, category_id)
     values (gen_random_uuid(), 'k', 'k', 'Un taux', '', '[]', $1, '', '2026-06-01', '2026-06-09', '2099-01-01', 'valid', 1, now(), null),
       (gen_random_uuid(), 'p', 'p', 'Un taux d’ailleurs', '', '[]', $1, '', '2026-06-01', '2026-06-09', '2026-06-20', 'valid', 1, now(), $2)`,
    [boss.id, panel.id],
  );
  const spans = (
    await Promise.all(house.app.editorial.planned.map((each) => each.between(manager(), SPAN)))
  ).flat();
  // The last day that is said is one of those on which it holds.
  expect(spans.find(({ kind }) => kind === 'reference')?.until).toEqual(new Date('2026-06-09T22:00:00Z'));
  expect(await planned()).toEqual([
    'announcement De mai à juillet',
    'announcement De mai à juin',
    'announcement Depuis mai',
    'event Un webinaire',
    'featured Épinglé',
    'poll Un sondage ?',
    'reference Un taux',
    'survey Une enquête',
  ]);
  expect(await planned(manager(['event.manage']))).toEqual(['event Un webinaire']);
  expect(await planned(visitor())).toEqual([]);
});

it('keeps notes of the team, which are moved, done and deleted by one at a time', async () => {
  const { notes, saveNote, removeNote } = house.app.editorial;
  const actor = manager();
  const terms = { actor, title: 'Dossier retraites', day: '2026-06-10', who: 'Claire', state: 'idea' };
  const { id } = await saveNote.execute({ ...terms, changes: null });
  const june = { from: '2026-06-01', before: '2026-07-01' };
  expect(await notes.between(actor, june)).toEqual([
    { id, title: 'Dossier retraites', day: '2026-06-10', who: 'Claire', state: 'idea', version: 1 },
  ]);
  const moved = { ...terms, day: '2026-07-01', state: 'done', changes: { id, version: 1 } };
  const both = await Promise.allSettled([saveNote.execute(moved), saveNote.execute(moved)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await notes.between(actor, june)).toEqual([]);
  expect(await notes.one(actor, id)).toMatchObject({ day: '2026-07-01', state: 'done', version: 2 });
  await expect(saveNote.execute({ ...terms, day: '2026-02-30', changes: null })).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(notes.between(signedIn(id), june)).rejects.toMatchObject({ kind: 'forbidden' });
  await removeNote.execute({ actor, id });
  await expect(notes.one(actor, id)).rejects.toMatchObject({ kind: 'not-found' });
});
