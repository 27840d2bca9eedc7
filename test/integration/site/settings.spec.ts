import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Permission } from '#application/shared/viewer';
import type { SettingView } from '#application/shared/settings-desk';
import { POLICIES } from '#interfaces/http/policies';
import { ADMIN_SECTIONS } from '../../../web/admin/sections.ts';
import { createTexts } from '../../../web/lib/texts.tsx';
import { findable, SETTING_GROUPS, settingName, settingPlace } from '../../../web/settings/setting-words.ts';
import { found } from '../../../web/settings/find-settings.ts';
import { signedIn, visitor } from '../../support/actors.ts';
import { codeOf } from '../../support/refusal.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

const RIGHTS: readonly Permission[] = ADMIN_SECTIONS.settings.permissions;
const ME = '0199aaaa-0000-7000-8000-000000000001';

let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
  // Databases of tests begin with a milder one.
  await house.rows('truncate community.newcomer_rule');
});
afterAll(() => house.close());

const holding = (...rights: readonly Permission[]) =>
  signedIn(ME, { role: 'administrator', grants: rights.map((right) => [right, 'everywhere']) });
const actor = holding(...RIGHTS);
const session = { confirmedAt: new Date('2100-01-01T00:00:00Z') };
const desk = () => house.app.settings.desk;
const one = (key: string) => desk().one(actor, key);
const seenOf = async (key: string) => JSON.stringify((await one(key)).value);
const change = async (key: string, typed: string, more: object = {}) =>
  desk().change({
    actor,
    session,
    key,
    typed,
    seen: await seenOf(key),
    note: 'Essai du réglage',
    ...more,
  });
const history = async (key?: string) => (await desk().history(actor, key === undefined ? {} : { key })).items;
const undo = (key: string, entry: string) => desk().undo({ actor, session, key, entry, note: 'Retour' });

