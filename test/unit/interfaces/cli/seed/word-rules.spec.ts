import { describe, expect, it } from '@jest/globals';
import { FIELDS, WORD_LIMITS } from '#domain/moderation/words/word-definition';
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

const WRITTEN = (text: string) => text.match(/[àâçéèêëîïôùûœ]/i)?.[0] ?? null;

describe('the rules that a house begins with', () => {
  it.each(CONTENT.wordRules.map(({ key }) => [key] as const))('%s is said in English too', (key) => {
    const { label, explanation } = CONTENT.wordRulesEn[key]!;
    expect([label, explanation].map(WRITTEN)).toEqual([null, null]);
    expect(explanation.length).toBeLessThanOrEqual(WORD_LIMITS.explanation.max);
  });

  it('and nothing is said of a rule that is none', () => {
    expect(Object.keys(CONTENT.wordRulesEn).sort()).toEqual(CONTENT.wordRules.map(({ key }) => key).sort());
  });
});
