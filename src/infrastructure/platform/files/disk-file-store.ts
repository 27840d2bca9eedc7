import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore, FoundFile, FoundFiles, StoredFile } from '#application/shared/ports';
import { checkedKey } from './file-key.ts';

/** Files below one folder: their bytes under `bytes/`, their content types under `types/`. */
export class DiskFileStore implements FileStore, FoundFiles {
  constructor(private readonly folder: string) {}

  async put(key: string, { bytes, contentType }: StoredFile): Promise<void> {
    await writeWhole(this.place('types', key), Buffer.from(contentType));
    await writeWhole(this.place('bytes', key), bytes);
  }

  async get(key: string): Promise<StoredFile | null> {
    const [bytes, contentType] = await Promise.all([
      readIfThere(this.place('bytes', key)),
      readIfThere(this.place('types', key)),
    ]);
    if (bytes === null || contentType === null) return null;
    return { bytes, contentType: Buffer.from(contentType).toString() };
  }

  async find(key: string): Promise<FoundFile | null> {
    const place = this.place('bytes', key);
    const [found, contentType] = await Promise.all([
      orNoneThere(stat(place)),
      readIfThere(this.place('types', key)),
    ]);
    if (!found?.isFile() || contentType === null) return null;
    return {
      contentType: Buffer.from(contentType).toString(),
      size: found.size,
      open: async () => (await orNoneThere(open(place)))?.createReadStream() ?? null,
    };
  }

  async delete(key: string): Promise<void> {
    await rm(this.place('bytes', key), { force: true });
    await rm(this.place('types', key), { force: true });
  }

  private place(kind: 'bytes' | 'types', key: string): string {
    return path.join(this.folder, kind, ...checkedKey(key).split('/'));
  }
}

/** On the disk before it has its name: a reader, or a power cut, finds the old file or the new one, never a half. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = path.join(path.dirname(file), `.${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  const bytes = await orNoneThere(readFile(file));
  return bytes && new Uint8Array(bytes);
}

async function orNoneThere<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
