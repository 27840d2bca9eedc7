import { DEFAULT_HABITS } from '#domain/community/notifications/mail-habits';
import { agreesTo } from '../consents/consents.sql.ts';
import { ADDRESSEE } from '../letters/addressee.sql.ts';

/** Members `m` who agree to news of the organisation, and whose address takes mail. */
export const REACHABLE = {
  from: ADDRESSEE.from,
  where: `${ADDRESSEE.where} and coalesce(m.mail_habits ->> 'rhythm', '${DEFAULT_HABITS.rhythm}') <> 'none'
    and ${agreesTo('m.id', 'news')}`,
} as const;
