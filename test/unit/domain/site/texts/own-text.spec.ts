import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { InvalidValue } from '#domain/shared/domain-error';
import { ownText } from '#domain/site/texts/own-text';
import { isOfSecurity } from '#application/site/texts/text.rights';
import { readerOf, ruleOf } from '#application/site/texts/text.rules';
import { IcuShapes } from '#infrastructure/site/texts/icu-shapes';
import { DeliveredCatalogue } from '#interfaces/composition/delivered-texts';
import { pageTexts } from '../../../../../web/lib/texts.tsx';

const shapes = new IcuShapes();
const judge = (delivered: string, own: string, more: { free?: string[]; lines?: boolean } = {}) => {
  const { free = ['org'], lines = false } = more;
  const text = { key: 'k', kind: 'pages', area: 'a', fr: delivered, en: delivered, free, lines } as const;
  try {
    return ownText('fr', own, ruleOf(text, 'fr', shapes), readerOf(text, 'fr', shapes));
  } catch (error) {
    const { code, details } = error as InvalidValue;
    return { code, ...details };
  }
};
const MEMBERS = '{count, plural, =0 {Personne} one {# membre} other {# membres}} chez {name}';

describe('a text of the organisation', () => {
  it('takes the place of a delivered one that says the same names', () => {
    expect(judge('Bonjour {name}', ' Salut {name}\u202f! ')).toBe('Salut {name}\u202f!');
    expect(judge('Bonjour', 'Bonjour de {org}')).toBe('Bonjour de {org}');
    const own = '{name}\u00a0: {count, plural, =0 {personne} =1 {vous} one {# personne} other {# personnes}}';
    expect(judge(MEMBERS, own)).toBe(own);
    expect(judge(MEMBERS, `${own} ({count})`)).toBe(`${own} ({count})`);
  });

  it.each([
    ['Bonjour', { code: 'site.text-hole-missing', names: '{name}' }],
    ['Bonjour {name} {age}', { code: 'site.text-hole-unknown', names: '{age}' }],
    ['Bonjour {name, number}', { code: 'site.text-hole-unknown', names: '{name}' }],
    ['Bonjour {name', { code: 'site.text-broken' }],
    ['Bonjour <b>{name}</b>', { code: 'site.text-markup' }],
    ['Bonjour\n{name}', { code: 'site.text-one-line' }],
    ['Bonjour \uE000{name}', { code: 'site.text-hidden' }],
    ['', { code: 'text.missing' }],
    [`{name}${'a'.repeat(240)}`, { code: 'text.too-long', max: 240, length: 246 }],
  ])('is refused as %j', (own, refusal) => {
    expect(judge('Bonjour {name}', own)).toEqual(refusal);
  });

  it.each([
    'https://evil.example',
    'Voyez www.evil',
    'Écrivez à moi@evil.example',
    'evil.example/a',
    'Sur evil\u3002example',
    'Sur evil.\u200Bexample',
    'Sur {name}.com',
    'Sur 192.0.2.7',
  ])('leads nowhere else than the delivered one: %j', (own) => {
    expect(judge('Bonjour {name}', `${own} {name}`)).toMatchObject({ code: 'site.text-address' });
  });

  const COUNTED = '{count, plural, one {# sujet} other {# sujets}}';
  it.each([
    `${COUNTED} sur https{ count, plural, one {:} other {:}}//secu-paiement`,
    `${COUNTED} sur secu-paiement.{ count, plural, one {com} other {com}} aujourd’hui`,
    `${COUNTED} sur secu-paiement{count, plural, =7 {.} other {}}com`,
    `${COUNTED} à aide{count, plural, many {@} other { }}secu`,
    `${COUNTED} <{count, plural, one {a} other {b}} title>`,
  ])('leads nowhere by what its forms say together: %j', (own) => {
    expect(judge(COUNTED, own)).toMatchObject({
      code: own.includes('<') ? 'site.text-markup' : 'site.text-address',
    });
  });

  it('says no more than can be looked through', () => {
    const states = Array.from({ length: 60 }, (_, index) => `s${index} {x}`).join(' ');
    const choices = ['a', 'b'].map((name) => `{${name}, select, ${states} other {y}}`).join(' ');
    const delivered = `{a, select, other {y}} {b, select, other {y}}${' '.repeat(2_000)}`;
    expect(judge(delivered, choices)).toEqual({ code: 'site.text-broken' });
  });

  it('may name the very address that the delivered one names, and end sentences', () => {
    const delivered = 'Écrivez à {name} (nom@exemple.fr).';
    expect(judge(delivered, 'À\u00a0: «\u00a0nom@exemple.fr\u00a0», {name}.')).toContain('nom@exemple.fr');
    expect(judge(delivered, 'nom@exemple.com {name}')).toEqual({
      code: 'site.text-address',
      address: 'nom@exemple.com',
    });
    expect(judge(MEMBERS, `${MEMBERS}. Fin… etc. 12.5\u00a0% (N. B.)`)).toContain('etc.');
  });

  it('keeps every form of what is counted or chosen', () => {
    const lacking = '{count, plural, one {# membre} other {# membres}} chez {name}';
    expect(judge(MEMBERS, lacking)).toEqual({ code: 'site.text-forms', name: 'count', forms: '=0' });
    expect(judge(MEMBERS, '{count} chez {name}')).toMatchObject({ code: 'site.text-hole-missing' });
    const chosen = '{state, select, refused {Non} other {Oui}}';
    expect(judge(chosen, '{state, select, other {Oui}}')).toMatchObject({ forms: 'refused' });
  });

  it('may be of paragraphs, each of them a whole', () => {
    expect(judge('Un.\n\nDeux {a}.', 'Deux {a}.\n\nTrois.', { lines: true })).toBe('Deux {a}.\n\nTrois.');
    const torn = '{a, select, x {Un.\n\nDeux} other {Trois}}';
    expect(judge('Un.\n\nDeux {a}.', torn, { lines: true })).toEqual({ code: 'site.text-broken' });
  });
});

