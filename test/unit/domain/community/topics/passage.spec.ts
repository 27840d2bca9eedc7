import { describe, expect, it } from '@jest/globals';
import { Passage } from '#domain/community/topics/passage';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';

const redacted = (passage: string, text: string): string =>
  Passage.of(passage, READINGS_OF_PARSER).redactedIn(text);

describe('a passage', () => {
  it.each([
    ['Jeanne  Dupont', 'I met JEANNE dupont.', 'I met […].'],
    ['Jeanne Dupont', '> x\n> Jeanne\n> Dupont said', '> x\n> […] said'],
    ['Jeanne Dupont', '**Jeanne** Dupont', '**[…]'],
    ['Jeanne Dupont', '<p>Jeanne <b>Dupont</b></p>', '<p>[…]</b></p>'],
    ['D’Arc & fils', 'D&#39;Arc &amp; fils', '[…]'],
    ['a.b+c@d.org', 'a.b+c@d.org and aXb+c@dYorg', '[…] and aXb+c@dYorg'],
    [
      'Anne',
      'Anne, Joanne, anneau, ANNE’s, anne-Marie, Année',
      '[…], Joanne, anneau, […]’s, […]-Marie, Année',
    ],
    ['été bu', 'été bubble, fétété bu, _été bu_', 'été bubble, fétété bu, _[…]_'],
    [
      '06 12 34 56 78',
      'tel06 12 34 56 78, 06 12 34 56 78h, 106 12 34 56 78, 06 12 34 56 789',
      'tel[…], […]h, 106 12 34 56 78, 06 12 34 56 789',
    ],
    ['0612345678', 'tel0612345678 et 00612345678', 'tel[…] et 00612345678'],
    ['1234', 'a1234 1234', 'a1234 […]'],
    ['(Anne)', 'x(Anne)y', 'x[…]y'],
    ['Zoé Quatrebarbes', 'Z**oé** Quatre*bar*bes, là', '[…], là'],
    ['Zoé Quatrebarbes', `${'Zoé'.normalize('NFD')} Quatrebarbes, là`, '[…], là'],
    ['Zoé Quatrebarbes', 'Zo\u200bé Quatre\u00adbarbes, là', '[…], là'],
    ['Zo\u200bé Quatrebarbes', 'Zoé Quatrebarbes, là', '[…], là'],
    ['Zoé Quatrebarbes', 'Zo&eacute; Quatre&#98;arbes &amp; fils', '[…] &amp; fils'],
    ['Zoé Quatrebarbes', 'Zoé\\\nQuatrebarbes, là', '[…], là'],
    ['Zoé Quatrebarbes', '<p>Zo<b>é</b> Qua<i>trebarbes, là</i></p>', '<p>[…]<b></b><i>, là</i></p>'],
    ['Zoé Quatrebarbes', 'Zoé Quatre-barbes, *Zoé* &nope; \\', 'Zoé Quatre-barbes, *Zoé* &nope; \\'],
    ['Jean Dupont', 'J&NoBreak;e&ZeroWidthSpace;a&ic;n&af; Du&lrm;pont, là', '[…], là'],
    ['a plume.fr', 'a plume&period;fr &commat; &toString;', '[…] &commat; &toString;'],
    ['Jean Dupont', 'Je[an](https://x.fr) Dupont, là', '[…], là'],
    ['Jean Dupont', 'Je[an](<https://x.fr/a b> "un \\" titre") Dupont, là', '[…], là'],
    ['Jean Dupont', 'Je[an](https://x.fr/(a(b))) Dup&NoBreak;ont, là', '[…], là'],
    ['Jean Dupont', 'Je[an]() [Dupont](https://x.fr), là', '[…][](https://x.fr), là'],
    ['Jean Dupont', '[Jean](https://x.fr) Dupont, là', '[[…]](https://x.fr), là'],
    ['Jean Dupont', 'Jean [Dupont et fils](https://x.fr)', '[…][ et fils](https://x.fr)'],
    ['Jean Dupont', '[voir](https://x.fr/je&shy;an&#32;dupont) là', '[voir](https://x.fr/[…]) là'],
    [
      'Jean Dupont',
      'Je](https://x.fr an Dupont [Jean] (Dupont)',
      'Je](https://x.fr an Dupont [Jean] (Dupont)',
    ],
    ['say "hello"', JSON.stringify('say "hello"'), '"[…]"'],
  ])('%s is found in %s', (passage, text, left) => {
    expect(redacted(passage, text)).toBe(left);
  });

  it('of a few signs is refused, so that it does not empty every text', () => {
    for (const raw of ['', 'abc', '> * ~', 'a b c'])
      expect(() => Passage.of(raw, READINGS_OF_PARSER)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  it('says in which longer words it stands, which it leaves', () => {
    const around = (passage: string, text: string) => Passage.of(passage, READINGS_OF_PARSER).aroundIn(text);
    expect(around('Anne', 'Anne, Joanne, ANNEAU, Année')).toEqual(['joanne', 'anneau']);
    expect(around('1234', 'a1234 1234')).toEqual(['a1234']);
  });

  it('leads to the same redaction a second time', () => {
    const once = redacted('Jeanne Dupont', 'x Jeanne Dupont y');
    expect(redacted('Jeanne Dupont', once)).toBe(once);
  });
});
