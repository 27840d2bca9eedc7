import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

const CONTACT = { max: 300 } as const;
/** Nothing in it that could stand for more than an address where it is read: on pages, in `security.txt`, in the register. */
const MAIL = /^[\w.!#$&'*+/=^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+$/;
const PAGE = /^https:\/\/[^\s\\"<>\p{C}]+$/u;
const PATH = /^\/(?![/\\])[^\s\\"<>\p{C}]*$/u;

/**
 * Where somebody writes to the organisation alone, as a link leads there. An address of mail is typed as people know it.
 * @throws InvalidValue `site.contact` beside the field where it is neither of mail, nor in https, nor a path of the site
 */
export function contactAddress(field: string, raw: string): string {
  const typed = boundedText(field, raw, CONTACT);
  const mail = typed.replace(/^mailto:/i, '');
  if (MAIL.test(mail)) return `mailto:${mail}`;
  if (PAGE.test(typed) || PATH.test(typed)) return typed;
  throw new InvalidValue(field, 'site.contact');
}
