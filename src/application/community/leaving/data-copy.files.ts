import type { FileStore } from '../../shared/ports.ts';
import type { DataCopy, DataCopyId } from './data-copies.port.ts';

const TYPE = 'application/zip';

/** The pieces of a copy, under names that no address leads to. */
export class DataCopyFiles {
  constructor(private readonly files: FileStore) {}

  put(id: DataCopyId, number: number, piece: Uint8Array): Promise<void> {
    return this.files.put(keyOf(id, number), { bytes: piece, contentType: TYPE });
  }

  /** One after the other. @throws where one is gone */
  async *read({ id, pieces }: Pick<DataCopy, 'id' | 'pieces'>): AsyncGenerator<Uint8Array> {
    for (let number = 0; number < pieces; number += 1) {
      const piece = await this.files.get(keyOf(id, number));
      if (!piece) throw new Error('A piece of the copy is gone');
      yield piece.bytes;
    }
  }

  /** Those of a try that was broken off too. Done twice, it stays done. */
  async discard({ id, pieces }: Pick<DataCopy, 'id' | 'pieces'>): Promise<void> {
    for (let number = 0; number < pieces || (await this.files.get(keyOf(id, number))); number += 1)
      await this.files.delete(keyOf(id, number));
  }
}

const keyOf = (id: DataCopyId, number: number): string => `copies/${id}/${number}`;
