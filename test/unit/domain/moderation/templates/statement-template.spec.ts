import { describe, expect, it } from '@jest/globals';
import {
  asValue,
  changedTemplate,
  filledIn,
  inLanguage,
  mustBeFilledIn,
  mustGoWith,
  placeholdersIn,
  type StatementTemplate,
  type TemplateTexts,
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

  it('names places with accents, however they were typed', () => {
    const name = 'd\u00e9signation_neutre';
    for (const typed of [name, name.normalize('NFD')]) {
      expect(placeholdersIn(`De {{${typed}}}.`)).toEqual([name]);
      expect(filledIn(`De {{${typed}}}.`, { [name]: 'la galerie' })).toBe('De la galerie.');
    }
  });

  it.each(['Date', 'date-1', 'le jour', 'a'.repeat(80)])(
    'takes {{%s}} for something to be filled in',
    (name) => {
      expect(placeholdersIn(`Le {{ ${name} }}.`)).toEqual([name]);
      expect(() => mustBeFilledIn({ facts: `Le {{${name}}}.` }, { date: '3 mai' })).toThrow(
        'moderation.placeholder-left',
      );
    },
  );

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
    expect(() => mustBeFilledIn({ facts: '{{extrait}}{{titre}}' }, values)).toThrow(
      'moderation.placeholder-left',
    );
    expect(placeholdersIn(asValue('{{{nom}}} {{ a }}'))).toEqual([]);
    expect(asValue('{nom} {}')).toBe('{nom} {}');
  });

  it('goes with its own measures only', () => {
    const template = { restriction: 'delete_and_silence' } as StatementTemplate;
    expect(() => mustGoWith(template, ['delete'])).not.toThrow();
    expect(() => mustGoWith(template, ['keep', 'silence'])).not.toThrow();
    expect(() => mustGoWith(template, ['hide'])).toThrow('moderation.template-other-measure');
  });
});

describe('a template in two languages', () => {
  const [template] = FIRST_TEMPLATES;
  const texts = { label: 'A', scope: 'B', duration: 'C', legalGround: '', clause: 'E' };
  const own = { ...texts, facts: 'What happened here.', explanation: 'Why it matters so.' };
  const none = {
    label: '',
    scope: '',
    duration: '',
    legalGround: '',
    clause: '',
    facts: '',
    explanation: '',
  };

  it('is read in the other where it has no English', () => {
    const without = changedTemplate(template!, { ...own, offered: true, english: none });
    expect(without.english).toBeNull();
    expect(inLanguage(without, 'en').facts).toBe(own.facts);
    const english = { ...own, facts: 'In plain English.' };
    const both = changedTemplate(template!, { ...own, offered: true, english });
    expect([inLanguage(both, 'en').facts, inLanguage(both, 'fr').facts]).toEqual([english.facts, own.facts]);
  });

  it('is whole in English or has none of it', () => {
    const english = { ...none, label: 'Alone' };
    expect(() => changedTemplate(template!, { ...own, offered: true, english })).toThrow(
      expect.objectContaining({
        fields: expect.arrayContaining([expect.objectContaining({ field: 'enFacts' })]),
      }),
    );
  });
});

describe('the first templates', () => {
  it.each(FIRST_TEMPLATES.map((one) => [one.key, one] as const))(
    '%s asks the same in both languages',
    (_key, one) => {
      const asked = ({ facts, explanation, scope, duration }: TemplateTexts) =>
        [...placeholdersIn(facts, explanation, scope, duration)].sort();
      expect(asked(one.english!)).toEqual(asked(one));
    },
  );

  it.each(FIRST_TEMPLATES.map((one) => [one.key, one] as const))(
    '%s makes a whole statement',
    (_key, one) => {
      const { reason, facts, explanation, scope, duration, groundKind, legalGround, clause, category } = one;
      const judged = judgedStatement({
        reason,
        facts,
        explanation,
        groundKind,
        legalGround,
        clause,
        category,
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
