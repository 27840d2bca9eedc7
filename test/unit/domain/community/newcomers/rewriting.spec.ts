import { describe, expect, it } from '@jest/globals';
import { isRewritten } from '#domain/community/newcomers/rewriting';

const LONG =
  'Bonjour à toutes et à tous, je suis graveuse à Nantes et je cherche dans quelle case déclarer mes droits d’auteur de l’an passé.';

describe('an edit', () => {
  it.each([
    ['a letter', LONG, LONG.replace('graveuse', 'graveuses')],
    ['accents, capitals and points', LONG, LONG.toUpperCase().replace('À', 'A').replace(',', ' !')],
    ['a few words at the end', LONG, `${LONG} Merci d’avance pour vos réponses !`],
    ['a letter of few words', 'Bonjur à tous', 'Bonjour à tous'],
    [
      'what it leaves out',
      LONG,
      'Je suis graveuse à Nantes et je cherche dans quelle case déclarer mes droits.',
    ],
    ['nothing', LONG, LONG],
    ['everything away', LONG, ''],
    ['a sign of many', '👍👍👍🎉', '👍👍👍 🎨'],
    ['all but a sign away', 'Merci 👍', '👍'],
  ])('that corrects %s says the same', (_what, before, after) => {
    expect(isRewritten(before, after)).toBe(false);
  });

  it.each([
    [
      'all of it',
      LONG,
      'Gagnez mille euros par semaine sans rien faire, écrivez-moi vite sur ma messagerie privée.',
    ],
    ['all of few words', 'Bonjour à tous', 'Achetez mes pilules'],
    ['what follows a greeting', 'Bonjour à tous', `Bonjour à tous. ${LONG}`],
    [
      'half of it',
      LONG,
      `${LONG.slice(0, 64)} et je vends à petit prix des montres de marque, des sacs et des parfums, écrivez-moi`,
    ],
    ['the order of its words', LONG, LONG.split(' ').reverse().join(' ')],
    ['what said nothing', '', 'Bonjour'],
    ['all of it by signs alone', 'Bonjour à tous', '💊💊💊 → ☎️'],
    ['signs by others', '👍 !', '🔞🔞🔞 !'],
  ])('that says %s anew is another text', (_what, before, after) => {
    expect(isRewritten(before, after)).toBe(true);
  });
});
