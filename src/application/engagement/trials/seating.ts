import type { Trial } from '#domain/engagement/trials/trial';
import type { Testers } from '#domain/engagement/trials/trials.port';

/** Seats that are free go to those who wait, the first first; whose branch has its quota is passed over. */
export async function seatWhoWaits(trial: Trial, testers: Testers): Promise<void> {
  if (!trial.hasOpenSeats) return;
  const taken = [...(await testers.seatsTaken(trial.id))];
  for (const tester of await testers.waiting(trial.id)) {
    const seat = trial.seatFor(tester.branch, taken);
    if (seat === null) continue;
    tester.takeSeat(seat);
    taken.push({ seat, branch: tester.branch });
  }
}
