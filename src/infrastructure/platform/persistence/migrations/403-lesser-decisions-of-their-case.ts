import type { Migration } from '../migration.ts';

/**
 * A lesser decision was taken without the case of the one that it took the place of, so that what else rests on the same facts was not
 * found beside it. There is one for each complaint that was right in part, which is few: they are found by their index, and no
 * other row is looked at or held.
 */
export const migration403LesserDecisionsOfTheirCase: Migration = {
  name: '403-lesser-decisions-of-their-case',
  sql: `
    with recursive lesser as (
      select replaced_by as id, review_item_id from moderation.decision
      where replaced_by is not null and review_item_id is not null
      union
      select former.replaced_by, lesser.review_item_id from lesser join moderation.decision former on former.id = lesser.id
      where former.replaced_by is not null)
    update moderation.decision taken set review_item_id = lesser.review_item_id
    from lesser where taken.id = lesser.id and taken.review_item_id is null;
    update moderation.sanction given set review_item_id = taken.review_item_id
    from moderation.decision taken join moderation.decision former on former.replaced_by = taken.id
    where given.decision_id = taken.id and given.review_item_id is null and taken.review_item_id is not null;
  `,
};
