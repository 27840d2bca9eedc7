import type { Sealing } from '../../shared/ports.ts';

const PURPOSE = 'report stop link';

/** Which report a link stops, and for whom. */
interface StoppedReading {
  readonly reportId: string;
  readonly memberId: string;
}

/** Sealed, so that the link of a letter works for whoever holds it, signed in or not. It does not end. */
export const stopPath = (sealing: Sealing, { reportId, memberId }: StoppedReading): string =>
  `/desinscription-rapport/${sealing.seal(`${reportId} ${memberId}`, PURPOSE)}`;

/** Null when it was not made here. */
export function readStop(sealing: Sealing, token: string): StoppedReading | null {
  try {
    const [reportId = '', memberId = ''] = sealing.open(token, PURPOSE).split(' ');
    return { reportId, memberId };
  } catch {
    return null;
  }
}
