import { describe, expect, it } from '@jest/globals';
import {
  type Field,
  fieldsNamed,
  fillIn,
  isOvertaken,
  keptFrom,
} from '../../../../web/enhance/unsent-fields.ts';

/** As much of a field as it is kept by. */
const text = (name: string, value: string, defaultValue = '') =>
  ({ type: 'textarea', name, value, defaultValue }) as unknown as Field;
const box = (type: 'checkbox' | 'radio', name: string, value: string, checked: boolean, was: boolean) =>
  ({ type, name, value, checked, defaultChecked: was }) as unknown as Field;
const select = (name: string, value: string, was: string) =>
  ({
    type: 'select-one',
    name,
    value,
    options: [{ value: '' }, { value: was, defaultSelected: true }, { value }],
  }) as unknown as Field;
const form = (...elements: object[]) => fieldsNamed({ elements } as never);
const kept = (isBegun: boolean, ...fields: Field[]) => keptFrom(form(...fields), isBegun);

describe('what is kept of a form that was not sent', () => {
  it('is what was changed, with what stood there before', () => {
    expect(kept(false, text('title', 'Un titre', 'Un titre'), text('body', 'Mon texte', 'Le texte'))).toEqual(
      {
        body: { value: 'Mon texte', was: 'Le texte' },
      },
    );
  });

  it('is a field that was emptied on purpose, and none that always was', () => {
    expect(kept(false, text('note', '', 'À retirer'), text('body', ''))).toEqual({
      note: { value: '', was: 'À retirer' },
    });
    expect(kept(false, text('body', '  '))).toBeNull();
  });

  it('is what was chosen beside the words, and no choice without words', () => {
    const choices = [
      select('segment', 'peintres', 'tous'),
      box('radio', 'language', 'fr', false, true),
      box('radio', 'language', 'en', true, false),
      box('checkbox', 'open', 'on', false, true),
      box('checkbox', 'sure', 'on', false, false),
      { ...text('day', '2026-12-01'), type: 'date' } as Field,
    ];
    expect(kept(false, ...choices)).toBeNull();
    expect(Object.entries(kept(false, text('body', 'Bonjour'), ...choices) ?? {})).toEqual([
      ['body', { value: 'Bonjour', was: '' }],
      ['segment', { value: 'peintres', was: 'tous' }],
      ['language=en', { value: 'on', was: '' }],
      ['open=on', { value: '', was: 'on' }],
      ['day', { value: '2026-12-01', was: '' }],
    ]);
  });

  it('is all of it where it was typed before the page came', () => {
    const typed = [
      text('title', 'Titre', 'Titre'),
      text('note', ''),
      box('checkbox', 'open', 'on', true, true),
    ];
    expect(kept(true, ...typed)).toEqual({
      title: { value: 'Titre' },
      note: { value: '' },
      'open=on': { value: 'on' },
    });
    expect(kept(true, text('title', ''))).toBeNull();
  });

  it('is nothing of what is secret, hidden, or a file, and tells fields of one name apart', () => {
    const others = ['hidden', 'password', 'file', 'submit', 'fieldset'].map((type) => ({
      ...text('x', 'y'),
      type,
    }));
    expect(
      form(...others, text('option', 'a'), text('option', 'b'), text('', 'c')).map(([name]) => name),
    ).toEqual(['option', 'option 2']);
  });
});

describe('what comes back', () => {
  it('is filled in as it was left', () => {
    const [area, open] = [text('body', ''), box('checkbox', 'open', 'on', true, true)];
    fillIn(area, { value: 'Mon texte' });
    fillIn(open, { value: '' });
    expect(area).toMatchObject({ value: 'Mon texte' });
    expect(open).toMatchObject({ checked: false, value: 'on' });
  });

  it('is offered only where another wrote there meanwhile', () => {
    const mine = { value: 'Mon texte', was: 'Le texte' };
    expect(isOvertaken(text('body', '', 'Le texte'), mine)).toBe(false);
    expect(isOvertaken(text('body', '', 'Mon texte'), mine)).toBe(false);
    expect(isOvertaken(text('body', '', 'Le texte de ma collègue'), mine)).toBe(true);
    expect(isOvertaken(text('body', '', ''), mine)).toBe(true);
  });

  it('is left out of a list of choices that offers it no more', () => {
    const segment = select('segment', 'tous', 'tous');
    fillIn(segment, { value: 'peintres', was: 'tous' });
    expect(segment.value).toBe('tous');
    const offered = select('segment', 'peintres', 'tous');
    offered.value = 'tous';
    fillIn(offered, { value: 'peintres', was: 'tous' });
    expect(offered.value).toBe('peintres');
  });

  it('is offered where a box or a list was left otherwise by another meanwhile', () => {
    const ticked = { value: '', was: 'on' };
    expect(isOvertaken(box('checkbox', 'open', 'on', true, true), ticked)).toBe(false);
    expect(isOvertaken(box('checkbox', 'open', 'on', false, false), ticked)).toBe(false);
    expect(isOvertaken(box('radio', 'language', 'en', true, true), { value: '', was: '' })).toBe(true);
    const chosen = { value: 'peintres', was: 'tous' };
    expect(isOvertaken(select('segment', 'x', 'tous'), chosen)).toBe(false);
    expect(isOvertaken(select('segment', 'x', 'peintres'), chosen)).toBe(false);
    expect(isOvertaken(select('segment', 'x', 'graveurs'), chosen)).toBe(true);
  });

  it('is filled in where it is a choice of which it is not known what it was chosen over', () => {
    expect(isOvertaken(box('checkbox', 'open', 'on', true, true), { value: '' })).toBe(false);
    expect(isOvertaken(select('segment', 'x', 'graveurs'), { value: 'peintres' })).toBe(false);
  });

  it('is offered where it is not known what it was written over, unless that is nothing', () => {
    expect(isOvertaken(text('body', '', ''), { value: 'Mon texte' })).toBe(false);
    expect(isOvertaken(text('body', '', 'Le texte'), { value: 'Mon texte' })).toBe(true);
  });
});
