import type { MakeDataCopyJob } from '#application/community/leaving/data-copy.rules';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AskForDataCopy } from '#application/community/leaving/ask-for-data-copy';
import { DataCopyFiles } from '#application/community/leaving/data-copy.files';
import type { DataCopyId } from '#application/community/leaving/data-copies.port';
import { ForgetDataCopies } from '#application/community/leaving/forget-data-copies';
import { MakeDataCopy } from '#application/community/leaving/make-data-copy';
import { ReadDataCopy } from '#application/community/leaving/read-data-copy';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import type { FileStore } from '#application/shared/ports';
import type { Viewer } from '#application/shared/viewer';
import type { DomainError } from '#domain/shared/domain-error';
import { SqlDataCopies, SqlOwnFiles } from '#infrastructure/community/leaving/sql-data-copies';
import { CsvSheets } from '#infrastructure/platform/files/csv-sheets';
import { ZipArchives } from '#infrastructure/platform/files/zip-archives';
import { SqlPersonStore } from '#infrastructure/platform/persistence/sql-person-store';
import { CLOCK, FILES, IDS, THROTTLE, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { PERSON_COLUMNS } from '#interfaces/composition/person-store';
import { guideOfCopy } from '#interfaces/messages/data-copy';
import { unzipped } from '../../../support/unzipped.ts';
import { confirmBy, type House, openHouse, registration } from '../accounts/accounts-house.ts';

const HOUR = 3_600_000;
let house: House;
let people = 0;
/** Jobs that were asked for. */
const asked: [string, MakeDataCopyJob][] = [];
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const queue = { isAway: false };
const copies = () => new SqlDataCopies(house.sql);
const files = () => new DataCopyFiles(house.get(FILES));
const jobs = {
  enqueue: async (job: string, data: object) => {
    if (queue.isAway) throw new Error('The queue is away');
    asked.push([job, data as MakeDataCopyJob]);
  },
  soon: async (job: string, data: object) => void asked.push([job, data as MakeDataCopyJob]),
  every: async () => {},
};
const asking = () =>
  new AskForDataCopy(
    copies(),
    jobs,
    house.get(THROTTLE),
    house.get(IDS),
    house.get(CLOCK),
    house.get(UNIT_OF_WORK),
  );
const making = (store: FileStore = house.get(FILES)) =>
  new MakeDataCopy(
    copies(),
    files(),
    new SqlPersonStore(house.sql, PERSON_COLUMNS),
    new SqlOwnFiles(house.sql),
    store,
    // Small, so that there are several.
    new ZipArchives(2048),
    new CsvSheets(),
    guideOfCopy,
    jobs,
    house.get(CLOCK),
    house.get(UNIT_OF_WORK),
  );
const reading = () => new ReadDataCopy(copies(), files(), house.get(THROTTLE), house.get(CLOCK));
const forgetting = () =>
  new ForgetDataCopies(copies(), files(), jobs, house.get(CLOCK), house.get(UNIT_OF_WORK));

async function member(): Promise<Viewer & { readonly session: NonNullable<Viewer['session']> }> {
  people += 1;
  const email = `copie-${people}@example.org`;
  await house
    .get(RegisterMember)
    .execute({ ...registration(`Copiste ${people}`, email), network: `n${people}` });
  await house.settle();
  const { secret } = await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  const viewer = await house.get(ResolveSession).execute(secret);
  return { ...viewer, session: viewer.session! };
}
const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: DomainError) => error.code,
  );
const lastCopy = () =>
  asked.findLast(([job]) => job === 'community.make-data-copy')![1]['copyId'] as DataCopyId;
const kept = () => [...house.files.keys()].filter((key) => key.startsWith('copies/'));
async function fetched(viewer: Awaited<ReturnType<typeof member>>) {
  const { pieces, bytes } = await reading().execute(viewer);
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  const zip = Buffer.concat(parts);
  expect(zip.length).toBe(bytes);
  return { files: unzipped(zip), pieces: parts.length };
}

