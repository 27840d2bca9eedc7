import type { DocumentKind } from '#application/community/search/search-kinds';
import { categoryHref, memberHref, tagHref } from '../lib/addresses.ts';

export interface KindPlace {
  /** As addresses write the kind. */
  readonly word: 'categories' | 'etiquettes' | 'membres' | 'reponses-officielles';
  readonly hrefOf: (address: string) => string;
}

/** Where each kind of thing that is found beside topics lives. Its words are in the messages, by kind. */
export const KIND_PLACES: Readonly<Record<DocumentKind, KindPlace>> = {
  category: { word: 'categories', hrefOf: (slug) => categoryHref({ slug }) },
  tag: { word: 'etiquettes', hrefOf: tagHref },
  reference: { word: 'reponses-officielles', hrefOf: (slug) => `/reponses-officielles/${slug}` },
  member: { word: 'membres', hrefOf: (handle) => memberHref({ handle }) },
};

export const KINDS_BESIDE = Object.keys(KIND_PLACES) as readonly DocumentKind[];
export const KIND_WORDS = Object.values(KIND_PLACES).map(({ word }) => word);

export function kindByWord(asked: KindPlace['word']): DocumentKind {
  return KINDS_BESIDE.find((kind) => KIND_PLACES[kind].word === asked)!;
}
