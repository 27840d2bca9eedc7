import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { signedIn, visitor } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
});
beforeEach(() => house.rows('truncate site.redirect'));
afterAll(() => house.close());

const actor = signedIn('0199aaaa-0000-7000-8000-000000000001', {
  role: 'administrator',
  grants: [['site.configure', 'everywhere']],
});
const site = () => house.app.site;
const add = (from: string, to: string) => site().addRedirect.execute({ actor, from, to });
const leads = async (path: string) => (await site().redirect.follow(path))?.to ?? null;
const importing = (dryRun: boolean, ...pairs: [string, string][]) =>
  site().importRedirects.execute({
    actor,
    dryRun,
    lines: pairs.map(([from, to], index) => ({ at: index + 1, from, to })),
  });

it('leads to where it was said, however the address is written, and counts who passes', async () => {
  await add('/forum/caf%C3%A9', '/questions');
  for (const path of ['/forum/caf%C3%A9', '/forum/caf%c3%a9/', '/forum/café'])
    expect(await leads(path)).toBe('/questions');
  expect(await leads('/forum/cafe')).toBeNull();
  const { items } = await site().redirects.execute(actor, null);
  expect(items).toMatchObject([{ from: '/forum/café', to: '/questions', hits: 3 }]);
});

it('one that was written with signs before it was compared by letters still leads', async () => {
  await house.rows(`insert into site.redirect (from_path, to_path) values ('/th%C3%A9', '/questions')`);
  expect(await leads('/th%C3%A9')).toBe('/questions');
});

it('chains are made short, and nothing leads to itself', async () => {
  await add('/a', '/b');
  await add('/b', '/c');
  expect([await leads('/a'), await leads('/b')]).toEqual(['/c', '/c']);
  await expect(add('/c', '/a')).rejects.toMatchObject({ code: 'site.redirect-loop' });
  expect(await leads('/c')).toBeNull();
});

it('an import is looked at first, done at once, and done once', async () => {
  await add('/old', '/x');
  const table: [string, string][] = [
    ['/t/1', '/questions'],
    ['/t/2', '/categories'],
    ['/old', '/y'],
  ];
  expect(await importing(true, ...table)).toEqual({ added: 2, changed: 1, unchanged: 0, problems: [] });
  expect(await leads('/t/1')).toBeNull();
  await importing(false, ...table);
  expect([await leads('/t/1'), await leads('/t/2'), await leads('/old')]).toEqual([
    '/questions',
    '/categories',
    '/y',
  ]);
  expect(await importing(false, ...table)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
});

it('an import with one wrong line does nothing', async () => {
  const outcome = await importing(false, ['/t/1', '/questions'], ['/t/2', 'https://ailleurs.example/']);
  expect(outcome.problems).toMatchObject([{ at: 2, code: 'site.not-a-path' }]);
  expect(await leads('/t/1')).toBeNull();
});

it('the list goes page by page, and what is removed leads nowhere', async () => {
  await importing(
    false,
    ...Array.from({ length: 120 }, (_, index): [string, string] => [
      `/t/${String(index).padStart(3, '0')}`,
      '/questions',
    ]),
  );
  const page = (cursor: string | null) => site().redirects.execute(actor, cursor);
  const first = await page(null);
  const second = await page(first.next);
  const third = await page(second.next);
  expect([first, second, third].map(({ items }) => items.length)).toEqual([50, 50, 20]);
  expect(await page(third.previous)).toMatchObject({ items: second.items });
  expect([first.previous, third.next]).toEqual([null, null]);
  const found = async (part: string, cursor: string | null = null) =>
    site().redirects.execute(actor, cursor, part);
  expect((await found('T/11')).items.map(({ from }) => from)).toEqual(
    Array.from({ length: 10 }, (_, index) => `/t/11${index}`),
  );
  expect((await found('%')).items).toEqual([]);
  const questions = await found('QUESTIONS');
  expect(questions.items).toHaveLength(50);
  expect((await found('questions', questions.next)).items[0]).toEqual(second.items[0]);
  await site().removeRedirect.execute({ actor, from: '/t/000' });
  expect(await leads('/t/000')).toBeNull();
  await expect(site().removeRedirect.execute({ actor, from: '/t/000' })).rejects.toMatchObject({
    code: 'site.redirect-not-found',
  });
});

it('is for those who configure the site', async () => {
  await expect(site().redirects.execute(visitor(), null)).rejects.toMatchObject({ kind: 'unauthenticated' });
  const member = signedIn('0199aaaa-0000-7000-8000-000000000002');
  await expect(
    site().importRedirects.execute({ actor: member, dryRun: true, lines: [] }),
  ).rejects.toMatchObject({ code: 'access.not-allowed' });
});