it('a member asks for all that is kept of them, and fetches it as JSON, CSV and files', async () => {
  const viewer = await member();
  const id = viewer.actor.mustBeMember();
  const picture = Buffer.from('a picture'.repeat(900));
  await house.get(FILES).put('attachments/mine.webp', { bytes: picture, contentType: 'image/webp' });
  await house.sql.rows(
    `insert into community.attachment (id, owner_id, key, content_type, bytes, name, uploaded_at)
     values ($1, $2, 'attachments/mine.webp', 'image/webp', 9, '../Facture : août/2026.png', now()),
       ($3, $2, 'attachments/gone.webp', 'image/webp', 9, 'x', now())`,
    [house.get(IDS).next(), id, house.get(IDS).next()],
  );
  expect(await reading().state(viewer.actor)).toBeNull();
  await asking().execute(viewer);
  await asking().execute(viewer); // nothing more, while it is being made
  expect(asked.filter(([job]) => job === 'community.make-data-copy')).toHaveLength(1);
  expect(await outcome(reading().execute(viewer))).toBe('community.no-data-copy');
  expect((await reading().state(viewer.actor))?.isReady).toBe(false);

  await making().execute(lastCopy());
  const state = await reading().state(viewer.actor);
  expect([state?.isReady, state?.done, state?.until]).toEqual([
    true,
    state?.total,
    new Date(house.clock.at.getTime() + 24 * HOUR),
  ]);
  expect(asked.at(-1)).toEqual(['community.send-account-mail', { letter: 'data-copy-ready', memberId: id }]);
  const { files: inside, pieces } = await fetched(viewer);
  expect(pieces).toBeGreaterThan(1);
  const { data } = JSON.parse(inside.get('donnees.json')!.toString()) as {
    data: Record<string, Record<string, unknown>[]>;
  };
  expect(data['community.account']?.[0]?.['email']).toBe(`copie-${people}@example.org`);
  expect(JSON.stringify(data)).not.toContain('password_hash');
  expect(JSON.stringify(data)).not.toMatch(/marks_counted|way_id/);
  expect([...inside.keys()]).toEqual([
    'LISEZ-MOI.txt',
    'README.txt',
    'donnees.json',
    ...Object.keys(data).map((table) => `csv/${table}.csv`),
    'fichiers/0001-Facture-août-2026.webp',
  ]);
  expect(inside.get('csv/community.account.csv')!.toString()).toContain(`copie-${people}@example.org`);
  expect(inside.get('fichiers/0001-Facture-août-2026.webp')!.equals(picture)).toBe(true);
});

it('is begun again within the hour when its job was lost', async () => {
  const viewer = await member();
  await asking().execute(viewer);
  const made = () => asked.filter(([, { copyId }]) => copyId === lastCopy()).length;
  expect(made()).toBe(1);
  house.clock.at = new Date(house.clock.at.getTime() + HOUR);
  await forgetting().execute();
  expect(made()).toBe(2);
  await making().execute(lastCopy());
  await forgetting().execute();
  expect(made()).toBe(2);
});

it('says how far it has come, and begins again where it was broken off', async () => {
  const viewer = await member();
  await asking().execute(viewer);
  const id = lastCopy();
  const steps: (readonly [number, number])[] = [];
  const store = house.get(FILES);
  const { progress } = SqlDataCopies.prototype;
  SqlDataCopies.prototype.progress = async function (copy, p) {
    steps.push([p.done, p.total]);
    if (steps.length === 3) throw new Error('The database went away');
    await progress.call(this, copy, p);
  };
  await expect(making(store).execute(id)).rejects.toThrow('went away');
  const state = await reading().state(viewer.actor);
  expect([state?.isReady, state?.done]).toEqual([false, 1]);
  const ofThis = () => kept().filter((key) => key.includes(id));
  expect(ofThis()).toEqual([]);
  // Of a try whose process died.
  await copies().begin(id);
  await store.put(`copies/${id}/t2/0`, { bytes: new Uint8Array(1), contentType: 'application/zip' });
  await making(store).execute(id);
  expect(ofThis().filter((key) => !key.startsWith(`copies/${id}/t3/`))).toEqual([]);
  expect(ofThis()).not.toEqual([]);
  SqlDataCopies.prototype.progress = progress;
  const total = steps.at(-1)![1];
  expect(steps.slice(3)).toEqual(Array.from({ length: total + 1 }, (_, done) => [done, total]));
  // Of tries that were not heard of the end.
  await copies().progress(id, { madeBy: 2, done: 1, total: 2 });
  await copies().progress(id, { madeBy: 3, done: 1, total: 2 });
  const ready = await reading().state(viewer.actor);
  expect([ready?.done, ready?.total]).toEqual([total, total]);
  expect((await fetched(viewer)).files.has('donnees.json')).toBe(true);
});

it('is told of though the queue was away when it was ready, once it is back', async () => {
  const viewer = await member();
  await asking().execute(viewer);
  const id = lastCopy();
  queue.isAway = true;
  await expect(making().execute(id)).rejects.toThrow('away');
  queue.isAway = false;
  const { madeBy } = (await copies().find(id))!;
  await making().execute(id);
  expect(asked.at(-1)![0]).toBe('community.send-account-mail');
  expect((await copies().find(id))!.madeBy).toBe(madeBy);
});

