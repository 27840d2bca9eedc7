import { setTimeout as sleep } from 'node:timers/promises';
import { FolderMailer } from '#infrastructure/platform/mail/folder-mailer';
import { UuidIds } from '#infrastructure/platform/ids';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { openDatabase } from '#infrastructure/platform/persistence/orm';
import type { EntityManager } from '@mikro-orm/postgresql';
import { memberSchema } from '#infrastructure/community/members/member.schema';
import { PUBLIC_URL, senderOn } from './campaign-parts.ts';

/** Sends campaigns until it is killed. Its clock stands at what it is told: later in each life, and faster than ours. */
const { url, folder, from } = JSON.parse(process.argv[2]!) as { url: string; folder: string; from: number };
const MINUTE_IN_MS = 60;

const database = await openDatabase(url, [memberSchema]);
const em = database.orm.em as EntityManager;
const unitOfWork = new MikroUnitOfWork(em, database.sql, new UuidIds(), []);
const written = new FolderMailer(folder, {
  from: 'ensemble@example.org',
  publicUrl: PUBLIC_URL,
  communityName: async () => 'Ensemble',
});
const began = Date.now();
const clock = { now: () => new Date(from + ((Date.now() - began) / MINUTE_IN_MS) * 60_000) };
const mailer = {
  deliver: async (letter: Parameters<FolderMailer['deliver']>[0]) => {
    await written.deliver(letter);
    await sleep(2); // so that some die between the mail and its mark
  },
};
const sender = senderOn(database.sql, unitOfWork, mailer, clock);
for (;;) {
  await sender.execute();
  await sleep(5);
}
