import { describe, expect, it } from '@jest/globals';
import {
  asValue,
  filledIn,
  mustBeFilledIn,
  mustGoWith,
  placeholdersIn,
  type StatementTemplate,
} from '#domain/moderation/templates/statement-template';
import { measuresOf } from '#domain/moderation/templates/statement-template';
import { DECISION_ACTIONS } from '#domain/moderation/decisions/decision-action';
import { judgedStatement } from '#domain/moderation/decisions/statement-of-reasons';
import {
  FIRST_REASONS,
  FIRST_TEMPLATES,
} from '../../../../../src/interfaces/cli/seed/moderation-defaults.ts';

describe('a template', () => {
  it('names what is left to be filled in, each once', () =>
    expect(placeholdersIn('Le {{date}}, {{ quoi }}.', 'Encore {{date}}')).toEqual(['date', 'quoi']));

  it('takes what is known and leaves the rest', () => {
    expect(filledIn('Le {{date}}, {{quoi}}.', { date: '3 mai' })).toBe('Le 3 mai, {{quoi}}.');
    expect(filledIn('{{constructor}}', {})).toBe('{{constructor}}');
  });

  it('is refused while anything is left', () => {
    try {
      mustBeFilledIn({ facts: 'Le {{date}}', scope: 'Partout.' });
      throw new Error('accepted');
    } catch (error) {
      expect((error as { fields: unknown }).fields).toEqual([
        { field: 'facts', code: 'moderation.placeholder-left', details: { name: 'date' } },
      ]);
    }
  });

  it('is whole once there is a value for everything, whatever the values say', () => {
    const values = { extrait: 'Bonjour {{nom}}' };
    expect(() => mustBeFilledIn({ facts: '« {{extrait}} »' }, values)).not.toThrow();
    expect(() => mustBeFilledIn({ facts: '{{extrait}}{{titre}}' }, values)).toThrow();
    expect(placeholdersIn(asValue('{{{nom}}} {{ a }}'))).toEqual([]);
    expect(asValue('{nom} {}')).toBe('{nom} {}');
  });

  it('goes with its own measures only', () => {
    const template = { restriction: 'delete_and_silence' } as StatementTemplate;
    expect(() => mustGoWith(template, ['delete'])).not.toThrow();
    expect(() => mustGoWith(template, ['keep', 'silence'])).not.toThrow();
    expect(() => mustGoWith(template, ['hide'])).toThrow();
  });
});

describe('the first templates', () => {
  it.each(FIRST_TEMPLATES.map((one) => [one.key, one] as const))(
    '%s makes a whole statement',
    (_key, one) => {
      const { reason, facts, explanation, scope, duration, groundKind, legalGround, clause, category } = one;
      const judged = judgedStatement({
        ...{ reason, facts, explanation, groundKind, legalGround, clause, category },
        scope: `${scope} ${duration}`,
        source: 'notice',
        automatedDetection: false,
        automatedDecision: 'no',
      });
      expect(judged.ground.explanation.length).toBeGreaterThan(20);
      expect(FIRST_REASONS.map(({ key }) => key)).toContain(reason);
      expect(
        measuresOf(one.restriction).filter((action) => !DECISION_ACTIONS.includes(action as never)),
      ).toEqual([]);
    },
  );
});
