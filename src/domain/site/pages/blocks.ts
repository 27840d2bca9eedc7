import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Module } from '../../shared/module.ts';
import { segmentsOf } from '../segments/segments.ts';
import { LINK_LABEL, linkLines, type NamedLink } from '../link-lines.ts';
import { siteLink } from '../site-link.ts';

/** How much of the page a block takes: all of it, the reading column, or the narrow one beside it. */
export const BLOCK_WIDTHS = ['wide', 'main', 'aside'] as const;
export type BlockWidth = (typeof BLOCK_WIDTHS)[number];

/** What a form asks of a block beside its width and whom it is for. */
export type BlockField =
  | 'title'
  | 'body'
  | 'lead'
  | 'href'
  | 'label'
  | 'count'
  | 'view'
  | 'tabs'
  | 'topics'
  | 'poll'
  | 'links'
  | 'tone';

interface BlockSpec {
  /** Where it may stand; the first unless told. */
  readonly widths: readonly BlockWidth[];
  readonly fields: readonly BlockField[];
  readonly needs?: readonly BlockField[];
  /** How many it shows unless told. */
  readonly count?: number;
  /** The part of the site that it shows: closed, the block is not there. */
  readonly module?: Module;
  /** Whether a page holds one at most. */
  readonly once?: boolean;
}

const COLUMN: readonly BlockWidth[] = ['main', 'aside', 'wide'];

/** Every block that a page can be made of. */
const BLOCK_SPECS = {
  hero: { widths: ['wide'], fields: ['title'], once: true },
  ask: { widths: ['main', 'aside', 'wide'], fields: ['title', 'lead', 'href', 'label'] },
  search: { widths: ['main', 'wide'], fields: ['title'], once: true },
  official: { widths: ['wide', 'main'], fields: ['title'], once: true },
  questions: { widths: ['main', 'wide'], fields: ['title', 'count', 'view', 'tabs'], count: 8 },
  featured: { widths: COLUMN, fields: ['title', 'topics'], needs: ['topics'] },
  events: { widths: COLUMN, fields: ['title', 'count'], count: 3, module: 'events' },
  polls: { widths: COLUMN, fields: ['title', 'count'], count: 3, module: 'polls' },
  poll: { widths: COLUMN, fields: ['title', 'poll'], needs: ['poll'], module: 'polls' },
  ideas: { widths: COLUMN, fields: ['title', 'count'], count: 3, module: 'ideas' },
  categories: { widths: ['wide', 'main'], fields: ['title'], once: true },
  branches: { widths: ['wide', 'main'], fields: ['title'], once: true },
  text: { widths: COLUMN, fields: ['title', 'body'], needs: ['body'] },
  notice: { widths: COLUMN, fields: ['title', 'lead', 'href', 'label', 'tone'], needs: ['title'] },
  links: { widths: ['aside', 'main', 'wide'], fields: ['title', 'links'], needs: ['title', 'links'] },
  how: { widths: ['aside', 'main'], fields: ['title'], once: true },
  contributors: { widths: ['aside', 'main'], fields: ['title'], once: true },
  unread: { widths: ['main'], fields: ['title'], once: true },
  drafts: { widths: ['aside', 'main'], fields: ['title'], once: true },
} as const satisfies Record<string, BlockSpec>;
export type BlockKind = keyof typeof BLOCK_SPECS;
export const BLOCK_KINDS = Object.keys(BLOCK_SPECS) as readonly BlockKind[];
export const specOf = (kind: BlockKind): BlockSpec => BLOCK_SPECS[kind];

export const BLOCK_VIEWS = ['latest', 'unanswered', 'unsolved'] as const;
export type BlockView = (typeof BLOCK_VIEWS)[number];
export const BLOCK_TONES = ['info', 'warn'] as const;
type BlockTone = (typeof BLOCK_TONES)[number];

export const BLOCK_LIMITS = {
  blocks: { max: 30 },
  title: { min: 0, max: 120 },
  lead: { min: 0, max: 400 },
  body: { min: 0, max: 40_000 },
  href: { min: 0, max: 500 },
  label: { min: 0, max: LINK_LABEL.max },
  count: { min: 1, max: 12 },
  topics: { max: 8 },
  links: { max: 12 },
  /** Of the fields in which several are typed. */
  list: { min: 0, max: 8_000 },
} as const;

/** A piece of a page. A text that is empty is the one of the site, in the language of who reads. */
export interface Block {
  /** Its name in this page, for ever. */
  readonly key: string;
  readonly kind: BlockKind;
  readonly width: BlockWidth;
  /** Whom it is for; nobody named is everybody. */
  readonly segments: readonly string[];
  readonly title: string;
  readonly lead: string;
  /** In Markdown. */
  readonly body: string;
  /** Where it leads; of a poll, where that stands. */
  readonly href: string;
  readonly label: string;
  readonly count: number;
  readonly view: BlockView;
  /** Whether readers choose another view. */
  readonly tabs: boolean;
  /** Public numbers of topics. */
  readonly topics: readonly number[];
  readonly links: readonly NamedLink[];
  readonly tone: BlockTone;
}

/** What somebody typed; what a kind has no field for is left aside. */
export interface BlockTerms {
  readonly width?: string;
  readonly segments?: readonly string[];
  readonly title?: string;
  readonly lead?: string;
  readonly body?: string;
  readonly href?: string;
  readonly label?: string;
  readonly count?: number;
  readonly view?: string;
  readonly tabs?: boolean;
  /** Numbers, apart by commas, spaces or lines. */
  readonly topics?: string;
  /** The address of a poll, or the end of it. */
  readonly poll?: string;
  /** One a line: its words, a bar, where it leads. */
  readonly links?: string;
  readonly tone?: string;
}

