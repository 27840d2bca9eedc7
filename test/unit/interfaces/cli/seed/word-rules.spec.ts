import { describe, expect, it } from '@jest/globals';
import { FIELDS } from '#domain/moderation/words/word-definition';
import { CONTENT } from '#interfaces/cli/seed/content';

const protecting = CONTENT.wordRules.filter(({ family }) => family === 'donnees_personnelles');
const named = (rules: typeof protecting) => rules.map(({ key }) => [key] as const);

describe('the rules about personal data that a house begins with', () => {
  it.each(named(protecting.filter(({ action }) => action === 'mask' || action === 'block')))(
    '%s reads whatever anybody writes, where it must never be published',
    (key) => {
      expect(protecting.find((rule) => rule.key === key)?.fields).toEqual(FIELDS);
    },
  );

  it.each(named(protecting))('%s reads ideas and their comments as it reads posts', (key) => {
    const { fields } = protecting.find((rule) => rule.key === key)!;
    expect(fields.includes('idea')).toBe(fields.includes('post'));
  });
});
