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
    ['Yvonne', 'Réponse d’Yvonne'],
    ['yves', 'Réponse d’yves'],
    ['Yann', 'Réponse de Yann'],
    ['Yéti', 'Réponse de Yéti'],
    ['Y', 'Réponse de Y'],
  ])(
    '%s is drawn together with what comes before only where it begins with a vowel, as it is heard',
    (name, said) => {
      expect(t('lists.search.replyBy', { name })).toBe(said);
    },
  );

  it('is written after « que » as it is after « de »', () => {
    expect(t('accounts.anotherHere.goOn', { name: 'Alinéa' })).toBe('Continuer en tant qu’Alinéa');
  });

  it.each([
    ['avril 2027', 'Évènements d’avril 2027'],
    ['août 2027', 'Évènements d’août 2027'],
    ['octobre 2027', 'Évènements d’octobre 2027'],
    ['mai 2027', 'Évènements de mai 2027'],
  ])('%s is drawn together as a name is', (month, said) => {
    expect(t('events.calMonth.caption', { month })).toBe(said);
  });

  it('of a profile that is reported is a name, not a title', () => {
    const profile = { title: 'Alinéa', name: 'Alinéa' };
    expect(t('review.report.what.profile', profile)).toBe('Le profil d’Alinéa');
  });

  it('stands as it is where the page draws it', () => {
    expect(JSON.stringify(t.rich('lists.search.replyBy', { name: 'Alinéa' }))).toContain('Réponse d’Alinéa');
    expect(JSON.stringify(t.rich('lists.search.replyBy', { name: null }))).not.toMatch(/[\uE000-\uE003]/);
  });
});
