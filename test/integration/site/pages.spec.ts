import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Actor } from '#domain/shared/actor';
import { addDays, parisDay } from '#domain/shared/day';
import { DELIVERED_HOME } from '#domain/site/pages/page-content';
import { HOME_PAGE } from '#domain/site/pages/page-id';
import { signedIn, visitor } from '../../support/actors.ts';
import { codeOf } from '../../support/refusal.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

let house: EmptyHouse;
let begun: unknown;
beforeAll(async () => {
  house = await EmptyHouse.open();
  begun = await desk();
});
beforeEach(async () => {
  await house.rows('truncate site.page_version');
  await house.rows('delete from site.page where id <> $1', [HOME_PAGE]);
  await house.rows(
    'update site.page set draft = $2, revision = 1, last_number = 0, withdrawn_at = null where id = $1',
    [HOME_PAGE, JSON.stringify(DELIVERED_HOME)],
  );
  house.hear();
});
afterAll(() => house.close());

const MANAGER = '0199aaaa-0000-7000-8000-000000000001';
const actor = signedIn(MANAGER, { role: 'community_manager', grants: [['page.manage', 'everywhere']] });
const pages = () => house.app.pages;
const desk = (page: string = HOME_PAGE) => pages().desk.one(actor, page);
type Change = Parameters<ReturnType<typeof pages>['change']['execute']>[0]['change'];
const change = async (given: Change, page: string = HOME_PAGE) =>
  pages().change.execute({ actor, page, change: given, revision: (await desk(page)).revision });
const publish = async (page: string = HOME_PAGE, on: string | null = null) =>
  pages().publish.execute({ actor, page, on, note: 'Essai', revision: (await desk(page)).revision });
const home = async (who = visitor()) => (await pages().shown.home(who)).blocks.map(({ kind }) => kind);
const acts = () =>
  house.rows(`select action, outcome from platform.audit_log where action like 'page.%' order by id`);

it('begins with a draft that says what is shown', () => {
  expect(begun).toMatchObject({ isChanged: false, shown: 0 });
});

it('shows visitors nothing of a draft, and everything of what is published, then what was before', async () => {
  const delivered = DELIVERED_HOME.blocks.map(({ kind }) => kind);
  expect(await home()).toEqual(delivered);
  await change({ remove: 'b9' });
  await change({ add: 'text', key: 't1' });
  await change({ block: 't1', terms: { title: 'Bienvenue', body: '**Bonjour** <script>x</script>' } });
  await change({ move: 't1', way: 'up' });
  expect(await home()).toEqual(delivered);
  expect(await desk()).toMatchObject({ isChanged: true, shown: 0 });
  await publish();
  const shown = await pages().shown.home(visitor());
  expect(shown.blocks.map(({ kind }) => kind)).toEqual([...delivered.slice(0, -2), 'text', 'categories']);
  const text = shown.blocks.find(({ kind }) => kind === 'text')!;
  expect(text.html).toContain('<strong>Bonjour</strong>');
  expect(text.html).not.toContain('<script');
  expect(await desk()).toMatchObject({ isChanged: false, shown: 1, history: [{ number: 1, by: MANAGER }] });
  await expect(publish()).rejects.toMatchObject({ code: 'site.page-unchanged' });
  await pages().returnTo.execute({ actor, page: HOME_PAGE, number: 0, note: 'Trop tôt' });
  expect(await home()).toEqual(delivered);
  expect(await desk()).toMatchObject({
    isChanged: false,
    history: [{ number: 2, backTo: 0 }, { number: 1 }],
  });
});

it('waits for its day, is shown when it has come, and can be taken back until then', async () => {
  const day = addDays(parisDay(new Date()), 3);
  await change({ remove: 'b2' });
  await expect(publish(HOME_PAGE, '2020-01-01')).rejects.toMatchObject({ fields: [{ field: 'on' }] });
  await publish(HOME_PAGE, day);
  const { blocks, nextChange } = await pages().shown.home(visitor());
  expect(blocks.map(({ kind }) => kind)).toContain('official');
  expect(parisDay(nextChange!)).toBe(day);
  expect(await desk()).toMatchObject({ waitsFor: nextChange, isChanged: true, shown: 0 });
  await pages().takeBack.execute({ actor, page: HOME_PAGE });
  expect((await desk()).waitsFor).toBeNull();
  await expect(pages().takeBack.execute({ actor, page: HOME_PAGE })).rejects.toMatchObject({
    code: 'site.page-version-not-found',
  });
  await publish(HOME_PAGE, day);
  await house.rows(`update site.page_version set shown_from = now() - interval '1 minute' where number = 2`);
  house.hear();
  expect(await home()).not.toContain('official');
});

