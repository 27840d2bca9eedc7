import { InvalidValue } from '../../shared/domain-error.ts';
import {
  isAlwaysTold,
  isDuty,
  isMailed,
  MAIL_CHOICES,
  type MailChoice,
  NOTIFICATION_KINDS,
  type NotificationKind,
  usualMailFor,
} from '../notifications/kinds.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** known: whoever one exchanged with on the forum, or wrote to. */
export const MESSAGES_FROM = ['everyone', 'known', 'nobody'] as const;
export type MessagesFrom = (typeof MESSAGES_FROM)[number];

/** Of one kind: whether it stands among the notifications of the site, and how it comes by mail. */
interface NotifyChoice {
  readonly site: boolean;
  readonly email: MailChoice;
}

/** kind × channel: how the member wants to be told. */
export type NotifyMatrix = Readonly<Record<NotificationKind, NotifyChoice>>;

/** Everything on the site; by mail what is usual for its kind. */
export const DEFAULT_NOTIFY: NotifyMatrix = matrix((kind) => ({ site: true, email: usualMailFor(kind) }));

/** A stored matrix, completed by the defaults for kinds and channels that came later. */
export const notifyFrom = (stored: unknown): NotifyMatrix => {
  const kept = (stored ?? {}) as Partial<Record<string, Partial<Record<keyof NotifyChoice, unknown>>>>;
  return matrix((kind) => {
    const { site, email } = kept[kind] ?? {};
    const usual = DEFAULT_NOTIFY[kind];
    return {
      site: isAlwaysTold(kind) || (typeof site === 'boolean' ? site : usual.site),
      email: (isMailed(kind) && MAIL_CHOICES.find((choice) => choice === email)) || usual.email,
    };
  });
};

/**
 * @param chosen as a form sends it: `kind:site` for every box that is ticked, `kind:email:choice` for every choice; what is
 *   not named is refused, where it may be
 * @param kept duties, and what is not asked of, stay as they are where the form had none
 * @param unasked kinds of parts of the site that are closed to who chooses
 * @throws InvalidValue `community.notify-unknown`
 */
export function notifyOf(
  chosen: readonly string[],
  kept: NotifyMatrix = DEFAULT_NOTIFY,
  unasked: readonly NotificationKind[] = [],
): NotifyMatrix {
  const known = new Set(
    NOTIFICATION_KINDS.flatMap((kind) => [
      onSite(kind),
      ...(isMailed(kind) ? MAIL_CHOICES.map(byMail(kind)) : []),
    ]),
  );
  if (chosen.some((pair) => !known.has(pair))) throw new InvalidValue('notify', 'community.notify-unknown');
  return matrix((kind) => {
    const email = MAIL_CHOICES.findLast((choice) => chosen.includes(byMail(kind)(choice)));
    if (email === undefined && (isDuty(kind) || unasked.includes(kind))) return kept[kind];
    return { site: isAlwaysTold(kind) || chosen.includes(onSite(kind)), email: email ?? 'never' };
  });
}

const onSite = (kind: NotificationKind): string => `${kind}:site`;
const byMail =
  (kind: NotificationKind) =>
  (choice: MailChoice): string =>
    `${kind}:email:${choice}`;

/** The same, without mails about one kind. */
export const withoutMail = (notify: NotifyMatrix, kind: NotificationKind): NotifyMatrix => ({
  ...notify,
  [kind]: { ...notify[kind], email: 'never' },
});

/** The same, without mails about what waited for a digest. */
export const withoutDigested = (notify: NotifyMatrix): NotifyMatrix =>
  matrix((kind) => (notify[kind].email === 'digest' ? { ...notify[kind], email: 'never' } : notify[kind]));

/** @throws InvalidValue `community.language-unknown` */
export function languageOf(raw: string): Language {
  const language = LANGUAGES.find((one) => one === raw);
  if (!language) throw new InvalidValue('language', 'community.language-unknown');
  return language;
}

/** @throws InvalidValue `field.choice` beside `messagesFrom` */
export function messagesFromOf(raw: string): MessagesFrom {
  const from = MESSAGES_FROM.find((one) => one === raw);
  if (!from) throw new InvalidValue('messagesFrom', 'field.choice');
  return from;
}

/** @throws InvalidValue `community.theme-unknown` */
export function themeOf(raw: string): Theme {
  const theme = THEMES.find((one) => one === raw);
  if (!theme) throw new InvalidValue('theme', 'community.theme-unknown');
  return theme;
}

function matrix(choiceOf: (kind: NotificationKind) => NotifyChoice): NotifyMatrix {
  return Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, choiceOf(kind)])) as NotifyMatrix;
}
