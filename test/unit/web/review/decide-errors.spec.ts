import { describe, expect, it } from '@jest/globals';
import {
  blanksIn,
  blanksLeft,
  changedTexts,
  givenTexts,
  decideErrors,
  textErrorOf,
} from '../../../../web/review/decide-errors.ts';

const problem = (fields: { field: string; code: string; text: string }[]) => ({
  type: 'about:blank',
  title: 'Il reste quelque chose à corriger.',
  status: 422,
  code: 'request.invalid',
  fields,
});
const left = (field: string) => ({
  field,
  code: 'moderation.placeholder-left',
  text: 'Il reste un blanc à remplir : montant.',
});

describe('the texts of a template', () => {
  it('say what is known, and call what is left to be filled in as people do', () => {
    const template = {
      facts: 'Le {{date_contenu}}, puis le {{date_fin_faits}} : {{constat}}.',
      explanation: '',
      scope: '',
      duration: '',
    };
    const called: Readonly<Record<string, string>> = { date_fin_faits: 'date du dernier fait' };
    const given = givenTexts(
      { values: { date_contenu: '3 mars 2026' } },
      template,
      undefined,
      (name) => called[name] ?? name,
    );
    expect(given.facts).toBe('Le 3 mars 2026, puis le {{date du dernier fait}} : {{constat}}.');
    expect(blanksIn(given)).toEqual(['date du dernier fait', 'constat']);
  });
});

describe('what was written in the words of one template', () => {
  const given = { values: { date_contenu: '3 mars 2026' } };
  const former = {
    facts: 'Le {{date_contenu}} :\n{{constat}}.',
    explanation: 'Parce que.',
    scope: '',
    duration: '',
  };
  const typed = { facts: 'Le 3 mars 2026 :\r\n{{constat}}.', explanation: 'Mes mots.', scope: ' ' };
  const called = (name: string) => name;

  it('goes on to the next one, and what it gave of itself does not', () => {
    expect(changedTexts(given, former, { typed }, called)).toEqual([['explanation', 'Mes mots.']]);
  });

  it('goes on as a whole where there was no template', () => {
    expect(changedTexts(given, undefined, { typed }, called)).toEqual([
      ['facts', typed.facts],
      ['explanation', 'Mes mots.'],
    ]);
  });
});

describe('the reasons above a decision', () => {
  it('lead to the blank that was left, and not to each text that holds it', () => {
    const refused = {
      problem: problem([
        left('facts'),
        left('explanation'),
        { field: 'answer', code: 'x', text: 'Trop court.' },
      ]),
      typed: { blankName: ['montant', 'lieu'], blank: [' ', 'Lyon'] },
    };
    const names = blanksLeft(refused, ['montant', 'lieu']);
    expect(names).toEqual(['montant']);
    const said = names.map((name) => ({ name, text: `Remplissez ${name}.` }));
    expect(decideErrors(refused, said)).toEqual([
      { field: 'blank-montant', message: 'Remplissez montant.' },
      { field: 'answer', message: 'Trop court.' },
    ]);
    expect(textErrorOf(refused, 'facts')).toBeUndefined();
  });

  it('lead to the facts where words of one’s own are missing', () => {
    const refused = {
      problem: problem([
        { field: 'facts', code: 'moderation.statement-missing', text: 'Écrivez les faits.' },
      ]),
      typed: {},
    };
    expect(decideErrors(refused, [])).toMatchObject([{ field: 'facts', message: 'Écrivez les faits.' }]);
    expect(textErrorOf(refused, 'facts')).toBe('Écrivez les faits.');
  });

  it('are none where nothing was refused', () => {
    expect(decideErrors(undefined, [])).toEqual([]);
    expect(blanksLeft(undefined, ['montant'])).toEqual([]);
  });
});
