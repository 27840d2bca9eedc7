const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** `2026-12-31` */
export const todayInParis = (at: Date): string => PARIS.format(at);
