import type { AutomationRow } from '#application/community/automations/automations.query';

/** How an automation stands, by the name of its word. */
export const stateOf = ({
  terms,
  isHeldBack,
}: Pick<AutomationRow, 'terms' | 'isHeldBack'>): 'unwritten' | 'on' | 'off' | 'heldBack' => {
  if (terms === null) return 'unwritten';
  if (isHeldBack) return 'heldBack';
  return terms.isOn ? 'on' : 'off';
};
