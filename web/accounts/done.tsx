import { usePage } from '../lib/page.tsx';
import type { MessageKey } from '../lib/texts.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { DONE, type DoneWhat } from './done-path.ts';

const KEYS: Record<DoneWhat, MessageKey> = {
  confirmed: 'accounts.done.confirmed',
  resent: 'accounts.done.resent',
  reset: 'accounts.done.reset',
  password: 'accounts.done.password',
  emailAsked: 'accounts.done.emailAsked',
  email: 'accounts.done.email',
  ended: 'accounts.done.ended',
  othersEnded: 'accounts.done.othersEnded',
  everywhere: 'accounts.done.everywhere',
  profile: 'accounts.done.profile',
  picture: 'accounts.done.picture',
  pictureGone: 'accounts.done.pictureGone',
  preferences: 'accounts.done.preferences',
};

/** What the deed before this page did, said once above it. */
export function Done() {
  const t = useT();
  const { path } = usePage();
  const said = new URL(path, 'https://own.invalid').searchParams.get(DONE);
  const key = said !== null && Object.hasOwn(KEYS, said) ? KEYS[said as DoneWhat] : null;
  return key && <Alert tone="ok" live title={t(key)} />;
}
