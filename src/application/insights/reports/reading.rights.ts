import type { Bearers } from '../../community/published/bearers.api.ts';

/** Whether somebody may read figures now, as their role and sanctions stand. */
export async function mayReadFigures(bearers: Bearers, memberId: string): Promise<boolean> {
  const bearer = await bearers.of(memberId);
  return bearer?.viewer.member?.status === 'active' && bearer.viewer.actor.may('kpi.read');
}
