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

/** What a field of the form is called: `fr.title`. */
const fieldOf = (language: Language, text: WelcomeText): string =>
  `${language}${text[0]!.toUpperCase()}${text.slice(1)}`;

/** @throws InvalidValue or InvalidValues beside the text that is too long, named as `frTitle` */
export function welcomeRule(raw: WelcomeRule): WelcomeRule {
  const wanted = LANGUAGES.flatMap((language) => WELCOME_TEXTS.map((text) => ({ language, text })));
  const judged = judgedTogether(
    Object.fromEntries(
      wanted.map(({ language, text }) => {
        const field = fieldOf(language, text);
        return [field, () => boundedText(field, raw.texts[language][text], WELCOME_TEXT)];
      }),
    ),
  ) as Record<string, string>;
  const textsIn = (language: Language) =>
    Object.fromEntries(
      WELCOME_TEXTS.map((text) => [text, judged[fieldOf(language, text)] ?? '']),
    ) as unknown as WelcomeTexts;
  return { isOn: raw.isOn, texts: { fr: textsIn('fr'), en: textsIn('en') } };
}
