import { boundedText } from '../shared/bounded-text.ts';
import { InvalidValue } from '../shared/domain-error.ts';

export const SITE_LINK = { min: 0, max: 500 } as const;
const PATH = /^\/(?![/\\])[^\s\\\p{C}]*$/u;
const ADDRESS = /^https:\/\/[^\s\\\p{C}]+$/u;

/**
 * Where a link of the organisation leads: a path of this site or an address in https; empty where there is none.
 * @throws InvalidValue `site.link` beside the field
 */
export function siteLink(field: string, raw: string): string {
  const href = boundedText(field, raw, SITE_LINK);
  if (href !== '' && !PATH.test(href) && !ADDRESS.test(href)) throw new InvalidValue(field, 'site.link');
  return href;
}