it('is told of within the hour where its letter was never asked for, and once', async () => {
  const viewer = await member();
  await asking().execute(viewer);
  const id = lastCopy();
  const letters = () =>
    asked.filter(
      ([job, said]) => job.endsWith('account-mail') && JSON.stringify(said).includes(viewer.actor.memberId!),
    ).length;
  const before = letters();
  queue.isAway = true;
  await expect(making().execute(id)).rejects.toThrow('away');
  queue.isAway = false;
  house.wait(HOUR);
  const begun = asked.length;
  await forgetting().execute();
  expect(asked.slice(begun).map(([, { copyId }]) => copyId)).toContain(id);
  await making().execute(id);
  await making().execute(id);
  expect(letters() - before).toBe(1);
  await forgetting().execute();
  expect(asked.slice(begun).filter(([, { copyId }]) => copyId === id)).toHaveLength(1);
});

it('is whole though two tries made it at once: who comes second leaves nothing', async () => {
  const raced = async () => {
    const viewer = await member();
    await asking().execute(viewer);
    const id = lastCopy();
    await Promise.all([making().execute(id), making().execute(id)]);
    return { viewer, ...(await copies().find(id))! };
  };
  let met = await raced();
  // Where one was done before the other looked they did not meet.
  for (let races = 1; races < 10 && met.tries === 1; races++) met = await raced();
  const { viewer, id, tries, madeBy, pieces } = met;
  expect([tries, [1, 2].includes(madeBy)]).toEqual([2, true]);
  expect((await fetched(viewer)).files.has('donnees.json')).toBe(true);
  expect(kept().filter((key) => key.includes(id))).toHaveLength(pieces);
});

it('that was made before is there until another is surely asked for, and its files go within the hour', async () => {
  const viewer = await member();
  await asking().execute(viewer);
  const former = lastCopy();
  await making().execute(former);
  const { start } = SqlDataCopies.prototype;
  SqlDataCopies.prototype.start = () => Promise.reject(new Error('The database went away'));
  await expect(asking().execute(viewer)).rejects.toThrow('went away');
  SqlDataCopies.prototype.start = start;
  expect((await fetched(viewer)).files.has('donnees.json')).toBe(true);
  await asking().execute(viewer);
  expect(await outcome(reading().execute(viewer))).toBe('community.no-data-copy');
  house.wait(1);
  await forgetting().execute();
  expect(kept().filter((key) => key.includes(former))).toEqual([]);
  expect(await copies().find(former)).toBeNull();
});

it('is for its owner alone, who gave the password a moment ago, and for a day', async () => {
  const viewer = await member();
  const other = await member();
  await asking().execute(viewer);
  const id = lastCopy();
  await making().execute(id);
  expect(await outcome(reading().execute(other))).toBe('community.no-data-copy');
  house.wait(HOUR);
  expect(await outcome(reading().execute(viewer))).toBe('community.identity-not-confirmed');
  expect(await outcome(asking().execute(viewer))).toBe('community.identity-not-confirmed');
  const fresh = () => ({ actor: viewer.actor, session: { confirmedAt: house.clock.at } });
  expect(await outcome(reading().execute(fresh()))).toBe('done');
  house.wait(23 * HOUR - 1);
  await forgetting().execute();
  expect(await outcome(reading().execute(fresh()))).toBe('done');
  house.wait(1);
  expect(await outcome(reading().execute(fresh()))).toBe('community.no-data-copy');
  expect(kept().some((key) => key.includes(id))).toBe(true);
  await forgetting().execute();
  expect(kept().some((key) => key.includes(id))).toBe(false);
  expect(await copies().find(id)).toBeNull();
});

it('is fetched three times at most', async () => {
  const viewer = await member();
  await asking().execute(viewer);
  await making().execute(lastCopy());
  const outcomes: string[] = [];
  for (let times = 0; times < 4; times += 1) outcomes.push(await outcome(reading().execute(viewer)));
  expect(outcomes).toEqual(['done', 'done', 'done', 'access.too-many-tries']);
});

it('goes with whoever leaves, also while it is being made', async () => {
  const viewer = await member();
  const memberId = viewer.actor.mustBeMember();
  await asking().execute(viewer);
  const id = lastCopy();
  await making().execute(id);
  expect(kept().some((key) => key.includes(id))).toBe(true);
  await forgetting().of(memberId);
  expect(kept().some((key) => key.includes(id))).toBe(false);

  await asking().execute(viewer);
  const next = lastCopy();
  const { progress } = SqlDataCopies.prototype;
  SqlDataCopies.prototype.progress = async function (copy, p) {
    await progress.call(this, copy, p);
    if (p.done === 3) await copies().drop(next);
  };
  await making().execute(next);
  SqlDataCopies.prototype.progress = progress;
  expect(kept().some((key) => key.includes(next))).toBe(false);
});
