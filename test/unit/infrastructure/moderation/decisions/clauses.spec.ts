import { expect, it } from '@jest/globals';
import { groundsEn } from '#infrastructure/moderation/decisions/messages/grounds.en';
import { groundsFr } from '#infrastructure/moderation/decisions/messages/grounds.fr';
import history from '../../../../../src/interfaces/cli/seed/content/moderation-history.json' with { type: 'json' };
import pages from '../../../../../src/interfaces/cli/seed/content/site-pages.json' with { type: 'json' };
import english from '../../../../../src/interfaces/cli/seed/content/statement-templates.en.json' with { type: 'json' };
import templates from '../../../../../src/interfaces/cli/seed/content/statement-templates.json' with { type: 'json' };

const terms = pages.find(({ slug }) => slug === 'conditions-d-utilisation')!;
/** What each article of the delivered terms is about, by its number. */
const headings = new Map(
  terms.blocks
    .flatMap((block) => [
      'title' in block ? String(block.title).replace(/\. /, ' ') : '',
      ...('body' in block ? (block.body?.match(/(?<=^## )\d+\.\d+ .+$/gm) ?? []) : []),
    ])
    .map((heading) => /^(\S+) (.+)$/u.exec(heading))
    .flatMap((parts) => (parts ? [[parts[1]!, parts[2]!] as const] : [])),
);
const SUBJECTS = {
  'donnees-personnelles': 'Données personnelles',
  'injure-harcelement-menace': 'Respect des personnes',
  'haine-discrimination-apologie': 'Interdiction',
  diffamation: 'Interdiction',
  'arnaque-usurpation': 'Sécurité et loyauté',
  contrefacon: 'Propriété intellectuelle',
  'reponse-fausse-ou-perimee': 'Prudence',
  'publicite-ou-hors-sujet': 'Absence de but commercial',
  rangement: 'Clarté',
  'propagande-electorale': 'Période électorale',
  'signalements-abusifs': 'Signalements et contestations',
  'contestations-abusives': 'Signalements et contestations',
  'regles-de-vie': 'Règles de publication',
} as const satisfies Record<keyof typeof groundsFr, string>;
const articleIn = (clause: string) => /article ([\d.]+)$/.exec(clause)?.[1] ?? clause;

it.each(Object.entries(SUBJECTS))('the ground « %s » cites the article that is about it', (key, subject) => {
  for (const { clause, explanation } of [groundsFr, groundsEn].map(
    (words) => words[key as keyof typeof SUBJECTS],
  )) {
    expect([clause, headings.get(articleIn(clause))]).toEqual([clause, subject]);
    const cited = /article ([\d.]+\d|\d)/i.exec(explanation)?.[1] ?? articleIn(clause);
    expect(cited).toBe(articleIn(clause));
  }
});

it('models of statements, and the statements shown, cite articles that exist', () => {
  const cited = [
    ...templates.map(({ clause }) => clause),
    ...Object.values(english).map(({ clause }) => clause),
    ...history.statements.map((one) => ('clause' in one ? one.clause : null)),
  ].filter((clause) => typeof clause === 'string');
  expect(cited.filter((clause) => !headings.has(articleIn(clause)))).toEqual([]);
});

it('each model cites the same article in both languages', () => {
  for (const { key, clause } of templates) {
    const same = english[key as keyof typeof english].clause;
    expect([key, articleIn(same ?? '')]).toEqual([key, articleIn(clause ?? '')]);
  }
});

it('a warning cites the ladder of sanctions', () => {
  expect(headings.get(articleIn(templates.find(({ key }) => key === 'avertissement')!.clause ?? ''))).toBe(
    'Échelle des sanctions',
  );
});