it('a block is there for those it is for, while its part of the site is open', async () => {
  await change({ add: 'notice', key: 'n1' });
  await change({ block: 'n1', terms: { title: 'Aux musiciens', segments: ['branch:music'] } });
  await change({ add: 'events', key: 'e1' });
  await publish();
  const musician = signedIn('0199aaaa-0000-7000-8000-000000000003', { audiences: ['branch:music'] });
  expect(await home(musician)).toEqual(expect.arrayContaining(['notice', 'events']));
  expect(await home()).not.toContain('notice');
  const closed = new Map([['events', 'to-all' as const]] as const);
  expect(await home(Actor.visitor(new Map([['topic.read', 'everywhere']]), closed))).not.toContain('events');
});

it('a page of its own has an address, is withdrawn, and keeps what it said before where that is asked', async () => {
  const { id } = await pages().create.execute({ actor, title: 'Conditions d’utilisation', slug: '' });
  const read = () => pages().shown.bySlug(visitor(), 'conditions-d-utilisation');
  await expect(
    pages().create.execute({ actor, title: 'Autre', slug: 'Conditions d’utilisation' }),
  ).rejects.toMatchObject({ fields: [{ field: 'slug', code: 'site.page-slug-taken' }] });
  await expect(publish(id)).rejects.toMatchObject({ code: 'site.page-empty' });
  await change({ add: 'text', key: 't1' }, id);
  await change({ block: 't1', terms: { body: 'Première version' } }, id);
  await expect(read()).rejects.toMatchObject({ code: 'site.page-unknown' });
  await publish(id);
  expect((await read()).former).toEqual([]);
  await change({ block: 't1', terms: { body: 'Deuxième version' } }, id);
  await publish(id);
  const before = () => pages().shown.former(visitor(), 'conditions-d-utilisation', 1);
  await expect(before()).rejects.toMatchObject({ code: 'site.page-version-not-found' });
  await change({ head: { title: 'Conditions d’utilisation', description: '', keepsVersions: true } }, id);
  await publish(id);
  expect((await read()).former.map(({ number }) => number)).toEqual([3]);
  await expect(before()).rejects.toMatchObject({ code: 'site.page-version-not-found' });
  await change({ block: 't1', terms: { body: 'Quatrième version' } }, id);
  await publish(id);
  const third = () => pages().shown.former(visitor(), 'conditions-d-utilisation', 3);
  expect((await read()).former.map(({ number }) => number)).toEqual([4, 3]);
  expect((await third()).blocks[0]!.html).toContain('Deuxième version');
  await change({ head: { title: 'Conditions d’utilisation', description: '', keepsVersions: false } }, id);
  await publish(id);
  expect((await third()).blocks[0]!.html).toContain('Deuxième version');
  await expect(pages().takeOut.execute({ actor, page: id, number: 5 })).rejects.toMatchObject({
    code: 'site.page-version-not-found',
  });
  await pages().takeOut.execute({ actor, page: id, number: 3 });
  await expect(third()).rejects.toMatchObject({ code: 'site.page-version-not-found' });
  expect((await read()).former.map(({ number }) => number)).toEqual([4]);
  await pages().withdraw.execute({ actor, page: id });
  await expect(read()).rejects.toMatchObject({ kind: 'gone', code: 'site.page-withdrawn' });
  await expect(pages().shown.former(visitor(), 'conditions-d-utilisation', 4)).rejects.toMatchObject({
    code: 'site.page-version-not-found',
  });
  await expect(pages().withdraw.execute({ actor, page: HOME_PAGE })).rejects.toMatchObject({
    code: 'site.home-stays',
  });
});

it('is neither published nor planned while a block is empty, says which, and keeps the draft', async () => {
  const { id } = await pages().create.execute({ actor, title: 'Nos permanences', slug: '' });
  for (const kind of ['text', 'hero', 'links', 'poll', 'notice', 'featured'] as const)
    await change({ add: kind, key: kind }, id);
  await change({ block: 'notice', terms: { title: 'Fermé lundi' } }, id);
  const fields = ['text', 'links', 'poll', 'featured'].map((key) => ({
    field: `blocks.${key}`,
    code: 'site.block-unfinished',
  }));
  for (const on of [null, addDays(parisDay(new Date()), 3)])
    await expect(publish(id, on)).rejects.toMatchObject({ fields });
  expect(await desk(id)).toMatchObject({ state: 'draft', waitsFor: null, history: [] });
  expect((await desk(id)).content.blocks).toHaveLength(6);
  for (const { field } of fields) await change({ remove: field.slice('blocks.'.length) }, id);
  await publish(id);
  expect((await desk(id)).state).toBe('shown');
});

