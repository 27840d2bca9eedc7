import type { SynonymGroup, SynonymGroupId } from '#domain/community/search/synonym-group';

/** What the trade calls the same. A change holds for the next search, in every process. */
export interface Synonyms {
  /** Lets no other change happen until this unit of work is done. @returns how many groups there are */
  hold(): Promise<number>;
  /** Of these terms the first that a search would look for nothing by: it has small words alone. */
  wordless(terms: readonly string[]): Promise<string | null>;
  /** The first of these terms that another group has, with its first term; forms of one word are the same term. */
  taken(group: SynonymGroup): Promise<{ readonly term: string; readonly by: string } | null>;
  add(group: SynonymGroup, by: string, at: Date): Promise<void>;
  /** @throws SynonymGroupNotFound */
  change(group: SynonymGroup, by: string, at: Date): Promise<void>;
  /** @throws SynonymGroupNotFound */
  remove(id: SynonymGroupId): Promise<void>;
}
