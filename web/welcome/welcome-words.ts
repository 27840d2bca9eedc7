import type { WelcomeText } from '#application/community/limits';
import type { MyWelcome } from '#application/community/welcome/welcome.query';
import type { Translate } from '../lib/texts.tsx';

/** A sentence of the first steps: the organisation's own where it has one, else the delivered one. */
export function welcomeWords(t: Translate, texts: MyWelcome['texts']): (text: WelcomeText) => string {
  const own = texts[t.locale === 'en' ? 'en' : 'fr'];
  return (text) =>
    own[text] ||
    (text === 'title' || text === 'lead' ? t(`welcome.${text}`) : t(`welcome.steps.${text}.text`));
}
