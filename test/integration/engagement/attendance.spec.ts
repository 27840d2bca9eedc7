import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { AttendanceTakenBackV1, GatheringAttendedV1 } from '#application/events/published/events.facts';
import { LedgerHouse, type Member } from './ledger-house.ts';

jest.setTimeout(60_000);
let house: LedgerHouse;
beforeAll(async () => {
  house = await LedgerHouse.open();
});
afterAll(() => house.forum.close());

const attended = (member: Member, gatheringId: string): GatheringAttendedV1 => ({
  name: 'events.gathering-attended.v1',
  at: house.forum.now.toISOString(),
  gatheringId,
  memberId: member.memberId,
  branches: ['music'],
});
const hear = (fact: GatheringAttendedV1 | AttendanceTakenBackV1, factId: string = crypto.randomUUID()) =>
  house.forum.unitOfWork.run(() => house.attendance.on(fact, { factId }));

it('who was at an event is credited for it once, however often that is told, and for each event', async () => {
  const [member, other] = [await house.forum.member(), await house.forum.member()];
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  const factId = crypto.randomUUID();
  await Promise.all([hear(attended(member, one), factId), hear(attended(member, one), factId)]);
  const credit = await house.pointsOf(member);
  expect(credit).toBeGreaterThan(0);
  await hear(attended(member, one));
  expect(await house.pointsOf(member)).toBe(credit);
  await hear(attended(member, two));
  expect(await house.linesOf(member)).toHaveLength(2);
  expect(await house.pointsOf(member)).toBe(2 * credit);
  expect(await house.pointsOf(other)).toBe(0);
});

it('what was noted by mistake brings nothing any more, until it is noted again', async () => {
  const member = await house.forum.member();
  const event = crypto.randomUUID();
  await hear(attended(member, event));
  const credit = await house.pointsOf(member);
  expect(credit).toBeGreaterThan(0);
  house.later();
  const mistaken = { ...attended(member, event), name: 'events.attendance-taken-back.v1' } as const;
  const takenBack: AttendanceTakenBackV1 = { ...mistaken, branches: ['music'] };
  const factId = crypto.randomUUID();
  await hear(takenBack, factId);
  await hear(takenBack, factId);
  expect(await house.pointsOf(member)).toBe(0);
  house.later();
  await hear(attended(member, event));
  expect(await house.pointsOf(member)).toBe(credit);
});
