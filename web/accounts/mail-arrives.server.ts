import type { Visit } from '../lib/gates.server.ts';

/** Whether a mail reaches whoever it is for: by a server, or in a demonstration that shows what it sent. */
export const mailArrives = async ({ app }: Pick<Visit, 'app'>): Promise<boolean> =>
  app.mailLeaves || ((await app.sentMails?.latest(1)) ?? null) !== null;
