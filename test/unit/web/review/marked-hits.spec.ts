import { describe, expect, it } from '@jest/globals';
import { pieces } from '../../../../web/review/marked-hits.tsx';

const marked = (text: string, hits: string[]) =>
  pieces(text, hits)
    .map(({ words, hit }) => (hit ? `[${words}]` : words))
    .join('');

describe('words that a rule found', () => {
  it.each([
    ['nothing sought', 'Un texte.', [], 'Un texte.'],
    ['whatever the capitals', 'Gagnez SANS effort', ['sans effort'], 'Gagnez [SANS effort]'],
    ['each time', 'a b a', ['a'], '[a] b [a]'],
    ['the longer of two that begin together', 'sans effort', ['sans', 'sans effort'], '[sans effort]'],
    ['no word that is not there', 'Bonjour', ['effort'], 'Bonjour'],
    ['an empty word', 'Bonjour', [''], 'Bonjour'],
  ])('are marked: %s', (_what, text, hits, expected) => expect(marked(text, hits)).toBe(expected));
});
