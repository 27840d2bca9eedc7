import { describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FieldNames, FieldNamesContext } from '../../../../web/lib/field-names.ts';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import type { Refused } from '../../../../web/lib/gates.server.ts';
import { errorsOf } from '../../../../web/lib/refused.ts';
import { CheckGroup } from '../../../../web/ui/choices.tsx';
import { Composer } from '../../../../web/ui/composer.tsx';
import { TextField } from '../../../../web/ui/field.tsx';
import { Fieldset } from '../../../../web/ui/fieldset.tsx';
import { type FormError, FormErrors } from '../../../../web/ui/form-errors.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

let times = 0;
const drawn = (page: ReactNode) => {
  times = 0;
  return new FieldNames().drawn((names) => {
    times += 1;
    return renderToStaticMarkup(
      <FieldNamesContext.Provider value={names}>
        <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
          <SpriteProvider href="/s.svg">{page}</SpriteProvider>
        </TextsProvider>
      </FieldNamesContext.Provider>,
    );
  });
};
const lines = (errors: readonly FormError[], fields: ReactNode) =>
  [
    ...drawn(
      <>
        <FormErrors errors={errors} />
        {fields}
      </>,
    ).matchAll(/<li>(.*?)<\/li>/g),
  ].map(([, line]) => line!.replaceAll('\u00a0', ' '));
const wrong = (field: string): FormError => ({ field, message: 'Ce champ est à remplir.' });

describe('the list of what is to mend', () => {
  it('names each field as the page does, whatever sort of field it is', () => {
    const fields = (
      <>
        <TextField name="title" label="Titre" />
        <TextField name="days" id="days-1" label="Jours" />
        <CheckGroup name="kinds" legend="Genres" choices={[]} />
        <Composer name="body" label="Texte" actions={null} />
        <Fieldset id="seats" legend="Places">
          <TextField name="seats" id="seats-1" label="Musique" />
        </Fieldset>
      </>
    );
    expect(lines(['title', 'days-1', 'kinds', 'body', 'seats'].map(wrong), fields)).toEqual([
      '<a href="#title">Titre : Ce champ est à remplir.</a>',
      '<a href="#days-1">Jours : Ce champ est à remplir.</a>',
      '<a href="#kinds">Genres : Ce champ est à remplir.</a>',
      '<a href="#body">Texte : Ce champ est à remplir.</a>',
      '<a href="#seats">Places : Ce champ est à remplir.</a>',
    ]);
  });

  it('puts no colon after a question', () => {
    const fields = <CheckGroup name="kinds" legend={'Vivez-vous de votre art\u202f?'} choices={[]} />;
    expect(lines([wrong('kinds')], fields)).toEqual([
      '<a href="#kinds">Vivez-vous de votre art\u202f? Ce champ est à remplir.</a>',
    ]);
  });

  it('says nothing of mending where it only tells something', () => {
    const problem = { code: 'access.signed-in-again', title: 'Voici ce que vous aviez écrit.' };
    const html = drawn(<FormErrors errors={errorsOf({ problem, typed: {} } as unknown as Refused)} />);
    expect(html).toContain(problem.title);
    expect(html).not.toMatch(/à corriger|alert--danger/);
  });

  it('says it in other words where it is told to', () => {
    const said = { ...wrong('title'), label: 'Le titre anglais' };
    expect(lines([said], <TextField name="title" label="Titre" />)).toEqual([
      '<a href="#title">Le titre anglais : Ce champ est à remplir.</a>',
    ]);
  });

  it('leads to no field that the page has not', () => {
    expect(lines([wrong('gone')], <TextField name="title" label="Titre" />)).toEqual([
      'Ce champ est à remplir.',
    ]);
  });

  it('has the page drawn twice where it stands in it, and only there', () => {
    drawn(<TextField name="title" label="Titre" />);
    expect(times).toBe(1);
    lines([wrong('title')], <TextField name="title" label="Titre" />);
    expect(times).toBe(2);
  });
});

it('what is wrong with fields together is tied to their group', () => {
  const html = drawn(
    <Fieldset id="seats" legend="Places" help="Par branche" error="Trop de places">
      {null}
    </Fieldset>,
  );
  expect(html).toContain('aria-describedby="seats-help seats-error"');
  expect(html).toMatch(/id="seats-error".*Trop de places/);
});
