import { InvalidValue } from '../../shared/domain-error.ts';

/** What a member may agree to, and did not unless they say so: `news` are mails of the organisation to many. */
export const PURPOSES = ['news'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The sentence that members agree to, by its version: another sentence is another version. */
export const WORDINGS: Readonly<Record<Purpose, string>> = { news: '2026-11-30' };

/** Where somebody chose: among their preferences, on the page of their consents, by the link of a letter. */
export type ConsentWay = 'preferences' | 'consents' | 'letter' | 'welcome';

/** @throws InvalidValue `field.choice` beside `purpose` */
export function purposeOf(raw: string): Purpose {
  const purpose = PURPOSES.find((one) => one === raw);
  if (!purpose) throw new InvalidValue('purpose', 'field.choice');
  return purpose;
}
