/** Of a row `s` of sanctions: it keeps somebody from something, or will once it is signed. */
export const HOLDING = `s.status in ('proposed', 'standing') and s.action in ('silence', 'suspend', 'ban')`;
