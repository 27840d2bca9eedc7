import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { isOneLine } from '#infrastructure/platform/text/one-line';
import { DISTURBING_TEXTS, HOSTILE_MARKDOWN } from '../../../../support/hostile-strings.ts';

const CONTEXT = { baseUrl: 'https://site.example', trust: 'new', mentions: () => true } as const;
const renderer = new MarkdownRenderer();
/** With a line of nothing after it every text is parsed. */
const parsed = (text: string) => renderer.render(`${text}\n`, CONTEXT);

const SIGNS = [...`abéÉœZ 019,.?!;:'’"()…«»–—%€-\u00A0\u202F😀☎️*_~\`[]<>&@/\\|#+=\n\t\u0301\u200D`];
const words = fc.array(fc.constantFrom('Bonjour', 'www.', 'a', ...SIGNS), { maxLength: 40 });

describe('one line of plain words', () => {
  it('becomes what the parser makes of it, whatever it says', () => {
    let plain = 0;
    fc.assert(
      fc.property(words, (signs) => {
        const text = signs.join('');
        if (!isOneLine(text)) return;
        plain += 1;
        expect(renderer.render(text, CONTEXT)).toEqual(parsed(text));
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it('is most of what is said', () => {
    for (const text of [
      'Bonjour à tous, avez-vous reçu l’appel de cotisations ?',
      'Oui : hier soir (par courrier)… « 12 % » de plus ! 😀',
      'Merci',
    ]) {
      expect(isOneLine(text)).toBe(true);
      expect(renderer.render(text, CONTEXT)).toEqual(parsed(text));
    }
  });

  it.each([
    'Voir www.exemple.fr',
    'Écrire à lea@exemple.fr',
    'Merci @lea',
    '- une liste',
    '1. une liste',
    'deux\nlignes',
    'du **gras**',
    'a < b',
    'a & b',
    'RÉPONSE OFFICIELLE de la maison',
    ' une marge',
    'une marge\u00A0',
    'deux  espaces',
    'https://exemple.fr',
  ])('is not %j', (text) => {
    expect(isOneLine(text)).toBe(false);
  });

  it('is none of the texts that are meant to do harm, or becomes what the parser makes of them', () => {
    for (const text of [...DISTURBING_TEXTS, ...HOSTILE_MARKDOWN])
      if (isOneLine(text)) expect(renderer.render(text, CONTEXT)).toEqual(parsed(text));
  });

  it('is cut where an excerpt ends', () => {
    const text = `Bonjour${' bonjour'.repeat(60)}`;
    expect(renderer.render(text, CONTEXT).excerpt).toBe(parsed(text).excerpt);
  });
});
