import { describe, expect, it } from '@jest/globals';
import { findHelp } from '../../../../web/help/find-help.ts';

const section = (title: string, words: string) => ({ anchor: title.toLowerCase(), title, html: '', words });
const CHAPTERS = [
  {
    slug: 'sondages' as const,
    text: {
      title: 'Les sondages',
      opening: { html: '', excerpt: 'Une question, quelques réponses.' },
      sections: [
        section('Voter', 'Le scrutin secret ne se change pas.'),
        section('Résultats', 'Bruts, puis pondérés.'),
      ],
    },
  },
  {
    slug: 'salons' as const,
    text: {
      title: 'Les salons',
      opening: { html: '', excerpt: 'Au fil de l’eau.' },
      sections: [section('Écrire', 'On peut y poser un sondage.'), section('Long', 'mot '.repeat(100))],
    },
  },
];

describe('what the help says of a word', () => {
  const found = (asked: string) => findHelp(CHAPTERS, asked).map(({ slug, anchor }) => [slug, anchor]);

  it('is found without accents and in the singular, titles first', () => {
    expect(found('SONDAGES')[0]).toEqual(['sondages', null]);
    expect(found('sondages')).toContainEqual(['salons', 'écrire']);
    expect(found('resultat')).toEqual([['sondages', 'résultats']]);
  });

  it('takes every word, those of the chapter included', () => {
    expect(found('sondage scrutin')).toEqual([['sondages', 'voter']]);
    expect(found('sondage introuvable')).toEqual([]);
  });

  it('is found whatever small words stand between those asked for', () => {
    expect(found('voter dans mon sondage')).toEqual([['sondages', 'voter']]);
  });

  it('is nothing for words that say nothing', () => {
    expect(found('de la')).toEqual([]);
    expect(found('!?')).toEqual([]);
  });

  it('is shortened on a word', () => {
    const [long] = findHelp(CHAPTERS, 'long');
    expect(long!.excerpt.length).toBeLessThanOrEqual(181);
    expect(long!.excerpt).toMatch(/mot…$/);
  });
});
