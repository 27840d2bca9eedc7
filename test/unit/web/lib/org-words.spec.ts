import { describe, expect, it } from '@jest/globals';
import { errorsFr } from '#interfaces/messages/errors.fr';
import { fr } from '../../../../web/messages/fr.ts';
import { createTexts } from '../../../../web/lib/texts.tsx';

const saying = (organisation: string) => createTexts('fr', { organisation, department: 'Pôle' });

describe('the organisation inside sentences', () => {
  it.each([
    ['l’organisme', 'Réponse de l’organisme', 'Validée par l’organisme'],
    ['le conseil', 'Réponse du conseil', 'Validée par le conseil'],
    ['la caisse', 'Réponse de la caisse', 'Validée par la caisse'],
    ['les services', 'Réponse des services', 'Validée par les services'],
  ])('%s is drawn together with what comes before', (word, of, by) => {
    const t = saying(word);
    expect([t('ui.state.official'), t('ui.state.validated')]).toEqual([of, by]);
    expect(t('words.warned.contact')).toMatch(
      /^Écrire en privé (à l’organisme|au conseil|à la caisse|aux services)$/,
    );
  });

  it('has a capital where a sentence begins, at the head of a text or after another', () => {
    expect(saying('le conseil')('ideas.answer.none')).toMatch(/^Le conseil /);
    expect(saying('le conseil')('ideas.lead')).toContain('. Le conseil répond');
  });

  it('is called as it was where nobody said otherwise, in both languages', () => {
    expect(createTexts('fr')('ui.state.official')).toBe('Réponse de l’organisme');
    expect(createTexts('en')('ui.state.validated')).toBe('Validated by the organisation');
  });
});

/** Texts for the team that name the organisation in order to set how it is called, or speak of another one. */
const ABOUT_ITS_NAME = ['authorities', 'brand', 'legal', 'setUp', 'settings', 'texts'];
/** Written once into what the team changes from then on. */
const SEEDS = ['firsts'];

it('no other text says the word that stands for it, which it may have changed', () => {
  const leaves = (texts: object, path: string): readonly (readonly [string, string])[] =>
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[at, value] as const] : leaves(value as object, at);
    });
  const bare = leaves({ ...fr, errors: errorsFr }, '')
    .filter(
      ([key, text]) =>
        /l’organisme\b/iu.test(text) && ![...ABOUT_ITS_NAME, ...SEEDS].includes(key.split('.')[0]!),
    )
    .map(([key]) => key);
  expect(bare).toEqual([]);
});
