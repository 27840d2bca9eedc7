import { InvalidValue } from '../../shared/domain-error.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a member may be told of. */
export const NOTIFY_KINDS = [
  'reply',
  'mention',
  'quote',
  'acceptance',
  'helpful',
  'watched-topic',
  'watched-category',
  'announcement',
] as const;
export type NotifyKind = (typeof NOTIFY_KINDS)[number];
export const NOTIFY_CHANNELS = ['site', 'email'] as const;
export type NotifyChannel = (typeof NOTIFY_CHANNELS)[number];

/** kind × channel: whether the member wants it. */
export type NotifyMatrix = Readonly<Record<NotifyKind, Readonly<Record<NotifyChannel, boolean>>>>;

const MAILED_UNLESS_REFUSED: readonly NotifyKind[] = ['reply', 'mention', 'acceptance'];

/** Everything on the site; by mail only what is addressed to the member. */
export const DEFAULT_NOTIFY: NotifyMatrix = matrix(
  (kind, channel) => channel === 'site' || MAILED_UNLESS_REFUSED.includes(kind),
);

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
    NOTIFY_KINDS.flatMap((kind) => NOTIFY_CHANNELS.map((channel) => `${kind}:${channel}`)),
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

function matrix(wanted: (kind: NotifyKind, channel: NotifyChannel) => boolean): NotifyMatrix {
  return Object.fromEntries(
    NOTIFY_KINDS.map((kind) => [kind, { site: wanted(kind, 'site'), email: wanted(kind, 'email') }]),
  ) as NotifyMatrix;
}
