import { describe, expect, it } from '@jest/globals';
import { insideSentence } from '../../../../web/lib/inside-sentence.ts';
import { nameAlone } from '../../../../web/official/name-alone.ts';

describe('names in texts', () => {
  it.each([
    ['L’organisme', 'l’organisme'],
    ['La Maison', 'la Maison'],
    ['Les Arts', 'les Arts'],
    ['Lesage', 'Lesage'],
    ['Urssaf', 'Urssaf'],
  ])('%s is %s inside a sentence', (name, inside) => expect(insideSentence(name)).toBe(inside));

  it('an agent is told without the department that is told beside', () => {
    expect(nameAlone('Iris, Pôle affiliation', 'Pôle affiliation')).toBe('Iris');
    expect(nameAlone('Iris', 'Pôle affiliation')).toBe('Iris');
    expect(nameAlone('Iris, Pôle santé', null)).toBe('Iris, Pôle santé');
  });
});
