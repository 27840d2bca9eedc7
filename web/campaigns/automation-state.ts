import type { AutomationRow } from '#application/community/automations/automations.query';

/** How an automation stands, by the name of its word. */
export const stateOf = (terms: AutomationRow['terms']): 'unwritten' | 'on' | 'off' => {
  if (terms === null) return 'unwritten';
  return terms.isOn ? 'on' : 'off';
};
