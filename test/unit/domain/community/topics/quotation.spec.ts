import { describe, expect, it } from '@jest/globals';
import { isFaithful } from '#domain/community/topics/quotation';
import { quotation } from '../../../../../web/forum/quotation.ts';
import { composeEn } from '../../../../../web/messages/compose.en.ts';
import { composeFr } from '../../../../../web/messages/compose.fr.ts';

const POST = { author: 'Plume', texts: ['Le seuil est de 7 000 €.\nDéclarez avant le 15 mars, pas après.'] };
const says = (words: string, introduction = 'Plume a écrit') => isFaithful({ introduction, words }, POST);

describe('a quotation', () => {
  it('is of a post that says its words, however they are laid out', () => {
    for (const words of [
      'Le seuil est de 7 000 €.',
      'LE SEUIL est de 7\u202f000 €',
      '- Déclarez avant le 15 mars',
      'Le seuil est de 7 000 € […] pas après.',
      'Le seuil est… avant le 15 mars',
      '',
    ])
      expect([words, says(words)]).toEqual([words, true]);
  });

  it('is none with other words, other figures, another order, or words joined that stood apart', () => {
    for (const words of [
      'Le seuil est de 70 000 €.',
      'Le seuil est de 9 000 €.',
      'Ne déclarez pas.',
      'pas après … Le seuil',
      'Le seuil est de 7 000 €, pas après.',
    ])
      expect([words, says(words)]).toEqual([words, false]);
  });

  it('bears the whole name of who wrote it, and nothing more', () => {
    expect(says('Le seuil', 'Plume wrote')).toBe(true);
    expect(says('Le seuil', 'Plume')).toBe(true);
    for (const by of ['Plumette a écrit', 'Lame a écrit', 'Plume, directrice, a écrit', 'a écrit', ''])
      expect([by, says('Le seuil', by)]).toEqual([by, false]);
  });

  it('may be of what the post said before', () => {
    const edited = { author: 'Plume', texts: ['Autre chose.', 'Le seuil est de **7 000** €.'] };
    expect(isFaithful({ introduction: 'Plume a écrit', words: 'Le seuil est de 7 000 €' }, edited)).toBe(
      true,
    );
  });

  it('is what the button of the site makes, in both languages', () => {
    for (const { quote } of [composeFr, composeEn]) {
      const wrote = quote.wrote.replace('{name}', 'Plume [x]');
      const made = quotation({ id: 'p', plain: 'Un.\n\nDeux.' }, wrote);
      const [, introduction = ''] = /\[(.*?)\]\(/.exec(made) ?? [];
      const words = made.slice(made.indexOf('\n'));
      expect(isFaithful({ introduction, words }, { author: 'Plume [x]', texts: ['Un.\n\nDeux.'] })).toBe(
        true,
      );
    }
  });
});
