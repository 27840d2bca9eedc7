import { describe, expect, it } from '@jest/globals';
import { createTexts } from '../../../../web/lib/texts.tsx';

const t = createTexts('fr');

describe('the name of somebody inside a sentence', () => {
  it.each([
    ['Alinéa', 'Réponse d’Alinéa'],
    ['élan', 'Réponse d’élan'],
    ['Œillet', 'Réponse d’Œillet'],
    ['Hors-champ', 'Réponse de Hors-champ'],
    ['Papier froissé', 'Réponse de Papier froissé'],
    ['Yvonne', 'Réponse de Yvonne'],
  ])('%s is drawn together with what comes before only where it begins with a vowel', (name, said) => {
    expect(t('lists.search.replyBy', { name })).toBe(said);
  });

  it('is written after « que » as it is after « de »', () => {
    expect(t('accounts.anotherHere.goOn', { name: 'Alinéa' })).toBe('Continuer en tant qu’Alinéa');
  });

  it('stands as it is where the page draws it', () => {
    expect(JSON.stringify(t.rich('lists.search.replyBy', { name: 'Alinéa' }))).toContain('Réponse d’Alinéa');
    expect(JSON.stringify(t.rich('lists.search.replyBy', { name: null }))).not.toMatch(/[\uE000-\uE003]/);
  });
});
