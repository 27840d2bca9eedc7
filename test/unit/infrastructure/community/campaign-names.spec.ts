import { describe, expect, it } from '@jest/globals';
import { namedInside, nameOf } from '#application/shared/organisation-word';
import { branchesEn, en } from '#infrastructure/community/campaigns/messages/en';
import { branchesFr, fr } from '#infrastructure/community/campaigns/messages/fr';
import { errorsEn } from '#interfaces/messages/errors.en';
import { errorsFr } from '#interfaces/messages/errors.fr';
import { forumEn } from '../../../../web/messages/forum.en.ts';
import { forumFr } from '../../../../web/messages/forum.fr.ts';

describe('a campaign', () => {
  it('calls branches as the site does', () => {
    expect(branchesFr).toEqual(forumFr.branch);
    expect(branchesEn).toEqual(forumEn.branch);
  });

  it.each([
    ['fr', errorsFr, forumFr.branch],
    ['en', errorsEn, forumEn.branch],
  ] as const)('is refused for no branch with the names of those there are, in %s', (_, errors, branches) => {
    for (const name of Object.values(branches)) expect(errors['community.branch-unknown']).toContain(name);
  });

  it('names whose news it is by the word that sentences draw together', () => {
    expect(fr.campaign.because).toContain('les nouvelles de {org}');
    expect(en.campaign.because).toContain('news of {org}');
  });
});

it.each([
  ['les nouvelles de ', 'L’organisme', 'les nouvelles de l’organisme'],
  ['les nouvelles de ', 'Le Conseil', 'les nouvelles du Conseil'],
  ['Écrivez à ', 'Les Auteurs', 'Écrivez aux Auteurs'],
  ['Avec vous, ', 'La Caisse', 'Avec vous, la Caisse'],
  ['<p>', 'L&#39;organisme', '<p>L&#39;organisme'],
  ['<p>Ici, ', 'L&#39;organisme', '<p>Ici, l&#39;organisme'],
  ['Bonjour. ', 'La Caisse', 'Bonjour. La Caisse'],
  ['', 'La Caisse', 'La Caisse'],
  ['Bien à vous,\n', 'L’organisme', 'Bien à vous,\nL’organisme'],
  ['chez ', 'Lexis', 'chez Lexis'],
  ['news of ', 'The Council', 'news of the Council'],
])('after “%s”, %s is written as the sentence wants it', (before, name, said) => {
  expect(namedInside(before + nameOf(name))).toBe(said);
});
