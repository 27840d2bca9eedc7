import { describe, expect, it } from '@jest/globals';
import { fillIn } from '#interfaces/cli/seed/fill-in';
import { typeset } from '#interfaces/cli/seed/typeset';

const blanks = {
  organisation: 'la maison',
  missingValue: '*valeur {year} à renseigner*',
  postIds: new Map([['r1', '0199']]),
};

describe('the typography of the content', () => {
  it.each([
    ["aujourd'hui, l'**estimation**", 'aujourd’hui, l’**estimation**'],
    ['Vraiment ? Oui ! Bien ;', 'Vraiment\u202f? Oui\u202f! Bien\u202f;'],
    ['Deux choses : la boîte', 'Deux choses\u00a0: la boîte'],
    ['« le mot »', '«\u00a0le mot\u00a0»'],
    ['1 200 fois, 3 000 €', '1\u202f200 fois, 3\u202f000\u00a0€'],
    ['article R. 382-1, le 5 juillet 2024', 'article R. 382-1, le 5 juillet 2024'],
  ])('sets %s', (plain, set) => {
    expect(typeset(plain)).toBe(set);
  });

  it('leaves the rule of a table alone', () => {
    expect(typeset('| Jour : |\n| :--- | ---: |')).toBe('| Jour\u00a0: |\n| :--- | ---: |');
  });
});

describe('the blanks of the content', () => {
  it('names the organisation with a capital where a sentence begins', () => {
    const text = '{{organisme}} répond. {{organisme}} et {{organisme}}.\n\n{{organisme}}';
    expect(fillIn(text, blanks)).toBe('La maison répond. La maison et la maison.\n\nLa maison');
  });

  it('never guesses a figure', () => {
    expect(fillIn('soit {{valeur.smic600.2026}}', blanks)).toBe('soit *valeur 2026 à renseigner*');
  });

  it('leads to the post that is quoted', () => {
    expect(fillIn('(/reponses/{{reponse.r1}})', blanks)).toBe('(/reponses/0199)');
  });

  it.each(['{{inconnu}}', '{{reponse.r2}}', '{{valeur.smic600}}'])('refuses %s', (blank) => {
    expect(() => fillIn(`a ${blank}`, blanks)).toThrow(blank);
  });
});
