import type { Sealing } from '../../shared/ports.ts';

const PURPOSE = 'no more invitations';

/** Sealed, so that whoever holds the mail can say it without an account. It does not end. */
export const refusalPath = (sealing: Sealing, email: string): string =>
  `/plus-d-invitation/${sealing.seal(email, PURPOSE)}`;

/** The address that a link is about; null when it was not made here. */
export function readRefusal(sealing: Sealing, token: string): string | null {
  try {
    return sealing.open(token, PURPOSE);
  } catch {
    return null;
  }
}
