import { describe, expect, it } from '@jest/globals';
import { LooksOfTheOrganisation } from '#infrastructure/platform/text/official-claims';

const looks = new LooksOfTheOrganisation();

describe('a title', () => {
  it.each([
    'Réponse officielle : vos cotisations doublent',
    '✔ RÉPONSE OFFICIELLE de l’organisme : vos cotisations doublent',
    'Cotisations 2027, RÉPONSE VALIDÉE : tout change',
    'Réponsе οffіcіelle : 12 %',
    'L’organisme vous répond sur la retraite',
    'Official answer: nothing is due',
  ])('“%s” takes the looks of the organisation', (title) => expect(looks.areTakenBy(title)).toBe(true));

  it.each([
    'J’attends une réponse officielle de l’URSSAF depuis mars',
    'Quelle est la position officielle sur la TVA ?',
    'Qui a reçu un avis de l’URSSAF ou de la SACEM ?',
    'COMMENT DÉCLARER MES DROITS D’AUTEUR ?',
  ])('“%s” is a member’s own', (title) => expect(looks.areTakenBy(title)).toBe(false));
});
