import { Readable, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { Archive, Archives } from '#application/shared/archives';

/** Bytes of a piece, but for the last one: what a store takes at once. */
const PIECE = 4 * 1024 * 1024;

/** ZIP files. */
export class ZipArchives implements Archives {
  constructor(private readonly pieceBytes = PIECE) {}

  open(write: (piece: Uint8Array) => Promise<void>): Archive {
    const zip = new yazl.ZipFile();
    const written = pipeline(zip.outputStream, inPieces(this.pieceBytes, write));
    // Told by `add` and `end`, to whoever waits for them.
    written.catch(() => undefined);
    return {
      async add(name, bytes) {
        const source = Readable.from([bytes], { objectMode: false });
        zip.addReadStream(source, name, { mtime: new Date(), mode: 0o100644 });
        await Promise.race([finished(source, { writable: false }), written]);
      },
      async end() {
        zip.end();
        await written;
      },
    };
  }
}

/** Gathers what comes in small bits. */
function inPieces(size: number, write: (piece: Uint8Array) => Promise<void>): Writable {
  let bits: Buffer[] = [];
  let bytes = 0;
  const flush = async () => {
    const piece = Buffer.concat(bits);
    bits = [];
    bytes = 0;
    if (piece.length > 0) await write(piece);
  };
  return new Writable({
    write(bit: Buffer, _encoding, done) {
      bits.push(bit);
      bytes += bit.length;
      if (bytes < size) return done();
      flush().then(() => done(), done);
    },
    final(done) {
      flush().then(() => done(), done);
    },
  });
}
