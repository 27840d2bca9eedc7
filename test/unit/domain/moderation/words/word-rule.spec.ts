import { describe, expect, it } from '@jest/globals';
import type { WordRuleId, WordRuleVersionId } from '#domain/moderation/words/ids';
import { wordDefinition } from '#domain/moderation/words/word-definition';
import { WordRule } from '#domain/moderation/words/word-rule';
import { WordRulePutInForce } from '#domain/moderation/words/word-rule.facts';
import type { MemberId } from '#domain/shared/id';
import { detector, literal, rawRule, workshop } from '../../../../support/word-workshop.ts';

const at = new Date('2026-11-24T10:00:00Z');
const by = 'm1' as MemberId;
const definition = wordDefinition(rawRule(literal('abruti')), workshop);
const next = (id: string) => ({ versionId: id as WordRuleVersionId, definition, note: 'First list', by, at });
const draft = (id = 'r1') => WordRule.draft({ ...next('v1'), id: id as WordRuleId, key: 'injures' });

describe('a rule of words', () => {
  it('is not applied before a dry run has ended', () => {
    const { rule, version } = draft();
    expect(() => rule.apply(version, { wasTried: false, by, at })).toThrow('moderation.word-rule-not-tried');
    expect(rule.appliedVersion).toBeNull();
    rule.apply(version, { wasTried: true, by, at });
    expect(rule.appliedVersion).toBe(1);
    expect(rule.pullFacts()).toEqual([new WordRulePutInForce(at, 'r1' as WordRuleId, 'injures', 1, by)]);
  });

  it('goes on applying what was in force until the new version is', () => {
    const { rule, version } = draft();
    rule.apply(version, { wasTried: true, by, at });
    const second = rule.revise(next('v2'));
    expect([rule.appliedVersion, rule.latestVersion, second.number]).toEqual([1, 2, 2]);
    rule.apply(second, { wasTried: true, by, at });
    expect(rule.appliedVersion).toBe(2);
  });

  it('goes back to a version of former days, and stops', () => {
    const { rule, version } = draft();
    rule.apply(rule.revise(next('v2')), { wasTried: true, by, at });
    rule.apply(version, { wasTried: true, by, at });
    expect(rule.appliedVersion).toBe(1);
    rule.stop({ by, at });
    expect(rule.appliedVersion).toBeNull();
    expect(() => rule.stop({ by, at })).toThrow('moderation.word-rule-not-in-force');
  });

  it('applies no version twice, nor that of another rule', () => {
    const { rule, version } = draft();
    rule.apply(version, { wasTried: true, by, at });
    expect(() => rule.apply(version, { wasTried: true, by, at })).toThrow('moderation.word-rule-in-force');
    expect(() => rule.apply(draft('r2').version, { wasTried: true, by, at })).toThrow(
      'moderation.word-version-of-another',
    );
  });

  it('refuses whoever changes what they have not seen', () => {
    const { rule } = draft();
    rule.mustBeAt(1);
    expect(() => rule.mustBeAt(2)).toThrow('changed meanwhile');
  });

  it.each([
    ['Injures', 'moderation.word-key'],
    ['mots rudes', 'moderation.word-key'],
    ['-x', 'moderation.word-key'],
    ['', 'text.missing'],
  ])('takes no key like %j', (key, code) => {
    expect(() => WordRule.draft({ ...next('v1'), id: 'r1' as WordRuleId, key })).toThrow(code);
  });
});

describe('what a rule says', () => {
  const refused = (more: Parameters<typeof rawRule>[1], matcher = literal('abruti')): string => {
    try {
      wordDefinition(rawRule(matcher, more), workshop);
    } catch (error) {
      return (error as { fields: { field: string; code: string }[] }).fields
        .map(({ field, code }) => `${field} ${code}`)
        .join();
    }
    return 'nothing';
  };
  it.each([
    ['no field', refused({ fields: [] }), 'fields moderation.word-fields'],
    ['an unknown field', refused({ fields: ['post', 'shoe'] }), 'fields moderation.word-fields'],
    ['an unknown act', refused({ action: 'shame' }), 'action moderation.word-unknown-choice'],
    ['a trust that is none', refused({ trustBelow: 5 }), 'trustBelow moderation.word-trust'],
    ['no explanation', refused({ explanation: '' }), 'explanation text.missing'],
    ['too much in English', refused({ explanationEn: 'a'.repeat(501) }), 'explanationEn text.too-long'],
    [
      'a link that runs',
      refused({ links: [{ label: 'Lire', url: 'javascript:alert(1)' }] }),
      'links moderation.word-link',
    ],
    ['no word', refused({}, literal(' ')), 'values text.missing'],
    ['a word without letters', refused({}, literal('!!!')), 'values moderation.word-without-letters'],
    ['a very long word', refused({}, literal('a'.repeat(101))), 'values moderation.word-too-long'],
    [
      'a pattern that is none',
      refused({}, { type: 'regex', values: ['(a'] }),
      'values moderation.word-pattern-wrong',
    ],
    [
      'a pattern that looks back',
      refused({}, { type: 'regex', values: ['(a)\\1'] }),
      'values moderation.word-pattern-wrong',
    ],
    [
      'a pattern that is everywhere',
      refused({}, { type: 'regex', values: ['a*'] }),
      'values moderation.word-pattern-empty',
    ],
    [
      'a pattern that is huge',
      refused({}, { type: 'regex', values: ['a{1,800}b{1,800}c{1,900}d{1,900}'] }),
      'values moderation.word-pattern-too-large',
    ],
    ['a detector that is none', refused({}, detector('shoes')), 'values moderation.word-unknown-choice'],
    [
      'a detector with a limit beyond all',
      refused({}, detector('link_count', { min: 0 })),
      'params moderation.word-param',
    ],
    [
      'masking what has no place',
      refused({ action: 'mask' }, detector('uppercase_ratio')),
      'action moderation.word-nothing-to-mask',
    ],
  ])('%s is refused beside its field', (_, answer, expected) => {
    expect(answer).toBe(expected);
  });

  it('says all that is wrong at once', () => {
    expect(refused({ fields: [], action: 'shame' })).toBe(
      'fields moderation.word-fields,action moderation.word-unknown-choice',
    );
  });
});
