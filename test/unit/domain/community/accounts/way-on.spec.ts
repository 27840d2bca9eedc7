import { expect, it } from '@jest/globals';
import { WAY_ON, wayOn } from '#domain/community/accounts/way-on';

it.each([
  '/sujets/contrat-12?page=2#repondre',
  '/questions/nouvelle?titre=%C3%A9crire',
  '/compte',
  '/evenements/0199eeee-0001-7000-8000-000000000001',
  '/sujets/quand-faut-il-declarer-une-residence-de-creation-12?cles=1',
])('%s is a page to go on to', (path) => expect(wayOn(path)).toBe(path));

it.each([
  undefined,
  '',
  '/',
  'compte',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/a\\b',
  '/a\nb',
  'javascript:alert(1)',
  `/${'a'.repeat(WAY_ON.longest)}`,
  '/decisions/2026-12?cle=s1.4f2a',
  '/signalements/12?page=2&cle=abc#suite',
  '/demandes/12?%63le=abc',
  '/mot-de-passe/nouveau?jeton=abc',
  '/connexion?retour=%2Fdecisions%2F12%3Fcle%3Dabc',
  '/invitation/Zb3xK9mQ2vR7tY1wP5sD8fG4hJ6kL0aCnBqEuIoXrTy',
  '/plus-d-invitation/s1.9af3.Zb3xK9mQ2vR7tY1wP5sD8fG4hJ6kL0aC/encore',
])('%j is none', (path) => expect(wayOn(path)).toBeNull());
