import type { SendMailOptions } from 'nodemailer';
import {
  type Letter,
  type LetterAttachment,
  NotHandedOver,
  type OutgoingLetter,
} from '#application/shared/letter.ports';
import { naming } from '#application/shared/organisation-word';
import type { OutgoingMail } from '#application/shared/ports';
import { type MailLook, renderLetter } from './layout.ts';
import { letterOf } from './parts.ts';
import { en } from './templates/en.ts';
import { fr } from './templates/fr.ts';

export interface MailSettings {
  /** `Name <address>`, or the address alone. */
  readonly from: string;
  /** Every link starts with it; no slash at its end. */
  readonly publicUrl: string;
  /** Asked for each message: the organisation may rename its community. */
  readonly communityName: () => Promise<string>;
  /** Who answers for it. */
  readonly organisationName?: () => Promise<string>;
  /** How sentences call it, with its article. */
  readonly organisationWord?: (language: 'fr' | 'en') => Promise<string>;
  /** Asked for each message, as its names are. */
  readonly look?: () => Promise<MailLook>;
  /** What it says instead of delivered texts, by their keys. */
  readonly ownTexts?: (language: 'fr' | 'en') => Promise<ReadonlyMap<string, string>>;
}

const AS_WRITTEN: ReadonlyMap<string, string> = new Map();

