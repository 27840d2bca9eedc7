import { expect, it } from '@jest/globals';
import { found } from '../../../../web/settings/find-settings.ts';

const ALL = [
  { key: 'links', text: 'Relecture : premiers messages où un lien est retenu antispam spam' },
  { key: 'accounts', text: 'Fermer les comptes inactifs rgpd durée de conservation' },
  { key: 'heart', text: 'Cœur des évènements' },
];
const NAMED = [
  { key: 'said', text: 'Ouvre le salon des nouveaux chat' },
  { key: 'begins', name: 'Chatons', text: 'Chatons' },
  { key: 'named', name: 'Chat', text: 'Chat en direct' },
];

it('the nearest come first: what bears the word, what bears one that begins so, what merely speaks of it', () => {
  expect([...found(NAMED, 'chat', '')]).toEqual(['named', 'begins', 'said']);
  expect([...found(NAMED, '', '')]).toEqual(['said', 'begins', 'named']);
});

const seek = (query: string) => [...found(ALL, query, 'les des un de la')];

it.each([
  ['without accents or capitals', 'DUREE', ['accounts']],
  ['with an accent too many', 'spâm', ['links']],
  ['a plural', 'liens retenus', ['links']],
  ['a singular of what is plural', 'compte inactif', ['accounts']],
  ['the beginning of a word', 'conserv', ['accounts']],
  ['another word for it', 'spam', ['links']],
  ['letters that are written together', 'coeur', ['heart']],
  ['two words of which one is nowhere', 'comptes spam', []],
  ['words that say nothing beside one that does', 'les durées de la conservation', ['accounts']],
  ['nothing but words that say nothing', 'de la', ['links', 'accounts', 'heart']],
  ['nothing', '  ', ['links', 'accounts', 'heart']],
  ['signs', '%', ['links', 'accounts', 'heart']],
  ['the middle of a word alone', 'servation', []],
])('%s', (_what, query, keys) => {
  expect(seek(query)).toEqual(keys);
});
