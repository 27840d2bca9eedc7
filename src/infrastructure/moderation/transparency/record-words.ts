import type { RecordWords } from '#domain/moderation/transparency/statement-record';
import { recordsFr } from './messages/records.fr.ts';

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** What stands in records beside the terms of the Commission, in the language of the platform. */
export const recordWords = (publicUrl: string): RecordWords => ({
  ...recordsFr,
  termsUrl: `${publicUrl}/charte`,
  dayOf: (at) => DAY.format(at),
});
