import { expect, it } from '@jest/globals';
import { typedOn, typedSince } from '../../../../web/enhance/typed-since.ts';

it('of what was sent nothing is written twice', () => {
  expect(typedSince('Bonjour', 'Bonjour, et merci')).toBe(', et merci');
  expect(typedSince('Bonjour', 'Tout autre chose')).toBe('Tout autre chose');
});

it('what is typed after the press stays in the page that answers', () => {
  const left = { sent: 'Bonjour.', now: 'Bonjour. Encore ceci' };
  expect(typedOn('', left, true)).toBe('Encore ceci');
  expect(typedOn('Bonjour. ', left, true)).toBe('Bonjour. Encore ceci');
  expect(typedOn('Bonjour.', left, false)).toBe('Bonjour. Encore ceci');
});

it('it goes into no text of another', () => {
  const left = { sent: 'Bonjour.', now: 'Bonjour. Encore ceci' };
  expect(typedOn('', left, false)).toBeNull();
  expect(typedOn('Un autre brouillon', left, true)).toBeNull();
});
