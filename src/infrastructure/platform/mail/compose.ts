import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from '#application/shared/ports';
import { renderLetter } from './layout.ts';
import { en } from './templates/en.ts';
import { fr } from './templates/fr.ts';

export interface MailSettings {
  /** `Name <address>`, or the address alone. */
  readonly from: string;
  /** Every link starts with it; no slash at its end. */
  readonly publicUrl: string;
  /** Asked for each message: the organisation may rename its community. */
  readonly communityName: () => Promise<string>;
}

const ADDRESS = /^[^\s<>@,;:"()[\]\\]{1,64}@[^\s<>@,;:"()[\]\\]{1,189}$/u;
const CONTROLS = /\p{Cc}|[\u2028\u2029]/u;
const PATH = /^\/(?![/\\])[\w\-/.~?&=%]*$/;

/**
 * Makes the message of a template. `values` holds `pseudonym`, `validMinutes` where the link ends some day, and `path`
 * where there is a button: a path of this site, never a whole address.
 * @throws on a missing value, on line breaks and other controls, on a path that leaves the site, on more than one recipient
 */
export async function composeMail(mail: OutgoingMail, settings: MailSettings): Promise<SendMailOptions> {
  if (!ADDRESS.test(mail.to) || CONTROLS.test(mail.to)) throw new Error('Not exactly one mail address');
  const communityName = await settings.communityName();
  const value = (name: string) => {
    const found = name === 'communityName' ? communityName : mail.values[name];
    if (found === undefined) throw new Error(`The mail "${mail.template}" lacks the value "${name}"`);
    if (CONTROLS.test(found))
      throw new Error(`The value "${name}" of "${mail.template}" holds control characters`);
    return found;
  };
  const templates = mail.language === 'en' ? en : fr;
  const letter = templates.letters[mail.template](value);
  const { text, html } = renderLetter(
    letter,
    letter.action ? settings.publicUrl + sitePath(value('path')) : null,
    mail.language,
    value('communityName'),
    templates,
  );
  return {
    from: settings.from,
    // Given apart, so that nothing in an address is read as a second one.
    to: { name: '', address: mail.to },
    subject: letter.subject,
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function sitePath(path: string): string {
  if (!PATH.test(path)) throw new Error('A mail links to pages of this site only');
  return path;
}
