import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';
import { TemplateStatement } from '../../../../web/review/statement-fields.tsx';

const template = {
  key: 'injure',
  label: 'Injure',
  legalGround: null,
  clause: 'Clause 3',
  facts: '',
  explanation: 'Ce message injurie une personne.',
  scope: '',
  duration: '',
  english: null,
};
const letterIn = (locale: Locale, language: 'fr' | 'en', english: object | null) =>
  /<div class="letter[^>]*>/.exec(
    renderToStaticMarkup(
      <TextsProvider locale={locale} now="2026-11-29T12:00:00Z">
        <TemplateStatement
          found={{ language, values: {} } as never}
          template={{ ...template, english } as never}
          refused={undefined}
        />
      </TextsProvider>,
    ),
  )?.[0];

it.each([
  ['en', 'fr', null, 'fr'],
  ['en', 'en', null, 'fr'],
  ['fr', 'en', { label: 'Insult' }, 'en'],
] as const)(
  'on a page in %s the letter to a reader of %s is said to be as it is worded',
  (locale, language, english, lang) => {
    expect(letterIn(locale, language, english)).toContain(`lang="${lang}"`);
  },
);
