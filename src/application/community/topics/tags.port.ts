import type { Tag } from '#domain/community/topics/tag';

/** Controlled words: only those that exist can be used. */
export interface Tags {
  /** @returns those of `slugs` that do not exist */
  unknownAmong(slugs: readonly string[]): Promise<string[]>;
  /** @throws AlreadyTaken when a tag with this slug exists */
  create(tag: Tag): Promise<void>;
  /** @throws TagNotFound */
  change(tag: Tag): Promise<void>;
  /** Topics that carried it carry `into` instead, or nothing. @throws TagNotFound */
  remove(slug: string, into: string | null): Promise<void>;
}
