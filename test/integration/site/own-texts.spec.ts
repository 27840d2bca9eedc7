import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { errorText } from '#interfaces/messages/error-text';
import { OwnTextsReader } from '#interfaces/composition/own-texts';
import { signedIn } from '../../support/actors.ts';
import { codeOf } from '../../support/refusal.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

jest.setTimeout(60_000);
const MANAGER = '0199acae-0000-7000-8000-000000000001';
const fresh = () => ({ confirmedAt: new Date() });
const manager = signedIn(MANAGER, { role: 'community_manager', grants: [['wording.manage', 'everywhere']] });
const member = signedIn('0199acae-0000-7000-8000-000000000002');
const KEY = 'errors.site.legal-not-found';
const WAS = errorText('fr', 'site.legal-not-found');

let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
});
afterAll(() => house.close());

const desk = () => house.app.texts.desk;
const asked = { query: '', area: null, onlyChanged: false, after: null };
const change = (fr: string, version: number, more: { key?: string; actor?: typeof manager } = {}) => {
  const { key = KEY, actor = manager } = more;
  const texts = [{ field: 'fr', key, language: 'fr' as const, text: fr }];
  return house.app.texts.change.execute({ actor, session: null, what: key, texts, version });
};

const importing = (file: object, session: { confirmedAt: Date } | null = null) => ({
  actor: manager,
  session,
  file: JSON.stringify(file),
});

