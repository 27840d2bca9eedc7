import type { Archive, Archives, Sheets } from '../../shared/archives.ts';
import type { KeptRows, PersonStore } from '../../shared/person-stores.ts';
import type { Clock, FileStore, JobQueue, UnitOfWork } from '../../shared/ports.ts';
import { SEND_ACCOUNT_MAIL } from '../accounts/account.letters.ts';
import type { DataCopies, DataCopy, DataCopyId, OwnFile, OwnFiles } from './data-copies.port.ts';
import type { DataCopyFiles } from './data-copy.files.ts';

/** What explains a copy to whoever opens it, in their languages: name and text of a file. */
export type CopyGuide = (p: {
  readonly at: Date;
  readonly tables: readonly KeptRows[];
  readonly files: number;
}) => readonly { readonly name: string; readonly text: string }[];

/**
 * Makes the copy that somebody asked for, a piece at a time, and tells them. What is interrupted begins again; who left meanwhile
 * gets none.
 */
export class MakeDataCopy {
  constructor(
    private readonly copies: DataCopies,
    private readonly files: DataCopyFiles,
    private readonly people: PersonStore,
    private readonly own: OwnFiles,
    private readonly store: FileStore,
    private readonly archives: Archives,
    private readonly sheets: Sheets,
    private readonly guide: CopyGuide,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(id: DataCopyId): Promise<void> {
    const copy = await this.copies.find(id);
    if (!copy || copy.refusedAt || (copy.readyAt && copy.toldAt)) return;
    if (copy.readyAt === null && !(await this.isMade(copy))) return;
    // Of a copy that is ready too: the try before may have died before it asked for its letter.
    const letter = { letter: 'data-copy-ready' as const, memberId: copy.memberId };
    await this.jobs.enqueue(SEND_ACCOUNT_MAIL, letter, { dedupeKey: `${SEND_ACCOUNT_MAIL}.${id}` });
    await this.unitOfWork.run(() => this.copies.told(id, this.clock.now()));
  }

  /** @returns whether this try made it */
  private async isMade(copy: DataCopy): Promise<boolean> {
    const { id } = copy;
    const madeBy = await this.unitOfWork.run(() => this.copies.begin(id));
    if (madeBy === null) return false;
    const made = await this.make(copy, madeBy);
    const at = this.clock.now();
    const isFirst = await this.unitOfWork.run(() => this.copies.finish(id, { ...made, madeBy, at }));
    if (isFirst) await this.discardBefore(id, madeBy);
    else await this.files.discardTry({ id, number: madeBy }, made.pieces);
    return isFirst;
  }

  /** What tries have left whose process died; one that is still at it takes its own away when it ends. */
  private async discardBefore(id: DataCopyId, madeBy: number): Promise<void> {
    for (let number = 1; number < madeBy; number += 1) await this.files.discardTry({ id, number }, 0);
  }

  /** One that fails takes what it wrote away. */
  private async make(copy: DataCopy, number: number): Promise<{ pieces: number; bytes: number }> {
    const of = { id: copy.id, number };
    const made = { pieces: 0, bytes: 0, isGivenUp: false };
    const archive = this.archives.open(async (piece) => {
      if (made.isGivenUp) throw new Error('Nothing more of this try is kept');
      await this.files.put(of, made.pieces, piece);
      made.pieces += 1;
      made.bytes += piece.length;
    });
    try {
      await this.fill(archive, copy, number);
      await archive.end();
    } catch (error) {
      made.isGivenUp = true;
      await archive.end().catch(() => {}); // what it is writing is there by then
      await this.files.discardTry(of, made.pieces + 1).catch(() => {}); // or goes with the copy
      throw error;
    }
    return made;
  }

  private async fill(archive: Archive, { id, memberId }: DataCopy, madeBy: number): Promise<void> {
    const tables = await this.unitOfWork.run(() => this.people.rowsOf(memberId));
    const files = await this.own.of(memberId);
    const total = tables.length + files.length + 1;
    const step = (done: number) =>
      this.unitOfWork.run(() => this.copies.progress(id, { madeBy, done, total }));
    await step(0);
    await this.addGuide(archive, tables, files.length);
    await step(1);
    for (const [index, { table, rows }] of tables.entries()) {
      await archive.add(`csv/${table}.csv`, this.sheets.of(rows));
      await step(2 + index);
    }
    for (const [index, file] of files.entries()) {
      await this.addFile(archive, file, index + 1);
      await step(2 + tables.length + index);
    }
  }

  private async addGuide(archive: Archive, tables: readonly KeptRows[], files: number): Promise<void> {
    const at = this.clock.now();
    const utf8 = (text: string) => new TextEncoder().encode(text);
    for (const { name, text } of this.guide({ at, tables, files })) await archive.add(name, utf8(text));
    const data = Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
    await archive.add('donnees.json', utf8(JSON.stringify({ exportedAt: at.toISOString(), data }, null, 2)));
  }

  /** One that is gone is left out: it went away from the site too. */
  private async addFile(archive: Archive, { key, name }: OwnFile, number: number): Promise<void> {
    const file = await this.store.get(key);
    if (file)
      await archive.add(`fichiers/${String(number).padStart(4, '0')}-${plain(name, key)}`, file.bytes);
  }
}

const LONGEST = 80;

/** A name that every system takes, with the ending that the kept file has. */
function plain(name: string, key: string): string {
  const ending = /\.[a-z0-9]{1,8}$/.exec(key)?.[0] ?? '';
  const words = name
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${[...words].slice(0, LONGEST).join('') || 'image'}${ending}`;
}
