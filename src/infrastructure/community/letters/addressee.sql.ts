import type { Addressee } from '#application/community/letters/letters.port';
import { notifyFrom } from '#domain/community/members/preferences';
import { habitsFrom } from '#domain/community/notifications/mail-habits';

/** Members `m` who may be written to and whose address takes mail, with what a letter must know of them. */
export const ADDRESSEE = {
  columns: `m.id as "memberId", m.pseudonym, m.language, m.notify, m.mail_habits as habits, a.email`,
  from: `community.member m join community.account a on a.member_id = m.id and a.email_confirmed_at is not null
    and not exists (select from community.refused_address refused where refused.email_key = a.email_key)`,
  where: `m.status in ('active', 'silenced')`,
} as const;

export interface AddresseeRow {
  memberId: string;
  pseudonym: string;
  language: 'fr' | 'en';
  notify: unknown;
  habits: unknown;
  email: string;
}

export const addresseeFrom = (row: AddresseeRow): Addressee => ({
  memberId: row.memberId,
  pseudonym: row.pseudonym,
  email: row.email,
  language: row.language === 'en' ? 'en' : 'fr',
  notify: notifyFrom(row.notify),
  habits: habitsFrom(row.habits),
});
