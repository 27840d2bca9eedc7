import { describe, expect, it } from '@jest/globals';
import { slugOf } from '#domain/shared/slug';

describe('a slug', () => {
  it.each([
    ['Où déclarer ses droits d’auteur ?', 'ou-declarer-ses-droits-d-auteur'],
    ['Œuvre & cætera : Straße', 'oeuvre-caetera-strasse'],
    ['L’ÉTÉ, ÇA « compte »', 'l-ete-ca-compte'],
    ['BNC ou T&S : 2 régimes', 'bnc-ou-t-s-2-regimes'],
    ['e\u0301te\u0301', 'ete'],
    ['--- a __ b ---', 'a-b'],
    ['10 m² ﬁxes', '10-m2-fixes'],
    ['Łódź, Ørsted', 'lodz-orsted'],
  ])('of "%s" is "%s"', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is cut on a word at 80 characters', () => {
    const slug = slugOf('mot '.repeat(60));
    expect(slug).toBe(Array.from({ length: 20 }, () => 'mot').join('-'));
    expect(slug.length).toBe(79);
  });

  it('keeps a last word that fits exactly', () => {
    expect(slugOf('abc def ghi', 7)).toBe('abc-def');
    expect(slugOf('abc def ghi', 6)).toBe('abc');
  });

  it('of one endless word is cut where it must', () => {
    expect(slugOf('a'.repeat(200))).toBe('a'.repeat(80));
  });

  it.each(['', ' ?! ', '日本語', '🎨'])('of "%s" falls back', (text) => {
    expect(slugOf(text)).toBe('sujet');
    expect(slugOf(text, 80, 'tag')).toBe('tag');
  });

  it('of a slug is the slug', () => {
    const slug = slugOf('Premières œuvres : que faire en 2025 ?');
    expect(slugOf(slug)).toBe(slug);
  });
});
