import {
  ALWAYS_TOLD,
  MAIL_CHOICES,
  type MailChoice,
  type MailedKind,
  usualMailFor,
} from '#domain/community/notifications/kinds';
import { DEFAULT_HABITS, MAIL_RHYTHMS, mailWay } from '#domain/community/notifications/mail-habits';

/** What `mailWay` says, written out: each choice, rhythm and "digest only" by which a mail comes so, as one text that is compared once. */
const livesFor = (comes: (way: MailChoice) => boolean): string => {
  const lives = MAIL_CHOICES.flatMap((choice) =>
    MAIL_RHYTHMS.flatMap((rhythm) =>
      [true, false]
        .filter((digestOnly) => comes(mailWay(choice, { rhythm, digestOnly, quiet: null })))
        .map((digestOnly) => `"${choice} ${rhythm} ${digestOnly}"`),
    ),
  );
  return `'{${lives.join()}}'`;
};

const BY_MAIL = livesFor((way) => way !== 'never');
const AT_ONCE = livesFor((way) => way === 'at-once');

/**
 * Whether member `m` wants a kind on the site, by mail, and at once: `wish.on_site`, `wish.by_mail`, `wish.at_once`.
 * @param kind expression @param usualMail expression: how it comes to who never chose
 */
export const wishFor = (kind: string, usualMail: string): string => `
  cross join lateral (
    select coalesce(m.notify #>> array[${kind}, 'email'], ${usualMail})
      || ' ' || coalesce(m.mail_habits ->> 'rhythm', '${DEFAULT_HABITS.rhythm}')
      || ' ' || (m.mail_habits -> 'digestOnly' is not distinct from 'true'::jsonb)::text as life) chosen
  cross join lateral (
    select ${kind} = any('{${ALWAYS_TOLD.join()}}') or m.notify #> array[${kind}, 'site'] is distinct from 'false'::jsonb as on_site,
      chosen.life = any(${BY_MAIL}) as by_mail, chosen.life = any(${AT_ONCE}) as at_once) wish`;

/** As `wishFor`, of one kind. */
export const wishOf = (kind: MailedKind): string => wishFor(`'${kind}'::text`, `'${usualMailFor(kind)}'`);

const insertInto = (...more: readonly string[]): string => `insert into community.notification
  (${['id, member_id, kind, topic_id, post_id, actor_id, cause, told_at, on_site, mail_kind, mail_at', ...more].join()})`;
export const INSERT_WISHED = insertInto();
/** The same, with what is to be read again as the last column: the key of what changed, or the slug of a reference answer. */
export const INSERT_WISHED_OF_CHANGE = insertInto('target_id');
/** The same, with the key of a piece of another context and how it stands then. */
export const INSERT_WISHED_OF_PIECE = insertInto('piece_key', 'piece_state');
/** As of a piece, with the categories that a role is limited to. */
export const INSERT_WISHED_OF_ROLE = insertInto('piece_key', 'piece_state', 'within');

/** The same, with the message of a channel. */
export const INSERT_WISHED_OF_MESSAGE = insertInto('message_id');

/** The columns of `INSERT_WISHED` after the moment. @param at expression of the moment */
export const wished = (kind: MailedKind, at: string): string => `
  wish.on_site, case when wish.by_mail then '${kind}' end, case when wish.at_once then ${at} end`;

/** Nobody is told of one fact twice; the rows are `ToldMember`. */
export const ON_TOLD = `on conflict (member_id, cause) do nothing returning member_id as "memberId", on_site as "onSite"`;
