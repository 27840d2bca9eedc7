import { InvalidValue } from '../../shared/domain-error.ts';
import { NOTIFICATION_KINDS, type NotificationKind } from '../notifications/kinds.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The ways in which members are told: only what is really done may be chosen. */
export const NOTIFY_CHANNELS = ['site'] as const;
export type NotifyChannel = (typeof NOTIFY_CHANNELS)[number];

/** kind × channel: whether the member wants it. */
export type NotifyMatrix = Readonly<Record<NotificationKind, Readonly<Record<NotifyChannel, boolean>>>>;

/** Everything, on the site. */
export const DEFAULT_NOTIFY: NotifyMatrix = matrix(() => true);

/** A stored matrix, completed by the defaults for kinds that came later. */
export const notifyFrom = (stored: unknown): NotifyMatrix => {
  const kept = (stored ?? {}) as Partial<Record<string, Partial<Record<string, unknown>>>>;
  return matrix((kind, channel) => {
    const choice = kept[kind]?.[channel];
    return typeof choice === 'boolean' ? choice : DEFAULT_NOTIFY[kind][channel];
  });
};

/**
 * @param chosen `kind:channel` pairs that are wanted, as a form of checkboxes sends them; all others are refused
 * @throws InvalidValue `community.notify-unknown`
 */
export function notifyOf(chosen: readonly string[]): NotifyMatrix {
  const known = new Set(
    NOTIFICATION_KINDS.flatMap((kind) => NOTIFY_CHANNELS.map((channel) => `${kind}:${channel}`)),
  );
  if (chosen.some((pair) => !known.has(pair))) throw new InvalidValue('notify', 'community.notify-unknown');
  return matrix((kind, channel) => chosen.includes(`${kind}:${channel}`));
}

/** @throws InvalidValue `community.language-unknown` */
export function languageOf(raw: string): Language {
  const language = LANGUAGES.find((one) => one === raw);
  if (!language) throw new InvalidValue('language', 'community.language-unknown');
  return language;
}

/** @throws InvalidValue `community.theme-unknown` */
export function themeOf(raw: string): Theme {
  const theme = THEMES.find((one) => one === raw);
  if (!theme) throw new InvalidValue('theme', 'community.theme-unknown');
  return theme;
}

function matrix(wanted: (kind: NotificationKind, channel: NotifyChannel) => boolean): NotifyMatrix {
  const channelsOf = (kind: NotificationKind) =>
    Object.fromEntries(NOTIFY_CHANNELS.map((channel) => [channel, wanted(kind, channel)]));
  return Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, channelsOf(kind)])) as NotifyMatrix;
}
