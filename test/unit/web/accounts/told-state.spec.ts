import { expect, it } from '@jest/globals';
import type { MyPreferences } from '#application/community/members/my-preferences.query';
import { NOTIFICATION_KINDS } from '#application/community/limits';
import { toldState } from '../../../../web/accounts/told-state.ts';
import { createTexts } from '../../../../web/lib/texts.tsx';

type Told = MyPreferences['notify'];
const told = (site: boolean, email: 'never' | 'digest', but: Partial<Told> = {}): Told => ({
  ...(Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, { site, email }])) as unknown as Told),
  ...but,
});
const said = (notify: Told, kinds: Parameters<typeof toldState>[0] = ['mention', 'reply', 'quote']) =>
  toldState(kinds, notify, createTexts('fr')).replace(/\s/g, ' ');

it('says in a few words where somebody is told, and of how many where it is not of all', () => {
  expect(said(told(true, 'digest'))).toBe('Sur le site et par e-mail');
  expect(said(told(true, 'never'))).toBe('Sur le site');
  expect(said(told(false, 'digest'))).toBe('Par e-mail');
  expect(said(told(false, 'never'))).toBe('Rien');
  expect(said(told(true, 'never', { reply: { site: false, email: 'at-once' } }))).toBe(
    'Sur le site : 2 sur 3 ; par e-mail : 1 sur 3',
  );
  expect(said(told(true, 'never', { reply: { site: true, email: 'digest' } }))).toBe(
    'Sur le site : 3 sur 3 ; par e-mail : 1 sur 3',
  );
});

it('counts what nobody chooses as what it is', () => {
  expect(said(told(false, 'never'), ['removed'])).toBe('Sur le site et par e-mail');
  expect(said(told(false, 'never'), ['event'])).toBe('Sur le site');
});
