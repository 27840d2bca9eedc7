import type { Bearers } from '../../community/published/bearers.api.ts';

/** Whether somebody may read figures now, as their role and sanctions stand; on the site who holds a second factor back sees none. */
export async function mayReadFigures(bearers: Bearers, memberId: string): Promise<boolean> {
  const bearer = await bearers.of(memberId);
  if (!bearer || bearer.isHeldBack) return false;
  return bearer.viewer.member?.status === 'active' && bearer.viewer.actor.may('kpi.read');
}