describe('the catalogue', () => {
  it('has every setting with a name of its own in both languages, and a screen', async () => {
    const all = await desk().all(actor);
    expect(all.length).toBeGreaterThan(50);
    expect([...new Set(all.map(({ group }) => group))].toSorted()).toEqual([...SETTING_GROUPS].toSorted());
    for (const locale of ['fr', 'en'] as const) {
      const t = createTexts(locale);
      const names = all.map((each) => settingName(t, each));
      expect(names.filter((name, index) => name === all[index]!.key)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      for (const each of all) expect(settingPlace(t, each).href).toMatch(/^\/admin\//);
    }
  });

  it.each([
    ['fr', 'double authentification', 'signOn.secondFactor'],
    ['fr', 'RGPD duree', 'inactivity.months'],
    ['fr', 'spam lien', 'newcomers.firstLinks'],
    ['fr', 'tchat', 'modules.chat'],
    ['fr', 'chat', 'modules.chat'],
    ['fr', 'salon', 'modules.chat'],
    ['fr', 'police', 'brand.headingFont'],
    ['fr', 'gamification', 'modules.points'],
    ['en', 'GDPR retention', 'inactivity.months'],
    ['en', 'whitelist', 'newcomers.knownHosts'],
  ] as const)('in %s, « %s » finds it', async (locale, query, key) => {
    const t = createTexts(locale);
    const all = (await desk().all(actor)).map((each) => findable(t, each));
    expect([...found(all, query, t('settings.search.ignored'))]).toContain(key);
  });

  it('an installation is as it began', async () => {
    const changed = (await desk().all(actor)).filter(({ isUsual }) => !isUsual);
    expect(changed.map(({ key }) => key)).toEqual([]);
  });
});

describe('rights', () => {
  it('open each group by itself; whoever has none sees nothing', async () => {
    const groups = async (as: typeof actor) => [...new Set((await desk().all(as)).map(({ group }) => group))];
    expect(await groups(holding('privacy.manage'))).toEqual(['inactivity']);
    expect(await groups(holding('review.configure'))).toEqual(['newcomers', 'automation']);
    expect(await desk().all(signedIn(ME))).toEqual([]);
    expect(await desk().all(visitor())).toEqual([]);
    expect((await desk().history(signedIn(ME))).items).toEqual([]);
  });

  it('the page opens to whoever has any of them, and to nobody else', async () => {
    for (const right of RIGHTS) expect((await desk().all(holding(right))).length).toBeGreaterThan(0);
    expect(POLICIES['settings.page'].unseen.toSorted()).toEqual(RIGHTS.toSorted());
  });

  it('what they do not open is not there: to look at, to change, to take back, to read of', async () => {
    const other = holding('page.manage');
    const key = 'inactivity.months';
    const deed = { actor: other, session, key, note: 'Essai' };
    expect([
      await codeOf(desk().one(other, key)),
      await codeOf(desk().history(other, { key })),
      await codeOf(desk().change({ ...deed, typed: '30', seen: '24' })),
      await codeOf(desk().restoreUsual({ ...deed, seen: '24' })),
      await codeOf(desk().undo({ ...deed, entry: '1' })),
      await codeOf(one('inactivity.colour')),
      await codeOf(one('inactivity.toString')),
      await codeOf(one('weather.months')),
    ]).toEqual(Array(8).fill('site.no-such-setting'));
  });
});

describe('a change', () => {
  it('goes through the rule of its context, and is told with what it was', async () => {
    await change('newcomers.firstPosts', '4');
    expect(await one('newcomers.firstPosts')).toMatchObject({ value: 4, usual: 1, isUsual: false });
    const { rule, number } = await house.app.members.newcomerRule.execute(actor);
    expect([rule.firstPosts, number]).toEqual([4, expect.any(Number)]);
    const [last] = await history('newcomers.firstPosts');
    expect(last).toMatchObject({
      key: 'newcomers.firstPosts',
      actorId: ME,
      from: 1,
      to: 4,
      note: 'Essai du réglage',
      isReversible: true,
    });
    expect(await history('newcomers.copies')).toEqual([]);
  });

  it('by its former screen is in the history as well', async () => {
    const { rule, number } = await house.app.members.newcomerRule.execute(actor);
    await house.app.members.changeNewcomerRule.execute({
      actor,
      rule: { ...rule, copies: 5, flood: 9 },
      note: 'Depuis son écran',
      version: number,
    });
    const told = (await history()).filter(({ note }) => note === 'Depuis son écran');
    expect(told.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['newcomers.copies', 2, 5],
      ['newcomers.flood', 5, 9],
    ]);
    await house.app.moderation.setAutomation.execute({ actor, hide: 'low', silence: 'high', close: 'low' });
    expect((await history('automation.hide'))[0]).toMatchObject({ from: 'medium', to: 'low' });
    const chat = { module: 'chat', state: 'off', segments: [], from: null, until: null };
    await house.app.site.switchModule.execute({ ...chat, actor, version: 0, reason: 'Fermé un temps' });
    expect((await history('modules.chat'))[0]).toMatchObject({
      from: { state: 'on', segments: [], from: null, until: null },
      to: { state: 'off', segments: [], from: null, until: null },
      note: 'Fermé un temps',
    });
  });

  it.each([
    ['newcomers.firstPosts', '99', 'site.setting-figure'],
    ['newcomers.firstPosts', 'dix', 'site.setting-figure'],
    ['newcomers.knownHosts', 'pas un site', 'community.newcomer-host'],
    ['deflection.opened', '2099-12', 'insights.opened-later'],
    ['automation.close', 'always', 'field.choice'],
    ['welcome.frTitle', 'a'.repeat(401), 'text.too-long'],
  ])('of %s to what is none is refused beside its field', async (key, typed, why) => {
    const before = await seenOf(key);
    await expect(change(key, typed)).rejects.toMatchObject({ code: why, fields: [{ field: 'value' }] });
    expect(await seenOf(key)).toBe(before);
  });

  it('without a reason, where one is asked for, is refused beside the reason', async () => {
    await expect(change('inactivity.months', '30', { note: '' })).rejects.toMatchObject({
      fields: [{ field: 'note' }],
    });
  });

  it('of what somebody else changed meanwhile is refused; so is what changes nothing', async () => {
    expect(await codeOf(change('inactivity.months', '30', { seen: '18' }))).toBe('site.setting-changed');
    expect(await codeOf(change('inactivity.months', '24'))).toBe('site.setting-unchanged');
    expect(await history('inactivity.months')).toEqual([]);
  });

  it('of two at once, one is refused and nothing of it is kept', async () => {
    const both = await Promise.all([
      codeOf(change('automation.silence', 'low')),
      codeOf(change('automation.silence', 'off')),
    ]);
    expect(both.toSorted()).toEqual([null, 'site.setting-changed']);
    const changes = await history('automation.silence');
    expect(changes).toHaveLength(1);
    expect((await one('automation.silence')).value).toBe(changes[0]!.to);
  });

  it('of a text keeps the text beside the log, and reads it back', async () => {
    await change('welcome.frTitle', 'Bienvenue chez vous');
    expect((await history('welcome.frTitle'))[0]).toMatchObject({ from: '', to: 'Bienvenue chez vous' });
    expect(
      await house.rows(`select 1 from platform.audit_log l where to_jsonb(l)::text like '%chez vous%'`),
    ).toEqual([]);
  });
});

describe('the way back', () => {
  it('puts the former value again by the same rule, and is a change itself', async () => {
    await change('inactivity.lastDays', '10');
    const [made] = await history('inactivity.lastDays');
    await undo('inactivity.lastDays', made!.entry);
    expect(await one('inactivity.lastDays')).toMatchObject({ value: 7, isUsual: true });
    expect((await history('inactivity.lastDays')).map(({ from, to }) => [from, to])).toEqual([
      [10, 7],
      [7, 10],
    ]);
    const [undone, former] = await history('inactivity.lastDays');
    expect([undone!.isReversible, former!.isReversible]).toEqual([true, false]);
    await undo('inactivity.lastDays', undone!.entry);
    expect((await one('inactivity.lastDays')).value).toBe(10);
  });

  it('is refused where it was changed since', async () => {
    await change('inactivity.firstDays', '40');
    const [first] = await history('inactivity.firstDays');
    await change('inactivity.firstDays', '50');
    expect(await codeOf(undo('inactivity.firstDays', first!.entry))).toBe('site.setting-changed');
    expect((await one('inactivity.firstDays')).value).toBe(50);
  });

  it('is refused, beside the field, where the former value is allowed no more', async () => {
    await house.rows(
      `insert into community.inactivity_rule (number, rule, note, written_by, written_at)
       select max(number) + 1, '{"isOn":true,"months":60,"firstDays":50,"lastDays":10}', 'Ancienne borne', $1, now()
       from community.inactivity_rule`,
      [ME],
    );
    await change('inactivity.months', '20');
    const [made] = await history('inactivity.months');
    expect(made).toMatchObject({ from: 60, to: 20 });
    await expect(undo('inactivity.months', made!.entry)).rejects.toMatchObject({
      code: 'community.inactivity-figure',
      fields: [{ field: 'value' }],
    });
    expect((await one('inactivity.months')).value).toBe(20);
  });

  it('of another setting, or of nothing, is not there', async () => {
    const [made] = await history('inactivity.months');
    expect(await codeOf(undo('inactivity.isOn', made!.entry))).toBe('site.no-such-setting');
    expect(await codeOf(undo('inactivity.months', '999999'))).toBe('site.no-such-setting');
    expect(await codeOf(undo('inactivity.months', 'x'))).toBe('site.no-such-setting');
  });

  it('opens a module again, with all its parts, and asks who one is for the second factor', async () => {
    const [closed] = await history('modules.chat');
    await undo('modules.chat', closed!.entry);
    expect((await house.app.site.moduleDesk.one(actor, 'chat')).state).toBe('on');
    await house.app.site.setFactorRule.execute({ actor, session, mode: 'staff', from: '2099-01-31' });
    const [ruled] = await history('signOn.secondFactor');
    expect(ruled).toMatchObject({ to: { mode: 'staff', from: '2099-01-31' }, isReversible: true });
    const back = { actor, key: 'signOn.secondFactor', entry: ruled!.entry, note: '' };
    expect(await codeOf(desk().undo({ ...back, session: null }))).toBe('community.identity-not-confirmed');
    await desk().undo({ ...back, session });
    expect((await one('signOn.secondFactor')).isUsual).toBe(true);
  });

  it('to what an installation begins with is one act too', async () => {
    const key = 'newcomers.firstPosts';
    const deed = { actor, session, key, note: 'Comme au début' };
    expect(await codeOf(desk().restoreUsual({ ...deed, seen: '1' }))).toBe('site.setting-changed');
    await desk().restoreUsual({ ...deed, seen: await seenOf(key) });
    expect(await one(key)).toMatchObject({ value: 1, isUsual: true });
    expect((await history(key))[0]).toMatchObject({ from: 4, to: 1, note: 'Comme au début' });
  });

  it('of the brand is on its own screen alone, where a draft is looked at first', async () => {
    await house.app.brand.change.execute({ actor, change: { radius: 6 }, revision: await revision() });
    await house.app.brand.publish.execute({ actor, revision: await revision(), note: 'Plus rond' });
    const [made] = await history('brand.radius');
    expect(made).toMatchObject({ from: 3, to: 6, note: 'Plus rond', isReversible: false });
    expect(await codeOf(undo('brand.radius', made!.entry))).toBe('site.no-such-setting');
    expect(((await one('brand.radius')) satisfies SettingView).value).toBe(6);
  });

  it('tells of what frames all pages, and of the address that answers it', async () => {
    const none = { mode: 'menus', html: '', url: '' } as const;
    const url = 'https://organisation.example/head';
    const frames = { header: { ...none, mode: 'remote', url }, footer: none } as const;
    await house.app.brand.change.execute({ actor, change: { frames }, revision: await revision() });
    await house.app.brand.publish.execute({ actor, revision: await revision(), note: 'Notre haut de page' });
    expect((await history('brand.headerFrame'))[0]).toMatchObject({ from: 'menus', to: 'remote' });
    expect((await history('brand.headerFrameUrl'))[0]).toMatchObject({ from: null, to: url });
    expect(await history('brand.footerFrame')).toEqual([]);
  });
});

describe('the history of all', () => {
  it('is the latest first, of what one may see, page by page', async () => {
    const all = await history();
    expect(all.length).toBeGreaterThan(15);
    const times = all.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    const own = await desk().history(holding('privacy.manage'));
    expect([...new Set(own.items.map(({ group }) => group))]).toEqual(['inactivity']);
    const first = await desk().history(actor, { limit: 2 });
    const second = await desk().history(actor, { limit: 2, cursor: first.next! });
    expect(all.slice(0, first.items.length + second.items.length)).toEqual([...first.items, ...second.items]);
  });
});

const revision = async (): Promise<number> => (await house.app.brand.desk.execute(actor)).revision;
