import { boundedText } from '../../shared/bounded-text.ts';
import { judgedTogether } from '../../shared/domain-error.ts';
import { LANGUAGES, type Language } from '../members/preferences.ts';
import { WELCOME_STEPS, type WelcomeStep } from './welcome.ts';

/** The sentences that the organisation may put in place of those that are delivered; empty for the delivered one. */
export const WELCOME_TEXTS = ['title', 'lead', ...WELCOME_STEPS] as const;
export type WelcomeText = 'title' | 'lead' | WelcomeStep;
export type WelcomeTexts = Readonly<Record<WelcomeText, string>>;

/** Whether newcomers are helped with their first steps, and in which words. */
export interface WelcomeRule {
  readonly isOn: boolean;
  readonly texts: Readonly<Record<Language, WelcomeTexts>>;
}

export const WELCOME_TEXT = { min: 0, max: 400 } as const;

const NOTHING_SAID: WelcomeTexts = {
  title: '',
  lead: '',
  name: '',
  branches: '',
  tour: '',
  categories: '',
  hello: '',
};

/** What an installation begins with. */
export const FIRST_WELCOME_RULE: WelcomeRule = { isOn: true, texts: { fr: NOTHING_SAID, en: NOTHING_SAID } };

/** What a field of the form is called: `frTitle`. */
const fieldOf = (language: Language, text: WelcomeText): string =>
  `${language}${text[0]!.toUpperCase()}${text.slice(1)}`;

const EVERY_TEXT = LANGUAGES.flatMap((language) =>
  WELCOME_TEXTS.map((text) => ({ language, text, field: fieldOf(language, text) })),
);
/** Every text by the name of its field: `frTitle`. */
export const WELCOME_FIELDS = EVERY_TEXT.map(({ field }) => field);

/** The rule with each of its texts by itself, as a form has them. */
export const welcomeValues = ({ isOn, texts }: WelcomeRule): Readonly<Record<string, string | boolean>> => ({
  isOn,
  ...Object.fromEntries(EVERY_TEXT.map(({ language, text, field }) => [field, texts[language][text]])),
});

/** The rule that such values make. */
export function welcomeRuleOf(values: Readonly<Record<string, unknown>>): WelcomeRule {
  const textsIn = (language: Language) =>
    Object.fromEntries(
      WELCOME_TEXTS.map((text) => [text, String(values[fieldOf(language, text)] ?? '')]),
    ) as unknown as WelcomeTexts;
  return { isOn: values['isOn'] === true, texts: { fr: textsIn('fr'), en: textsIn('en') } };
}

/** @throws InvalidValue or InvalidValues beside the text that is too long, named as `frTitle` */
export function welcomeRule(raw: WelcomeRule): WelcomeRule {
  const judged = judgedTogether(
    Object.fromEntries(
      EVERY_TEXT.map(({ language, text, field }) => [
        field,
        () => boundedText(field, raw.texts[language][text], WELCOME_TEXT),
      ]),
    ),
  );
  return welcomeRuleOf({ ...judged, isOn: raw.isOn });
}
