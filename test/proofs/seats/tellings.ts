import { LETTERS_A_DAY } from '#application/community/letters/letters.port';
import type { OwnSite } from '../support/own-site.ts';

interface Told {
  readonly facts: number;
  readonly notices: number;
  readonly sent: number;
  readonly held: number;
  readonly silent: number;
  readonly doubled: number;
}

/**
 * Whether each promotion is one fact, one notification and one mail; what is beyond the mails of a day waits for a digest, and of a seat that
 * is kept for them no more, as they took it or let it go before the mail left, there is none.
 * @param promotions as the history of the events has them
 */
export async function promotionsMistold(
  site: OwnSite,
  promotions: number,
): Promise<{ readonly mails: number; readonly wrong: readonly string[] }> {
  const [told] = await site.rows<Told>(`
    with fact as (select o.id, m.member from platform.outbox o, jsonb_array_elements_text(o.payload -> 'memberIds') m(member)
        where o.name = 'events.gathering-told.v1' and o.payload ->> 'news' = 'offered'),
      notice as (select n.cause, n.member_id, n.piece_key, n.mail_at, n.mail_held_at from community.notification n where n.kind = 'event' and n.piece_state = 'offered'),
      mail as (select s.key, s.member_id from community.mail_sent s join notice n
        on s.member_id = n.member_id and s.key = 'fact:' || n.cause)
    select (select count(*)::int from fact) as facts,
      (select count(*)::int from notice n join fact f on f.id = n.cause and f.member = n.member_id::text) as notices,
      (select count(*)::int from mail) as sent,
      (select count(*)::int from notice where mail_held_at is not null) as held,
      (select count(*)::int from notice n where n.mail_at is null and n.mail_held_at is null
        and not exists (select from mail where mail.key = 'fact:' || n.cause and mail.member_id = n.member_id)
        and not exists (select from events.registration r join events.gathering g on g.id = r.gathering_id
          where r.member_id = n.member_id and g.number::text = n.piece_key and r.state = 'offered')) as silent,
      (select count(*)::int from (select from notice group by cause, member_id having count(*) > 1) twice) as doubled`);
  const { facts, notices, sent, held, silent, doubled } = told!;
  return {
    mails: sent,
    wrong: [
      ...(facts === promotions ? [] : [`${promotions} promotions, told by ${facts} facts`]),
      ...(notices === promotions ? [] : [`${promotions} promotions, ${notices} notifications`]),
      ...(sent + held + silent === promotions
        ? []
        : [
            `${promotions} promotions, ${sent} mails, ${held} beyond ${LETTERS_A_DAY} a day and ${silent} of a seat that was theirs or gone`,
          ]),
      ...(doubled === 0 ? [] : [`${doubled} notifications came twice`]),
    ],
  };
}

/** Whether each seat that became somebody's is one fact. @param confirmations as the history of the event has them */
export async function confirmationsMistold(
  site: OwnSite,
  event: string,
  confirmations: number,
): Promise<readonly string[]> {
  const facts = await site.count(
    `select count(*) from platform.outbox where name = 'events.gathering-told.v1' and payload ->> 'gatheringId' = $1
       and payload ->> 'news' = 'confirmed'`,
    [event],
  );
  return facts === confirmations
    ? []
    : [`${confirmations} seats that became somebody's, told by ${facts} facts`];
}
