import { memberHref, memberLedgerHref } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';

export type Names = Awaited<ReturnType<Visit['app']['members']['names']['of']>>;

/** A member by name, or a word for who has left. */
export function NameOf({ id, names }: { id: string; names: Names }) {
  const t = useT();
  const member = names.get(id);
  return member ? <a href={memberHref(member)}>{member.pseudonym}</a> : <>{t('rights.somebody')}</>;
}

/** The same, leading to all their points: for the team. */
export function LedgerOf({ id, names }: { id: string; names: Names }) {
  const t = useT();
  return <a href={memberLedgerHref(id)}>{names.get(id)?.pseudonym ?? t('rights.somebody')}</a>;
}
