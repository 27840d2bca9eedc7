import { describe, expect, it } from '@jest/globals';
import { BRANCHES } from '#domain/shared/branch';
import { branchesEn } from '#infrastructure/community/campaigns/messages/en';
import { branchesFr } from '#infrastructure/community/campaigns/messages/fr';
import { readersEn } from '#infrastructure/moderation/decisions/messages/readers.en';
import { readersFr } from '#infrastructure/moderation/decisions/messages/readers.fr';
import { errorText } from '#interfaces/messages/error-text';
import { forumEn } from '../../../../web/messages/forum.en.ts';
import { forumFr } from '../../../../web/messages/forum.fr.ts';

const OF = {
  fr: { site: forumFr.branch, letters: branchesFr, readers: readersFr },
  en: { site: forumEn.branch, letters: branchesEn, readers: readersEn },
} as const;

describe.each(['fr', 'en'] as const)('the name of a branch (%s)', (language) => {
  const { site, letters, readers } = OF[language];

  it.each(BRANCHES)('%s is the same wherever it is told', (branch) => {
    const name = site[branch];
    expect(letters[branch]).toBe(name);
    expect(readers(`branch:${branch}`)).toContain(name);
    const asked = { readers: 'branch', which: branch, name: '' };
    expect(errorText(language, 'community.more-readers-to-confirm', asked)).toContain(name);
  });
});
