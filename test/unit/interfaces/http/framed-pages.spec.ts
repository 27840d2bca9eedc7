import { expect, it } from '@jest/globals';
import { mayBeFramed } from '#interfaces/http/security-headers';

it.each([
  '/',
  '/questions',
  '/c/fiscalite',
  '/sujets/ma-question-12',
  '/evenements/atelier-3',
  '/idees/une-idee-4',
  '/reponses-officielles/seuils',
])('%s may be read inside another site', (path) => {
  expect(mayBeFramed(path)).toBe(true);
});

it.each([
  '/Admin',
  '/%61dmin',
  '/admin',
  '/compte',
  '/questions/nouvelle',
  '/reponses/0199/certifier',
  '/reponses/0199/caviarder',
  '/reponses/0199/effacer',
  '/sujets/ma-question-12/repondre-officiellement',
  '/sujets/ma-question-12/supprimer',
  '/sujets/ma-question-12/fusionner',
  '/decisions/D-2026-1',
  '/messages',
  '/profil',
  '/deconnexion',
  '/idees/nouvelle',
  '/evenements/mon-agenda',
  '/questions/',
  '//questions',
])('%s may not', (path) => {
  expect(mayBeFramed(path)).toBe(false);
});