it('shows nothing of a block that was once published empty', async () => {
  await change({ add: 'text', key: 't1' });
  await change({ block: 't1', terms: { body: 'Bonjour' } });
  await publish();
  expect(await home()).toContain('text');
  await house.rows(
    `update site.page_version set content = replace(content::text, '"Bonjour"', '""')::jsonb where page_id = $1`,
    [HOME_PAGE],
  );
  house.hear();
  expect(await home()).not.toContain('text');
});

it('a page that is for some alone is not there for others, in no list either', async () => {
  const { id } = await pages().create.execute({ actor, title: 'Aux musiciens', slug: '' });
  await change({ add: 'text', key: 't1' }, id);
  await change({ block: 't1', terms: { body: 'Entre nous', segments: ['branch:music'] } }, id);
  await publish(id);
  const musician = signedIn('0199aaaa-0000-7000-8000-000000000003', { audiences: ['branch:music'] });
  expect((await pages().shown.bySlug(musician, 'aux-musiciens')).title).toBe('Aux musiciens');
  for (const who of [visitor(), signedIn(MANAGER)])
    await expect(pages().shown.bySlug(who, 'aux-musiciens')).rejects.toMatchObject({
      code: 'site.page-unknown',
    });
  const names = async (who?: Actor) => (await pages().shown.listed(who)).map(({ slug }) => slug);
  expect(await names()).not.toContain('aux-musiciens');
  expect(await names(musician)).toContain('aux-musiciens');
  await pages().withdraw.execute({ actor, page: id });
  const told = (who: Actor) => codeOf(pages().shown.bySlug(who, 'aux-musiciens'));
  expect([await told(musician), await told(visitor())]).toEqual(['site.page-withdrawn', 'site.page-unknown']);
  await publish(id);
});

it('is for those who may, one after the other, and each deed is in the log', async () => {
  await expect(
    pages().change.execute({ actor, page: HOME_PAGE, revision: 9, change: { remove: 'b1' } }),
  ).rejects.toMatchObject({ code: 'shared.changed-meanwhile' });
  const day = addDays(parisDay(new Date()), 3);
  const { id } = await pages().create.execute({ actor, title: 'Essai de page', slug: '' });
  await change({ add: 'text', key: 't1' }, id);
  await change({ block: 't1', terms: { body: 'Bonjour' } }, id);
  await publish(id);
  await change({ block: 't1', terms: { body: 'Bonsoir' } }, id);
  await publish(id, day);
  /** Each could be done as things stand when its turn comes. */
  const deeds: ((who: Actor, revision: number) => Promise<unknown>)[] = [
    (who) => pages().desk.all(who),
    (who) => pages().desk.one(who, id),
    (who) => pages().create.execute({ actor: who, title: 'Autre essai', slug: '' }),
    (who) => pages().takeBack.execute({ actor: who, page: id }),
    (who, revision) => pages().publish.execute({ actor: who, page: id, revision, note: 'Essai', on: null }),
    (who) => pages().returnTo.execute({ actor: who, page: id, number: 1, note: 'Essai' }),
    (who, revision) =>
      pages().change.execute({ actor: who, page: id, revision, change: { add: 'text', key: 't2' } }),
    (who, revision) => pages().discard.execute({ actor: who, page: id, revision }),
    (who) => pages().takeOut.execute({ actor: who, page: id, number: 1 }),
    (who) => pages().withdraw.execute({ actor: who, page: id }),
  ];
  for (const deed of deeds) {
    const { revision } = await desk(id);
    await expect(deed(visitor(), revision)).rejects.toMatchObject({ code: 'access.sign-in-needed' });
    await expect(deed(signedIn(MANAGER), revision)).rejects.toMatchObject({ code: 'access.not-allowed' });
    await deed(actor, revision);
  }
  expect((await acts()).slice(-3)).toMatchObject(
    ['refused', 'refused', 'done'].map((outcome) => ({ action: 'page.withdraw', outcome })),
  );
});