/** A block as it is before anybody has changed it. */
export function freshBlock(key: string, kind: BlockKind, over: Partial<Block> = {}): Block {
  const { widths, count = 1 } = specOf(kind);
  return {
    key,
    kind,
    width: widths[0]!,
    segments: [],
    title: '',
    lead: '',
    body: '',
    href: '',
    label: '',
    count,
    view: 'latest',
    tabs: false,
    topics: [],
    links: [],
    tone: 'info',
    ...over,
  };
}

/** @throws InvalidValue, InvalidValues beside each field that is refused */
export function blockOf(former: Block, terms: BlockTerms): Block {
  const { fields, needs = [], widths } = specOf(former.kind);
  const asked = (field: BlockField) => (fields as readonly string[]).includes(field);
  const text = (field: 'title' | 'lead' | 'body' | 'label') => () => {
    const min = needs.includes(field) ? 1 : 0;
    return asked(field) ? boundedText(field, terms[field] ?? '', { ...BLOCK_LIMITS[field], min }) : '';
  };
  const { width, title, lead, body, label, href, count, view, tone, topics, links, segments } =
    judgedTogether({
      width: () => oneOf('width', widths, terms.width ?? former.width),
      segments: () => segmentsOf(terms.segments ?? []),
      title: text('title'),
      lead: text('lead'),
      body: text('body'),
      label: text('label'),
      href: () => hrefOf(asked, terms),
      count: () => (asked('count') ? countOf(terms.count ?? former.count) : former.count),
      view: () => oneOf('view', BLOCK_VIEWS, asked('view') ? (terms.view ?? former.view) : former.view),
      tone: () => oneOf('tone', BLOCK_TONES, asked('tone') ? (terms.tone ?? former.tone) : former.tone),
      topics: () => (asked('topics') ? topicsOf(terms.topics ?? '') : []),
      links: () => (asked('links') ? linksOf(terms.links ?? '') : []),
    });
  if (asked('label') && href !== '' && label === '') throw new InvalidValue('label', 'text.missing');
  const tabs = asked('tabs') && (terms.tabs ?? false);
  return {
    key: former.key,
    kind: former.kind,
    width,
    segments,
    title,
    lead,
    body,
    href,
    label,
    count,
    view,
    tabs,
    topics,
    links,
    tone,
  };
}

/** What it cannot be shown without and nobody has filled in; nothing where it may be published. */
export function lackingIn(block: Block): readonly BlockField[] {
  const { needs = [] } = specOf(block.kind);
  return needs.filter((field) => {
    const said = field === 'poll' ? (pollOf(block) ?? '') : block[field];
    return (typeof said === 'string' || Array.isArray(said)) && said.length === 0;
  });
}

function oneOf<T extends string>(field: string, choices: readonly T[], raw: string): T {
  const choice = choices.find((each) => each === raw);
  if (choice === undefined) throw new InvalidValue(field, 'field.choice');
  return choice;
}

function countOf(count: number): number {
  const { min, max } = BLOCK_LIMITS.count;
  if (!Number.isInteger(count) || count < min || count > max)
    throw new InvalidValue('count', 'site.block-count', { min, max });
  return count;
}

function hrefOf(asked: (field: BlockField) => boolean, terms: BlockTerms): string {
  if (asked('poll')) return pollPath(terms.poll ?? '');
  return asked('href') ? siteLink('href', terms.href ?? '') : '';
}

const POLLS = '/sondages/';
const POLL_SLUG = /^[a-z0-9][a-z0-9-]{0,90}$/;

/** Where the poll of a block stands; null for a block of another kind, or without one. */
export const pollOf = ({ kind, href }: Pick<Block, 'kind' | 'href'>): string | null =>
  kind === 'poll' && href.startsWith(POLLS) ? href.slice(POLLS.length) : null;

/** @param raw its address, or the end of it */
function pollPath(raw: string): string {
  const slug = raw
    .trim()
    .split(/[?#]/)[0]!
    .split('/')
    .findLast((part) => part !== '');
  if (slug === undefined) throw new InvalidValue('poll', 'text.missing');
  if (!POLL_SLUG.test(slug)) throw new InvalidValue('poll', 'site.block-poll');
  return `${POLLS}${slug}`;
}

/** The public numbers of topics, as somebody typed them. @throws InvalidValue beside `topics` */
export function topicsOf(raw: string): number[] {
  const words = raw.split(/[\s,;#]+/u).filter((word) => word !== '');
  if (words.length === 0) throw new InvalidValue('topics', 'text.missing');
  if (words.length > BLOCK_LIMITS.topics.max)
    throw new InvalidValue('topics', 'site.block-too-many', { max: BLOCK_LIMITS.topics.max });
  const wrong = words.find((word) => !/^[1-9]\d{0,14}$/.test(word));
  if (wrong !== undefined) throw new InvalidValue('topics', 'site.block-topic', { word: wrong.slice(0, 40) });
  return [...new Set(words.map(Number))];
}

function linksOf(raw: string): NamedLink[] {
  const links = linkLines('links', raw, { most: BLOCK_LIMITS.links.max });
  if (links.length === 0) throw new InvalidValue('links', 'text.missing');
  return links;
}