const ADDRESS = /^[^\s<>@,;:"()[\]\\]{1,64}@[^\s<>@,;:"()[\]\\]{1,189}$/u;
const CONTROLS = /\p{Cc}|[\u2028\u2029]/u;
const CONTROLS_BUT_LINES = /(?!\n)(?:\p{Cc}|[\u2028\u2029])/u;
/** What somebody wrote, never in a header; every other value stands on one line. */
const IN_LINES = new Set(['body', 'words']);
const PATH = /^\/(?![/\\])[\w\-/.~?&=%#]*$/;
const ID = /^[\w-]{1,64}$/;
const FILE_NAME = /^[\w][\w.-]{0,99}$/;

/** What every message needs, read before one of them is put together: where it is not there, none can be. */
interface ReadSettings extends Pick<MailSettings, 'from' | 'publicUrl'> {
  /** What the site says instead of delivered texts, by their keys. */
  readonly own: ReadonlyMap<string, string>;
  readonly community: string;
  readonly organisation: string;
  /** How sentences call it. */
  readonly word: string;
  readonly look: MailLook | undefined;
}

/** @throws {NotHandedOver} of which no letter is at fault: it waits */
async function readSettings(
  settings: MailSettings,
  { id: letterId, language, texts }: Pick<OutgoingMail, 'id' | 'language' | 'texts'>,
): Promise<ReadSettings> {
  const { from, publicUrl } = settings;
  try {
    return {
      from,
      publicUrl,
      own: texts ?? (await settings.ownTexts?.(language)) ?? AS_WRITTEN,
      community: await settings.communityName(),
      organisation: (await settings.organisationName?.()) ?? '',
      word: (await settings.organisationWord?.(language)) ?? templatesIn(language).organisation,
      look: await settings.look?.(),
    };
  } catch (cause) {
    throw new NotHandedOver(false, { isUnread: true, letterId, cause });
  }
}

/**
 * Makes the message of a template. `values` holds `pseudonym`, `validMinutes` where the link ends some day, and `path`
 * where there is a button: a path of this site, never a whole address.
 * @throws {NotHandedOver} where what it needs cannot be read, on a missing value, on line breaks (but for `body` and `words`) and other controls, on a path that leaves the site, on more than one recipient
 */
export async function composeMail(mail: OutgoingMail, settings: MailSettings): Promise<SendMailOptions> {
  const read = await readSettings(settings, mail);
  return putTogether(mail.id, () => mailMessage(mail, read));
}

/**
 * Makes the message of a letter that a member may stop: mail programs show a button for it.
 * @throws {NotHandedOver} where what it needs cannot be read, on control characters, on paths that leave the site, on more than one recipient
 */
export async function composeLetter(
  outgoing: OutgoingLetter,
  settings: MailSettings,
): Promise<SendMailOptions> {
  const { id, language } = outgoing;
  const read = await readSettings(settings, { id, language, texts: AS_WRITTEN });
  return putTogether(outgoing.id, () => letterMessage(outgoing, read));
}

/** @throws {NotHandedOver} of which the letter is at fault, whenever it is tried */
export function putTogether<Made>(letterId: string | undefined, make: () => Made): Made {
  try {
    return make();
  } catch (cause) {
    throw new NotHandedOver(false, { isUnmade: true, letterId, cause });
  }
}

/** Of letters that were asked for before they held it. */
const TOLD_SINCE: Readonly<Record<string, string>> = { saidDuration: '' };

function mailMessage(mail: OutgoingMail, read: ReadSettings): SendMailOptions {
  const to = oneAddress(mail.to);
  const value = (name: string) => {
    const found = name === 'communityName' ? read.community : (mail.values[name] ?? TOLD_SINCE[name]);
    if (found === undefined) throw new Error(`The mail "${mail.template}" lacks the value "${name}"`);
    if ((IN_LINES.has(name) ? CONTROLS_BUT_LINES : CONTROLS).test(found))
      throw new Error(`The value "${name}" of "${mail.template}" holds control characters`);
    return found;
  };
  const letter = letterOf(mail.template, mail.language, templatesIn(mail.language), value, read.own);
  const path = letter.action ? value('path') : null;
  value('communityName'); // in the header, whether or not the template says it
  const made = message({ to, language: mail.language, letter, path }, read);
  return mail.id === undefined ? made : { ...made, messageId: messageId(mail.id, read) };
}

/** @throws on what would be more than an id in a header */
function messageId(id: string, { publicUrl }: ReadSettings): string {
  if (!ID.test(id)) throw new Error('Not the id of a letter');
  return `<${id}@${new URL(publicUrl).hostname}>`;
}

function letterMessage(outgoing: OutgoingLetter, read: ReadSettings): SendMailOptions {
  const { letter, id, thread } = outgoing;
  const to = oneAddress(outgoing.to);
  const ownId = messageId(id, read);
  const threadId = thread === null ? null : messageId(thread, read);
  if (everyWordOf(letter).some((words) => CONTROLS_BUT_LINES.test(words)) || CONTROLS.test(letter.subject))
    throw new Error('The letter holds control characters');
  const made = message({ ...outgoing, to }, read);
  const { attachment } = outgoing;
  return {
    ...made,
    ...(attachment && { attachments: [attached(attachment)] }),
    messageId: ownId,
    ...(threadId && { references: threadId, inReplyTo: threadId }),
    headers: {
      ...made.headers,
      'List-Unsubscribe': `<${read.publicUrl}${sitePath(outgoing.unsubscribePath)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

/** @throws on a name that would be more than one in a header */
function attached({ fileName, contentType, bytes }: LetterAttachment) {
  if (!FILE_NAME.test(fileName)) throw new Error('Not the name of a file');
  return { filename: fileName, contentType, content: Buffer.from(bytes) };
}

function message(
  what: { to: string; language: 'fr' | 'en'; letter: Letter; path: string | null },
  { from, publicUrl, community, organisation, word, look }: ReadSettings,
): SendMailOptions & { headers: Record<string, string> } {
  const { language } = what;
  const letter = settledLetter(what.letter, word);
  for (const { path } of [...(letter.links ?? []), ...(letter.sections ?? []).flatMap(({ items }) => items)])
    sitePath(path);
  const { text, html } = renderLetter(
    letter,
    what.path === null ? null : publicUrl + sitePath(what.path),
    language,
    {
      community,
      organisation: organisation === community ? '' : organisation,
      publicUrl,
      ...(look && { look }),
    },
    templatesIn(language),
  );
  return {
    from,
    // Given apart, so that nothing in an address is read as a second one.
    to: { name: '', address: what.to },
    subject: letter.subject,
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A letter that calls the organisation as it calls itself; words of others stay as they are. */
function settledLetter(letter: Letter, word: string): Letter {
  const said = (text: string) => naming(text, word);
  const links = letter.links?.map((link) => ({ ...link, label: said(link.label) }));
  const sections = letter.sections?.map((section) => ({
    title: said(section.title),
    items: section.items.map((item) => ({ ...item, label: said(item.label), detail: said(item.detail) })),
  }));
  return {
    ...letter,
    subject: said(letter.subject),
    preview: said(letter.preview),
    paragraphs: letter.paragraphs.map(said),
    ...(letter.action !== undefined && { action: said(letter.action) }),
    ...(letter.afterwards && { afterwards: letter.afterwards.map(said) }),
    ...(sections && { sections }),
    ...(links && { links }),
  };
}

/** What mails say in a language, as delivered. */
const templatesIn = (language: 'fr' | 'en') => (language === 'en' ? en : fr);

function everyWordOf(letter: Letter): string[] {
  const { subject, preview, paragraphs, quote = '', action = '', sections = [], afterwards = [] } = letter;
  const inTables = (letter.tables ?? []).flatMap(({ caption, columns, rows }) => [
    caption,
    ...columns,
    ...rows.flat(),
  ]);
  const inSections = sections.flatMap(({ title, items }) => [
    title,
    ...items.flatMap(({ label, detail }) => [label, detail]),
  ]);
  const ofLinks = (letter.links ?? []).map(({ label }) => label);
  return [
    letter.body?.text ?? '',
    subject,
    preview,
    quote,
    action,
    ...paragraphs,
    ...inTables,
    ...inSections,
    ...afterwards,
    ...ofLinks,
  ];
}

function oneAddress(address: string): string {
  if (!ADDRESS.test(address) || CONTROLS.test(address)) throw new Error('Not exactly one mail address');
  return address;
}

function sitePath(path: string): string {
  if (!PATH.test(path)) throw new Error('A mail links to pages of this site only');
  return path;
}
