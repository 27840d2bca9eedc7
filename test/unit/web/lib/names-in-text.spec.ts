import { describe, expect, it } from '@jest/globals';
import { insideSentence } from '../../../../web/lib/inside-sentence.ts';
import { nameAlone } from '../../../../web/official/name-alone.ts';
import { createTexts, type Locale, type MessageKey } from '../../../../web/lib/texts.tsx';

const spoken = (locale: Locale, key: MessageKey, name: string): string =>
  createTexts(locale)(key, { organisation: insideSentence(name, locale) });

describe('names in texts', () => {
  it.each([
    ['L’organisme', 'Répondre au nom de l’organisme', 'Answer on behalf of L’organisme'],
    ['Le Café', 'Répondre au nom du Café', 'Answer on behalf of Le Café'],
    ['Les Arts', 'Répondre au nom des Arts', 'Answer on behalf of Les Arts'],
    ['La Maison', 'Répondre au nom de la Maison', 'Answer on behalf of La Maison'],
    ['The Workshop', 'Répondre au nom de The Workshop', 'Answer on behalf of the Workshop'],
    ['Lesage', 'Répondre au nom de Lesage', 'Answer on behalf of Lesage'],
    ['Urssaf', 'Répondre au nom d’Urssaf', 'Answer on behalf of Urssaf'],
  ])('%s stands in a sentence of either language', (name, french, english) => {
    expect(spoken('fr', 'official.speak.title', name)).toBe(french);
    expect(spoken('en', 'official.speak.title', name)).toBe(english);
  });

  it('whom one writes to is drawn together with its article', () => {
    expect(spoken('fr', 'official.about.personalSays', 'Le Café')).toContain('écrivez au Café depuis');
    expect(spoken('fr', 'official.about.personalSays', 'L’Atelier')).toContain('écrivez à l’Atelier depuis');
  });

  it('an agent is told without the department that is told beside', () => {
    expect(nameAlone('Iris, Pôle affiliation', 'Pôle affiliation')).toBe('Iris');
    expect(nameAlone('Iris', 'Pôle affiliation')).toBe('Iris');
    expect(nameAlone('Iris, Pôle santé', null)).toBe('Iris, Pôle santé');
  });
});
