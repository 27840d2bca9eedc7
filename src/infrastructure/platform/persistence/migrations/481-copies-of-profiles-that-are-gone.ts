import type { Migration } from '../migration.ts';

const IS_GONE = `target_kind = 'profile'
  and not exists (select from community.member m where m.id::text = target_id and m.status <> 'deleted')`;

/**
 * What cases and reports copied of a profile goes with its member, and so does that their address refused mail: once for whoever left
 * before that was so. What an open case is about stays for whoever decides.
 */
export const migration481CopiesOfProfilesThatAreGone: Migration = {
  name: '481-copies-of-profiles-that-are-gone',
  sql: `
    update moderation.report set title = '[…]', address = '', excerpt = case when status = 'open' then excerpt else '' end
      where ${IS_GONE};
    update moderation.review_item set title = '[…]', hits = case when status = 'open' then hits else '{}' end, version = version + 1
      where ${IS_GONE};
    delete from community.refused_address refused
      where not exists (select from community.account a where a.email_key = refused.email_key);
  `,
};
