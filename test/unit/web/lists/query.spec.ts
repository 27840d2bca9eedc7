import { describe, expect, it } from '@jest/globals';
import {
  aCursor,
  aSlug,
  hrefWith,
  inForce,
  lenientQueryOf,
  oneOf,
  queryOf,
  upTo,
} from '../../../../web/lists/query.ts';
import { auditAskingOf } from '../../../../web/admin/audit-asking.ts';
import { searchAskingOf } from '../../../../web/lists/search-asking.ts';
import { topicAskingOf } from '../../../../web/lists/topic-asking.ts';

const judges = { vue: oneOf('a', 'b'), tag: aSlug, nom: upTo(5), cursor: aCursor };
const asked = (search: string) => queryOf(new URL(`https://example.org/x${search}`), judges);

describe('what a list is asked for', () => {
  it('takes what it knows, trims it, and leaves foreign names alone', () => {
    expect(asked('?vue=b&tag=ij&nom=%20Ana%20&utm_source=mail')).toEqual({ vue: 'b', tag: 'ij', nom: 'Ana' });
  });

  it('empty fields of a filter form are absent', () => {
    expect(asked('?vue=&tag=&nom=')).toEqual({});
  });

  it.each([
    ['?vue=c', 'vue'],
    ['?vue=a&vue=b', 'vue'],
    ['?tag=Not%20a%20slug', 'tag'],
    ['?nom=123456', 'nom'],
    ['?cursor=a%00b', 'cursor'],
    [`?cursor=${'x'.repeat(401)}`, 'cursor'],
  ])('%s is refused beside its field', (search, field) => {
    const refusal = (() => {
      try {
        return asked(search);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({ kind: 'invalid', fields: [{ field, code: 'field.choice' }] });
  });

  it.each(['branche', 'genre', 'officiel', 'vue', 'tri', 'etiquette'])(
    'a list of topics is not taken for what it cannot be narrowed to: %s is told beside it, and the rest holds',
    (name) => {
      const asking = (search: string) => topicAskingOf(new URL(`https://example.org/questions${search}`));
      expect(asking(`?auteur=iris&${name}=Z%20z`)).toEqual({
        asked: { auteur: 'iris' },
        unknown: [{ name, value: 'Z z', twice: false }],
      });
      expect(() => asking('?cursor=a%00b')).toThrow('Unknown list');
    },
  );

  it('a search says of each filter alike that it does not know it, or is given it twice', () => {
    const search = '?q=mots&etat=zzz&branche=music&branche=film&periode=zzz&type=zzz&officiel=oui&resolu=oui';
    expect(searchAskingOf(new URL(`https://example.org/recherche${search}`))).toEqual({
      asked: { q: 'mots', officiel: 'oui', etat: 'resolu' },
      unknown: [
        { name: 'type', value: 'zzz', twice: false },
        { name: 'branche', value: 'music', twice: true },
        { name: 'etat', value: 'zzz', twice: false },
        { name: 'periode', value: 'zzz', twice: false },
      ],
    });
  });

  it('a day of the log is read as people type it, and what is none is refused in words of its own', () => {
    const asked = (search: string) => auditAskingOf(new URL(`https://example.org/admin/audit${search}`));
    expect(asked('?au=31/12/2026&du=2026-02-01')).toEqual({ au: '2026-12-31', du: '2026-02-01' });
    for (const none of ['zzz', '31/02/2026', '2026-13-01'])
      expect(() => asked(`?au=${none}`)).toThrow(
        expect.objectContaining({ fields: [{ field: 'au', code: 'field.day' }] }),
      );
  });

  it('a list with a default leaves out what is no value of its, and keeps the rest', () => {
    const lenient = (search: string) => lenientQueryOf(new URL(`https://example.org/x${search}`), judges);
    expect(lenient('?vue=c&tag=ij&nom=123456')).toEqual({ tag: 'ij' });
    expect(lenient('?vue=c&vue=b')).toEqual({ vue: 'b' });
    expect(lenient('?vue=suivis')).toEqual({});
  });

  it('names that objects inherit are no parameters', () => {
    expect(asked('?__proto__=x&constructor=y')).toEqual({});
  });
});

describe('addresses of lists', () => {
  it('hold what is set, encoded, in the order given', () => {
    expect(hrefWith('/recherche', { q: 'a&b', vue: undefined, tag: '', cursor: null, nom: 'é' })).toBe(
      '/recherche?q=a%26b&nom=%C3%A9',
    );
    expect(hrefWith('/questions', { vue: undefined })).toBe('/questions');
  });

  it('count the filters in force', () => {
    expect(inForce({ a: 'x', b: undefined, c: 'y' }, 'a', 'b')).toBe(1);
  });
});
