import type { Addressee } from '#application/community/letters/letters.port';
import { audiencesFor, type Closing } from '#application/shared/viewer';
import { kindsOf } from '#domain/community/notifications/kinds';
import { notifyFrom } from '#domain/community/members/preferences';
import { habitsFrom } from '#domain/community/notifications/mail-habits';
import { rollCircles } from '../segments/sql-rolls.ts';
import { shutOut } from '../accounts/shut-out.ts';

/** Members `m` who may be written to and whose address takes mail, with what a letter must know of them. */
export const ADDRESSEE = {
  columns: `m.id as "memberId", m.pseudonym, m.language, m.region, m.notify, m.mail_habits as habits, a.email,
    m.role, m.status, m.branches, m.groups, ${rollCircles('m.id')} as rolls`,
  from: `community.member m join community.account a on a.member_id = m.id and a.email_confirmed_at is not null
    and not exists (select from community.refused_address refused where refused.email_key = a.email_key)`,
  where: `m.status in ('active', 'silenced') and not ${shutOut('m.id')}`,
} as const;

export interface AddresseeRow {
  memberId: string;
  pseudonym: string;
  language: 'fr' | 'en';
  region: string | null;
  notify: unknown;
  habits: unknown;
  email: string;
  role: string;
  status: string;
  branches: readonly string[];
  groups: readonly string[];
  /** Circles of the segments that they are in. */
  rolls: readonly string[];
}

/** @param closing which parts of the site are closed to whom now */
export const addresseeFrom = (row: AddresseeRow, closing: Closing): Addressee => ({
  memberId: row.memberId,
  pseudonym: row.pseudonym,
  email: row.email,
  language: row.language === 'en' ? 'en' : 'fr',
  region: row.region,
  notify: notifyFrom(row.notify),
  habits: habitsFrom(row.habits),
  untold: kindsOf(closing({ role: row.role, audiences: [...audiencesFor(row), ...row.rolls] })),
});
