import type { Migration } from '../migration.ts';

/** A mask is carried out after it was decided: until one more former text is kept, nobody starts from the text as it stands. */
export const migration264MasksToCome: Migration = {
  name: '264-masks-to-come',
  sql: `alter table moderation.decision add column former_texts integer;`,
};
