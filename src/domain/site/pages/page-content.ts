import { boundedText } from '../../shared/bounded-text.ts';
import { judgedTogether } from '../../shared/domain-error.ts';
import {
  type Block,
  BLOCK_LIMITS,
  type BlockKind,
  type BlockTerms,
  blockOf,
  freshBlock,
  specOf,
} from './blocks.ts';
import { BlockNotFound, BlockOnce, TooManyBlocks } from './page.errors.ts';

export const PAGE_LIMITS = {
  title: { min: 3, max: 120 },
  description: { min: 0, max: 300 },
  slug: { max: 80 },
  note: { min: 3, max: 300 },
} as const;

/** What a page is made of. */
export interface PageContent {
  readonly title: string;
  /** For search engines and shares; empty for none of its own. */
  readonly description: string;
  /** Whether what it said before stays readable by all, as terms of use have to. */
  readonly keepsVersions: boolean;
  readonly blocks: readonly Block[];
}

type Head = Pick<PageContent, 'title' | 'description' | 'keepsVersions'>;

export type PageChange =
  | { readonly head: Head }
  | { readonly add: BlockKind; readonly key: string }
  | { readonly block: string; readonly terms: BlockTerms }
  | { readonly move: string; readonly way: 'up' | 'down' }
  | { readonly remove: string };

/** @throws BlockNotFound, BlockOnce, TooManyBlocks, InvalidValue, InvalidValues beside the fields */
export function changedPage(content: PageContent, change: PageChange): PageContent {
  if ('head' in change) return { ...content, ...headOf(change.head) };
  const { blocks } = content;
  if ('add' in change) return { ...content, blocks: withOneMore(blocks, change) };
  if ('move' in change) return { ...content, blocks: moved(blocks, change) };
  if ('remove' in change) {
    const block = find(blocks, change.remove);
    return { ...content, blocks: blocks.filter((each) => each !== block) };
  }
  const former = find(blocks, change.block);
  const block = blockOf(former, change.terms);
  return { ...content, blocks: blocks.map((each) => (each === former ? block : each)) };
}

function headOf({ title, description, keepsVersions }: Head): Head {
  const judged = judgedTogether({
    title: () => boundedText('title', title, PAGE_LIMITS.title),
    description: () => boundedText('description', description, PAGE_LIMITS.description),
  });
  return { ...judged, keepsVersions };
}

function withOneMore(
  blocks: readonly Block[],
  { add, key }: { readonly add: BlockKind; readonly key: string },
): readonly Block[] {
  if (blocks.length >= BLOCK_LIMITS.blocks.max) throw new TooManyBlocks(BLOCK_LIMITS.blocks.max);
  if (specOf(add).once && blocks.some(({ kind }) => kind === add)) throw new BlockOnce(add);
  return [...blocks, freshBlock(key, add)];
}

/** One place further; what is at the end stays there. */
function moved(
  blocks: readonly Block[],
  { move, way }: { readonly move: string; readonly way: 'up' | 'down' },
): readonly Block[] {
  const block = find(blocks, move);
  const from = blocks.indexOf(block);
  const to = way === 'up' ? from - 1 : from + 1;
  const other = blocks[to];
  if (other === undefined) return blocks;
  return blocks.map((each, place) => (place === from ? other : place === to ? block : each));
}

function find(blocks: readonly Block[], key: string): Block {
  const block = blocks.find((each) => each.key === key);
  if (!block) throw new BlockNotFound();
  return block;
}

/** The home page until somebody composes another one. */
export const DELIVERED_HOME: PageContent = {
  title: 'Accueil',
  description: '',
  keepsVersions: false,
  blocks: [
    freshBlock('b1', 'hero'),
    // Whoever comes back sees it without scrolling; for visitors there is none.
    freshBlock('b3', 'unread'),
    freshBlock('b2', 'official'),
    freshBlock('b4', 'questions', { tabs: true }),
    freshBlock('b5', 'drafts'),
    freshBlock('b6', 'how'),
    freshBlock('b7', 'contributors'),
    freshBlock('b8', 'categories'),
    freshBlock('b9', 'branches'),
  ],
};

export const isSamePage = (one: PageContent, other: PageContent): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

const comparable = ({ title, description, keepsVersions, blocks }: PageContent): unknown => [
  title,
  description,
  keepsVersions,
  blocks.map((block) => Object.entries(block).toSorted(([one], [other]) => one.localeCompare(other))),
];
