import { isAlwaysTold, type MailedKind, usualMailFor } from '#domain/community/notifications/kinds';
import { DEFAULT_HABITS } from '#domain/community/notifications/mail-habits';

/**
 * Whether member `m` wants this kind on the site, by mail, and at once: `wish.on_site`, `wish.by_mail`, `wish.at_once`. The
 * same that `mailWay` says of their choice and habits.
 */
export const wishOf = (kind: MailedKind): string => `
  cross join lateral (
    select coalesce(m.notify #>> '{${kind},email}', '${usualMailFor(kind)}') as mail,
      coalesce(m.mail_habits ->> 'rhythm', '${DEFAULT_HABITS.rhythm}') as rhythm) chosen
  cross join lateral (
    select ${isAlwaysTold(kind) ? 'true' : `m.notify #> '{${kind},site}' is distinct from 'false'::jsonb`} as on_site,
      chosen.mail <> 'never' and chosen.rhythm <> 'none' as by_mail,
      chosen.mail <> 'never' and (chosen.rhythm = 'at-once' or chosen.rhythm <> 'none' and chosen.mail = 'at-once'
        and m.mail_habits -> 'digestOnly' is distinct from 'true'::jsonb) as at_once) wish`;

const insertInto = (...more: readonly string[]): string => `insert into community.notification
  (${['id, member_id, kind, topic_id, post_id, actor_id, cause, told_at, on_site, mail_kind, mail_at', ...more].join()})`;
export const INSERT_WISHED = insertInto();
/** The same, with what is to be read again as the last column: the key of what changed, or the slug of a reference answer. */
export const INSERT_WISHED_OF_CHANGE = insertInto('target_id');
/** The same, with the number of an idea and how it stands then. */
export const INSERT_WISHED_OF_IDEA = insertInto('idea_number', 'idea_status');

/** The columns of `INSERT_WISHED` after the moment. @param at expression of the moment */
export const wished = (kind: MailedKind, at: string): string => `
  wish.on_site, case when wish.by_mail then '${kind}' end, case when wish.at_once then ${at} end`;
