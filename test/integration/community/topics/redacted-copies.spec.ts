import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { DataExportId } from '#application/community/exports/exports.port';
import { ForgetExports } from '#application/community/exports/forget-exports';
import type { DataCopyId } from '#application/community/leaving/data-copies.port';
import { DataCopyFiles } from '#application/community/leaving/data-copy.files';
import { ForgetDataCopies } from '#application/community/leaving/forget-data-copies';
import { TakeWordsAlong } from '#application/community/leaving/take-words-along';
import { OpenTopic } from '#application/community/topics/open-topic';
import { RedactPassage } from '#application/community/topics/redact-passage';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlExports } from '#infrastructure/community/exports/sql-exports';
import { SqlDataCopies } from '#infrastructure/community/leaving/sql-data-copies';
import { FILES } from '#infrastructure/platform/platform.tokens';
import { Forum } from './forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
let author: Actor & { memberId: MemberId };
let moderator: typeof author;
let here: CategoryId;
let exportId: DataExportId;
let copyId: DataCopyId;
beforeAll(async () => {
  forum = await Forum.open();
  moderator = await forum.member('moderator', { without: ['post.purge'] });
  here = await forum.category();
});
afterAll(() => forum.close());

const clock = { now: () => forum.now };
const jobs = { enqueue: async () => {}, soon: async () => {}, every: async () => {} };
const files = () => forum.get(FILES as never) as never;
const exports = () => new SqlExports(forum.sql);
const copies = () => new SqlDataCopies(forum.sql);
const askForExport = (id = uuidv7() as DataExportId) =>
  exports()
    .start({
      id,
      askedBy: moderator.memberId,
      clientId: null,
      scopes: [],
      kind: 'topics',
      format: 'csv',
      askedAt: forum.now,
      since: forum.now,
    })
    .then(() => id);
const askForCopy = (id = uuidv7() as DataCopyId) =>
  copies()
    .start({ id, memberId: author.memberId, askedAt: forum.now })
    .then(() => id);
const refuseExports = (): Promise<void> => exports().refuseAll(forum.now);
const refuseCopies = async (): Promise<void> => void (await copies().refuseAll(forum.now));
const sweep = async () => {
  forum.now = new Date(forum.now.getTime() + 1);
  await new ForgetExports(exports(), files(), jobs, clock, forum.unitOfWork).execute();
  await new ForgetDataCopies(copies(), new DataCopyFiles(files()), jobs, clock, forum.unitOfWork).execute();
};
const kept = () => [`exports/${exportId}/0`, `copies/${copyId}/0`].map((key) => forum.stored.has(key));
const states = async () => [
  (await exports().find(exportId))?.readyAt != null,
  (await copies().ofMember(author.memberId))?.readyAt != null,
];
const write = async (body: string) => {
  const { id } = await forum.get(OpenTopic).execute({
    actor: author,
    kind: 'discussion',
    categoryId: here,
    title: 'How canaries are kept in winter',
    body,
    tags: [],
    branches: [],
  });
  return forum.row<{ id: PostId }>(`select id from community.post where topic_id = $1`, [id]);
};
const redact = (postId: PostId, passage: string) =>
  forum
    .get(RedactPassage)
    .execute({ actor: moderator, postId, passage, reason: 'It names somebody who asked not to be named.' });

/** An export and a copy that can be fetched. */
beforeEach(async () => {
  author = await forum.member();
  await forum.unitOfWork.run(async () => {
    [exportId, copyId] = [await askForExport(), await askForCopy()];
    await exports().finish(exportId, { done: 1, bytes: 1, truncated: false, at: forum.now });
    await copies().finish(copyId, { madeBy: 0, pieces: 1, bytes: 1, at: forum.now });
  });
  for (const key of [`exports/${exportId}/0`, `copies/${copyId}/0`])
    forum.stored.set(key, { bytes: new Uint8Array([1]), contentType: 'text/csv' });
});

describe('exports and copies of data', () => {
  it('stay, files and all, where a passage is refused', async () => {
    const { id } = await write('Zéphirine Canary lives in box seven.');
    await expect(redact(id, 'Zéphyrine Canary')).rejects.toMatchObject({
      code: 'community.passage-not-there',
    });
    await sweep();
    expect([await states(), kept()]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('cannot be fetched once a passage is out, and their files go within the hour', async () => {
    const { id } = await write('Zéphirine Canary lives in box seven.');
    await redact(id, 'Zéphirine Canary');
    expect([await states(), kept()]).toEqual([
      [false, false],
      [true, true],
    ]);
    const anew = await copies().ofMember(author.memberId);
    expect(anew?.id).not.toBe(copyId);
    // What was being made of it comes too late.
    const late = { madeBy: 0, pieces: 1, bytes: 1, at: forum.now };
    expect(await forum.unitOfWork.run(() => copies().finish(copyId, late))).toBe(false);
    await sweep();
    expect(kept()).toEqual([false, false]);
    expect([await copies().find(copyId), await copies().ofMember(author.memberId)]).toEqual([null, anew]);
  });

  it('go with whoever leaves, those that are refused too', async () => {
    await forum.unitOfWork.run(() => copies().refuseAll(forum.now));
    await forum.unitOfWork.run(() => askForCopy());
    await new ForgetDataCopies(copies(), new DataCopyFiles(files()), jobs, clock, forum.unitOfWork).of(
      author.memberId,
    );
    expect([await copies().everyOne(author.memberId), kept()[1]]).toEqual([[], false]);
  });

  it('stand where somebody else leaves and takes their words along', async () => {
    const leaver = author;
    await write('Zéphirine Canary lives in box seven.');
    await forum
      .get(TakeWordsAlong)
      .of(leaver.memberId, { handles: [leaver.memberId], words: 'erase', spared: [] });
    await sweep();
    expect([await states(), kept()]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it.each([
    ['an export', askForExport, refuseExports, 'data_export'],
    ['a copy', askForCopy, refuseCopies, 'data_copy'],
  ] as const)('%s that is asked for meanwhile is refused, or read once the words are out', async (...p) => {
    const [, ask, refuseAll, table] = p;
    const isRefused = async (id: string) =>
      (
        await forum.row<{ is: boolean }>(
          `select refused_at is not null as is from community.${table} where id = $1`,
          [id],
        )
      ).is;
    await forum.unitOfWork.run(() => refuseAll());
    expect(await isRefused(await oneAfterTheOther(() => ask() as Promise<string>, refuseAll))).toBe(true);
    author = await forum.member();
    const id = uuidv7();
    await oneAfterTheOther(refuseAll, () => ask(id as never));
    expect(await isRefused(id)).toBe(false);
  });
});

function door() {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

/** The second begins while the first is not committed, and has to wait for it. @returns what the first did */
async function oneAfterTheOther<T>(first: () => Promise<T>, second: () => Promise<unknown>): Promise<T> {
  const [begun, free] = [door(), door()];
  const one = forum.unitOfWork.run(async () => {
    const done = await first();
    begun.open();
    await free.opened;
    return done;
  });
  await begun.opened;
  let isOver = false;
  const other = forum.unitOfWork.run(() => second()).finally(() => void (isOver = true));
  const waits = async () =>
    (
      await forum.rows(
        `select from pg_locks l join pg_database d on d.oid = l.database
         where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`,
      )
    ).length > 0;
  while (!isOver && !(await waits())) await new Promise(setImmediate);
  const waited = !isOver;
  free.open();
  const done = await one;
  await other;
  expect(waited).toBe(true);
  return done;
}