describe('delivered texts', () => {
  const catalogue = new DeliveredCatalogue();
  catalogue.takePages(pageTexts);

  it('may all be said otherwise: each can be read, and each is held to what it says itself', () => {
    const failing = catalogue.all().flatMap((text) =>
      (['fr', 'en'] as const).flatMap((language) => {
        try {
          ownText(language, text[language], ruleOf(text, language, shapes), readerOf(text, language, shapes));
          return [];
        } catch (error) {
          return [`${text.key} ${language} ${(error as InvalidValue).code}`];
        }
      }),
    );
    expect(failing).toEqual([]);
    expect(catalogue.all().length).toBeGreaterThan(5_000);
  });

  it('are of security wherever no word says that they are harmless: a new part of the site is, until it is looked at', () => {
    const pages = catalogue.all().filter(({ kind }) => kind === 'pages');
    const wholly = [...new Set(pages.map(({ area }) => area))].filter((area) =>
      pages.every((text) => text.area !== area || isOfSecurity(text)),
    );
    expect(wholly.toSorted()).toEqual([
      'accounts',
      'admin',
      'api',
      'audit',
      'comments',
      'connectedSites',
      'developers',
      'factors',
      'groups',
      'inactivity',
      'leaving',
      'legal',
      'processing',
      'provisioning',
      'purge',
      'redaction',
      'rights',
      'setUp',
      'settings',
      'signOn',
      'terms',
      'texts',
      'trying',
      'vouching',
      'webhooks',
    ]);
    expect(isOfSecurity({ kind: 'pages', area: 'of-tomorrow', key: 'pages.of-tomorrow.title' })).toBe(true);
  });

  it('hold what a role is called wherever it is named', () => {
    const roles = catalogue
      .all()
      .filter(({ kind, key }) => kind === 'pages' && /\.(?:administrator|community_manager)$/.test(key));
    expect(roles.length).toBeGreaterThanOrEqual(6);
    expect(roles.filter((text) => !isOfSecurity(text)).map(({ key }) => key)).toEqual([]);
  });

  it('hold what is handed to the second press of a deed, and what says that it cannot be undone', () => {
    const handed = globSync('web/**/*.tsx').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<Sure\b[^>]*>/g)].flatMap(([opened]) =>
        [...opened.matchAll(/(?:act|help)=\{t\('([^']+)'/g)].map(([, key]) => `pages.${key}`),
      ),
    );
    expect(handed.length).toBeGreaterThan(15);
    const noWayBack = catalogue
      .all()
      .filter(({ kind, fr }) => kind === 'pages' && /ne se défait pas|ne se défont pas/.test(fr))
      .map(({ key }) => key);
    expect(noWayBack.length).toBeGreaterThan(5);
    const kept = [...handed, ...noWayBack].map((key) => catalogue.find(key) ?? key);
    expect(kept.filter((text) => typeof text === 'string' || !isOfSecurity(text))).toEqual([]);
  });

  it('hold what a decision is said to do', () => {
    const said = catalogue.all().filter(({ key }) => /^pages\.decisions\.(?:step|action)\./.test(key));
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((text) => !isOfSecurity(text))).toEqual([]);
  });

  it('hold letters to their ways of redress, and to what was decided', () => {
    const required = (key: string) =>
      ruleOf(catalogue.find(key)!, 'fr', shapes).required.map(({ name }) => name);
    expect(required('letters.statement-of-reasons.after')).toEqual(['appealableUntil', 'bodies']);
    expect(required('letters.claim-closed.after')).toEqual(['redress']);
    expect(required('letters.statement-of-reasons.body')).toContain('explanation');
    expect(required('letters.welcome.body')).toEqual([]);
  });

  it('leave out what a community begins with: that is content', () => {
    expect(catalogue.all().some(({ key }) => key.startsWith('pages.firsts.'))).toBe(false);
  });
});