describe('texts of the organisation', () => {
  it('are said once they are saved, told to every process, and taken back', async () => {
    const texts = house.ownTexts();
    expect((await texts.read()).fr.size).toBe(0);
    await change('Rien de tel ici.', 0);
    texts.forget();
    expect((await texts.read()).fr.get(KEY)).toBe('Rien de tel ici.');
    expect(errorText('fr', 'site.legal-not-found')).toBe('Rien de tel ici.');
    expect(await codeOf(change('Autre.', 0))).toBe('site.text-changed');
    expect(await codeOf(change('Rien de tel ici.', 1))).toBe('site.text-unchanged');
    await change('', 1);
    texts.forget();
    await texts.read();
    expect(errorText('fr', 'site.legal-not-found')).toBe(WAS);
    const { history, fr } = await desk().one(manager, KEY);
    expect(fr).toEqual({ delivered: WAS, own: null, version: 2 });
    expect(history.map(({ text, by }) => [text, by])).toEqual([
      [null, MANAGER],
      ['Rien de tel ici.', MANAGER],
    ]);
  });

  it('are the same value until one of them changes, and a change is heard within a second', async () => {
    let now = 0;
    const texts = new OwnTextsReader(house.database.sql, () => now);
    const before = await texts.read();
    now = 2_000;
    expect(await texts.read()).toBe(before);
    await change('Encore rien.', 2);
    expect(await texts.read()).toBe(before);
    now = 3_001;
    expect((await texts.read()).fr.get(KEY)).toBe('Encore rien.');
    await change('', 3);
  });

  it('are changed by who may alone, and every act is in the log', async () => {
    expect(await codeOf(change('Non.', 6, { actor: member }))).toBe('access.not-allowed');
    expect(await codeOf(desk().list(member, asked))).toBe('access.not-allowed');
    expect(await codeOf(change('Un {trou}', 6))).toBe('site.text-hole-unknown');
    expect(await codeOf(change('Un', 0, { key: 'errors.rien-de-tel' }))).toBe('site.text-not-found');
    const rows = await house.rows<{ outcome: string }>(
      `select outcome from platform.audit_log where action = 'wording.change' order by id desc limit 3`,
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
  });

  it('are changed once where two people save what they saw at once', async () => {
    const key = 'errors.site.home-stays';
    const outcomes = await Promise.all(
      ['Un.', 'Deux.', 'Trois.'].map((text) => codeOf(change(text, 0, { key }))),
    );
    expect(outcomes.toSorted()).toEqual(['site.text-changed', 'site.text-changed', null].toSorted());
    expect((await desk().one(manager, key)).history).toHaveLength(1);
  });

  it('are found by words of either language, without accents, and by what was changed', async () => {
    const { texts } = await desk().list(manager, { ...asked, query: 'PAGE d’accueil retire' });
    expect(texts.map(({ key }) => key)).toContain('errors.site.home-stays');
    const changed = await desk().list(manager, { ...asked, onlyChanged: true });
    expect(changed.texts.map(({ key }) => key)).toEqual(['errors.site.home-stays']);
    expect(
      (await desk().list(manager, { ...asked, query: 'home page', area: 'errors' })).total,
    ).toBeGreaterThan(0);
  });

  it('come in from a file, all or nothing, looked at before', async () => {
    const good = { 'errors.site.page-unknown': { fr: 'Page inconnue.', en: 'Unknown page.' } };
    const bad = { ...good, 'errors.site.page-full': { fr: 'Pleine.' }, 'pages.rien': { en: 'x' } };
    const looked = await house.app.texts.import.look(importing(bad));
    expect(looked.map(({ key, language, refused }) => [key, language, refused?.code ?? null])).toEqual([
      ['errors.site.page-unknown', 'fr', null],
      ['errors.site.page-unknown', 'en', null],
      ['errors.site.page-full', 'fr', 'site.text-hole-missing'],
      ['pages.rien', 'en', 'site.text-not-found'],
    ]);
    expect(await codeOf(house.app.texts.import.execute(importing(bad)))).toBe('site.texts-refused');
    expect((await desk().one(manager, 'errors.site.page-unknown')).changed).toBe(false);
    expect(await house.app.texts.import.execute(importing(good))).toBe(2);
    expect(await codeOf(house.app.texts.import.execute(importing(good)))).toBe('site.texts-same');
    expect((await desk().one(manager, 'errors.site.page-unknown')).en.own).toBe('Unknown page.');
    expect(await codeOf(house.app.texts.import.look({ actor: manager, file: '[]' }))).toBe('site.texts-file');
    for (const file of ['{"a\\u0000": {"fr": "x"}}', '{"errors.site.page-unknown": {"fr": "\\ud800"}}'])
      expect(await codeOf(house.app.texts.import.look({ actor: manager, file }))).toBe('site.texts-file');
    const large = { actor: manager, file: ' '.repeat(2_000_001) };
    expect(await codeOf(house.app.texts.import.look(large))).toBe('site.texts-large');
    const [told] = await house.rows<{ details: { texts: number; keys: unknown } }>(
      `select details from platform.audit_log where action = 'wording.import' and outcome = 'done' order by id desc limit 1`,
    );
    expect(told!.details).toMatchObject({ texts: 2, keys: 'errors.site.page-unknown' });
  });
});

describe('texts on which the safety of rights rests', () => {
  const ROLE = 'pages.rights.role.administrator';
  const HARMLESS = 'pages.forum.title';
  const administrator = signedIn('0199acae-0000-7000-8000-000000000003', {
    role: 'administrator',
    grants: [
      ['wording.manage', 'everywhere'],
      ['wording.manage-security', 'everywhere'],
    ],
  });
  const says = (key: string, actor: typeof manager, session: { confirmedAt: Date } | null) => {
    const texts = [{ field: 'fr', key, language: 'fr' as const, text: 'Ambassadeurs' }];
    return codeOf(house.app.texts.change.execute({ actor, session, what: key, texts, version: 0 }));
  };

  beforeAll(() => {
    const both = new Map([ROLE, HARMLESS].map((key) => [key.slice('pages.'.length), 'Administration']));
    house.delivered.takePages({ fr: both, en: both });
  });

  it('are changed by administrators alone, with a fresh identity, and read by who changes others', async () => {
    expect(await says(ROLE, manager, fresh())).toBe('access.not-allowed');
    expect(await says(ROLE, administrator, null)).toBe('community.identity-not-confirmed');
    expect((await desk().one(manager, ROLE)).changed).toBe(false);
    expect(desk().rightsOver(manager, ROLE)).toEqual({ mayChange: false, asksIdentity: true });
    expect(desk().rightsOver(manager, HARMLESS)).toEqual({ mayChange: true, asksIdentity: false });
    expect(await says(HARMLESS, manager, null)).toBeNull();
    expect(await says(ROLE, administrator, fresh())).toBeNull();
  });

  it('are held so in a file too', async () => {
    const file = { [ROLE]: { en: 'Ambassadors' } };
    const looked = await house.app.texts.import.look(importing(file));
    expect(looked.map(({ refused }) => refused?.code)).toEqual(['site.text-of-security']);
    expect(await codeOf(house.app.texts.import.execute(importing(file)))).toBe(
      'community.identity-not-confirmed',
    );
    expect(await codeOf(house.app.texts.import.execute(importing(file, fresh())))).toBe('site.texts-refused');
  });
});

describe('letters of the organisation', () => {
  it('are refused beside the part that lacks what the law demands', async () => {
    const parts = await desk().letter(manager, 'statement-of-reasons');
    const after = parts.find(({ key }) => key.endsWith('.after'))!;
    const texts = [{ field: 'after', key: after.key, language: 'fr' as const, text: 'Tant pis.' }];
    const refused = house.app.texts.change.execute({
      actor: manager,
      session: fresh(),
      what: 'x',
      texts,
      version: 0,
    });
    await expect(refused).rejects.toMatchObject({
      fields: [
        { field: 'after', code: 'site.text-hole-missing', details: { names: '{appealableUntil}, {bodies}' } },
      ],
    });
    expect((await desk().letters(manager)).length).toBeGreaterThan(30);
  });

  it('are changed with a fresh identity, and those about the security of accounts by administrators', async () => {
    const administrator = signedIn('0199acae-0000-7000-8000-000000000003', {
      role: 'administrator',
      grants: [
        ['wording.manage', 'everywhere'],
        ['wording.manage-security', 'everywhere'],
      ],
    });
    const write = (name: string, actor: typeof manager, session: { confirmedAt: Date } | null) => {
      const texts = [
        { field: 'preview', key: `letters.${name}.preview`, language: 'fr' as const, text: 'Lisez.' },
      ];
      return codeOf(house.app.texts.change.execute({ actor, session, what: name, texts, version: 0 }));
    };
    const stale = { confirmedAt: new Date(Date.now() - 11 * 60_000) };
    expect(await write('welcome', manager, stale)).toBe('community.identity-not-confirmed');
    expect(await write('welcome', manager, fresh())).toBeNull();
    expect(await write('password-changed', manager, fresh())).toBe('access.not-allowed');
    expect(await write('password-changed', administrator, null)).toBe('community.identity-not-confirmed');
    expect(await write('password-changed', administrator, fresh())).toBeNull();
    expect([desk().mayChange(manager, 'welcome'), desk().mayChange(manager, 'email-changed')]).toEqual([
      true,
      false,
    ]);
    expect((await desk().letter(manager, 'password-changed')).length).toBeGreaterThan(2);
    const tried = { actor: manager, name: 'reset-password', language: 'fr' as const, texts: {} };
    expect(await codeOf(house.app.texts.tryLetter.send(tried))).toBe('access.not-allowed');
    const both = {
      'letters.welcome.action': { fr: 'Venez.' },
      'letters.reset-password.preview': { fr: 'Venez.' },
    };
    const looked = await house.app.texts.import.look(importing(both));
    expect(looked.map(({ refused }) => refused?.code ?? null)).toEqual([null, 'site.text-of-security']);
    expect(await codeOf(house.app.texts.import.execute(importing(both)))).toBe(
      'community.identity-not-confirmed',
    );
    expect(await codeOf(house.app.texts.import.execute(importing(both, fresh())))).toBe('site.texts-refused');
  });
});
