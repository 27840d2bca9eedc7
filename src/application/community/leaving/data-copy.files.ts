import type { FileStore } from '../../shared/ports.ts';
import type { DataCopy, DataCopyId } from './data-copies.port.ts';

const TYPE = 'application/zip';

/** The pieces of a copy, under names that no address leads to. Each try has its own: two at once do not write over each other. */
export class DataCopyFiles {
  constructor(private readonly files: FileStore) {}

  put(of: Try, number: number, piece: Uint8Array): Promise<void> {
    return this.files.put(keyOf(of, number), { bytes: piece, contentType: TYPE });
  }

  /** One after the other. @throws where one is gone */
  async *read({ id, madeBy, pieces }: DataCopy): AsyncGenerator<Uint8Array> {
    for (let number = 0; number < pieces; number += 1) {
      const piece = await this.files.get(keyOf({ id, number: madeBy }, number));
      if (!piece) throw new Error('A piece of the copy is gone');
      yield piece.bytes;
    }
  }

  /** Those of every try, also of one that was broken off. Done twice, it stays done. */
  async discard({ id, madeBy, tries, pieces }: DataCopy): Promise<void> {
    for (let number = 0; number <= tries; number += 1)
      await this.discardTry({ id, number }, number === madeBy ? pieces : 0);
  }

  /** @param pieces at least */
  async discardTry(of: Try, pieces: number): Promise<void> {
    for (let number = 0; number < pieces || (await this.files.get(keyOf(of, number))); number += 1)
      await this.files.delete(keyOf(of, number));
  }
}

interface Try {
  readonly id: DataCopyId;
  readonly number: number;
}

/**
 * The first tries are numbered from 1: what was made before tries were told apart is that of the number 0. No piece of that one
 * has the name of a folder of theirs, which a disk would refuse.
 */
const keyOf = ({ id, number }: Try, piece: number): string =>
  number === 0 ? `copies/${id}/${piece}` : `copies/${id}/t${number}/${piece}`;
