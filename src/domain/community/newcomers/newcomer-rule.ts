import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { throwawayAddress } from './throwaway-address.ts';

/** When what a member writes waits for somebody to look at it. Zero switches a part off. */
export interface NewcomerRule {
  /** So many first texts wait. */
  readonly firstPosts: number;
  /** Among so many first texts, those that lead out of the site wait. */
  readonly firstLinks: number;
  /** Whatever is written within so many hours of joining waits. */
  readonly freshHours: number;
  /** Whatever comes from an address that looks made to be thrown away waits. */
  readonly throwaway: boolean;
  /** All this concerns members below this level of trust. */
  readonly trustBelow: number;
  /** So many texts that are nearly the same may stand within the hours, whoever wrote them; the next one waits. */
  readonly copies: number;
  readonly copiesHours: number;
  /** So many texts may lead to the same place within the hours; the next one waits. */
  readonly flood: number;
  readonly floodHours: number;
  /** Copies and links concern members below this level of trust. */
  readonly massBelow: number;
  /** Hosts, with all below them, that everybody may link to. */
  readonly knownHosts: readonly string[];
}

export const NEWCOMER_BOUNDS = {
  firstPosts: { min: 0, max: 20 },
  firstLinks: { min: 0, max: 50 },
  freshHours: { min: 0, max: 720 },
  trustBelow: { min: 1, max: 4 },
  copies: { min: 0, max: 50 },
  copiesHours: { min: 1, max: 168 },
  flood: { min: 0, max: 50 },
  floodHours: { min: 1, max: 168 },
  massBelow: { min: 1, max: 4 },
} as const;
export const KNOWN_HOSTS_MAX = 200;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,63}$/;

/** What an installation begins with. */
export const FIRST_NEWCOMER_RULE: NewcomerRule = {
  firstPosts: 1,
  firstLinks: 3,
  freshHours: 0,
  throwaway: true,
  trustBelow: 1,
  copies: 2,
  copiesHours: 24,
  flood: 5,
  floodHours: 24,
  massBelow: 3,
  knownHosts: ['gouv.fr', 'service-public.fr', 'urssaf.fr'],
};

/** @throws InvalidValue or InvalidValues beside the field that is wrong */
export function newcomerRule(raw: NewcomerRule): NewcomerRule {
  const whole = (field: keyof typeof NEWCOMER_BOUNDS) => () => {
    const { min, max } = NEWCOMER_BOUNDS[field];
    const value = raw[field];
    if (!Number.isInteger(value) || value < min || value > max)
      throw new InvalidValue(field, 'community.newcomer-figure', { min, max });
    return value;
  };
  return judgedTogether({
    firstPosts: whole('firstPosts'),
    firstLinks: whole('firstLinks'),
    freshHours: whole('freshHours'),
    throwaway: () => raw.throwaway,
    trustBelow: whole('trustBelow'),
    copies: whole('copies'),
    copiesHours: whole('copiesHours'),
    flood: whole('flood'),
    floodHours: whole('floodHours'),
    massBelow: whole('massBelow'),
    knownHosts: () => hostsOf(raw.knownHosts),
  });
}

function hostsOf(raw: readonly string[]): string[] {
  const hosts = [...new Set(raw.map((host) => host.trim().toLowerCase()).filter(Boolean))];
  if (hosts.length > KNOWN_HOSTS_MAX)
    throw new InvalidValue('knownHosts', 'community.newcomer-hosts', { max: KNOWN_HOSTS_MAX });
  const wrong = hosts.find((host) => !HOST.test(host));
  if (wrong !== undefined)
    throw new InvalidValue('knownHosts', 'community.newcomer-host', { host: wrong.slice(0, 80) });
  return hosts;
}

/** Why a text waits, the gravest first. */
export const NEWCOMER_WHYS = [
  'link-flood',
  'copy',
  'throwaway',
  'first-links',
  'fresh',
  'first-post',
] as const;
/** Before the name of a reason, so that no word rule is mistaken for it. */
export const NEWCOMER_PREFIX = 'newcomer-';
export type NewcomerWhy = (typeof NEWCOMER_WHYS)[number];

/** What of its author decides whether a text waits. */
export interface NewcomerAuthor {
  readonly trust: number;
  /** Texts of theirs that others read. */
  readonly posts: number;
  readonly joinedAt: Date;
  readonly email: string;
}

/** What of the text decides. */
interface NewcomerText {
  /** Hosts it leads to, without those that everybody may link to. */
  readonly hosts: readonly string[];
  /** Texts nearly the same within the hours. */
  readonly copies: number;
  /** Texts within the hours that lead to the place that most of them lead to. */
  readonly sameHost: number;
  /** It stood already, and was changed. */
  readonly isEdit: boolean;
  /** Changed so far that it is judged as one that is new: what was approved is another text. */
  readonly isRewritten?: boolean;
}

/** Whether the copies of a text by this author, or its links, are counted at all. */
export const isMassConcerned = (rule: NewcomerRule, author: NewcomerAuthor): boolean =>
  author.trust < rule.massBelow && (rule.copies > 0 || rule.flood > 0);

/** Whether how many texts of theirs others read decides anything. */
export const areFirstsConcerned = (rule: NewcomerRule, author: NewcomerAuthor): boolean =>
  author.trust < rule.trustBelow && author.posts < Math.max(rule.firstPosts, rule.firstLinks);

/**
 * @param asked what its kind waits for
 * @returns why the text waits; null where others may read it at once
 */
export function whyItWaits(
  rule: NewcomerRule,
  author: NewcomerAuthor,
  text: NewcomerText,
  at: Date,
  asked: readonly NewcomerWhy[] = NEWCOMER_WHYS,
): NewcomerWhy | null {
  const isMass = author.trust < rule.massBelow;
  const isNew = author.trust < rule.trustBelow;
  const links = text.hosts.length > 0;
  const isUnread = !text.isEdit || text.isRewritten === true;
  const age = at.getTime() - author.joinedAt.getTime();
  const holds: Readonly<Record<NewcomerWhy, boolean>> = {
    'link-flood': isMass && rule.flood > 0 && links && text.sameHost >= rule.flood,
    copy: isMass && rule.copies > 0 && text.copies >= rule.copies,
    throwaway: isNew && isUnread && rule.throwaway && throwawayAddress(author.email),
    'first-links': isNew && links && author.posts < rule.firstLinks,
    fresh: isNew && isUnread && age < rule.freshHours * 3_600_000,
    'first-post': isNew && isUnread && author.posts < rule.firstPosts,
  };
  return NEWCOMER_WHYS.find((why) => asked.includes(why) && holds[why]) ?? null;
}

/** Hosts of these links, each once, without those that everybody may link to. */
export function countedHosts(links: readonly string[], known: readonly string[]): string[] {
  const hosts = links.flatMap((link) => (URL.canParse(link) ? [new URL(link).hostname.toLowerCase()] : []));
  const isKnown = (host: string) => known.some((one) => host === one || host.endsWith(`.${one}`));
  return [...new Set(hosts.map((host) => host.replace(/^www\./, '')))].filter(
    (host) => host !== '' && !isKnown(host),
  );
}
