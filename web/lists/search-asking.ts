import type { SearchRequest } from '#application/community/search/search.query';
import { aCursor, aSlug, oneOf, queryOf, upTo } from './query.ts';
import { aBranch, aKind, KINDS, type KindWord } from './topic-asking.ts';

/** What an address asks of the search. */
export interface SearchAsking {
  readonly q?: string;
  readonly categorie?: string;
  readonly etiquette?: string;
  readonly branche?: string;
  readonly genre?: KindWord;
  readonly auteur?: string;
  readonly resolu?: 'oui' | 'non';
  readonly cursor?: string;
}

/** Wider than the limit of the search itself, so that what is too long comes back to its own field. */
const MAX_TYPED = 2_000;

/** @throws an `invalid` refusal beside what this site cannot search by */
export const searchAskingOf = (url: URL): SearchAsking =>
  queryOf(url, {
    q: upTo(MAX_TYPED),
    categorie: aSlug,
    etiquette: aSlug,
    branche: aBranch,
    genre: aKind,
    auteur: upTo(80),
    resolu: oneOf<'oui' | 'non'>('oui', 'non'),
    cursor: aCursor,
  });

export const requestOf = (asked: SearchAsking & { readonly q: string }): SearchRequest => ({
  text: asked.q,
  ...(asked.categorie && { category: asked.categorie }),
  ...(asked.etiquette && { tag: asked.etiquette }),
  ...(asked.branche && { branch: asked.branche }),
  ...(asked.genre && { kind: KINDS[asked.genre] }),
  ...(asked.auteur && { author: asked.auteur }),
  ...(asked.resolu && { solved: asked.resolu === 'oui' }),
  cursor: asked.cursor ?? null,
});

/** As an address holds it. */
export const searchParameters = (asked: SearchAsking): Record<string, string | undefined> => ({
  q: asked.q,
  categorie: asked.categorie,
  etiquette: asked.etiquette,
  branche: asked.branche,
  genre: asked.genre,
  auteur: asked.auteur,
  resolu: asked.resolu,
  cursor: asked.cursor,
});
