import type { FoundFile, StoredFile } from '#application/shared/ports';

/** What is kept in memory, as a store finds it. */
export const foundFile = (kept: StoredFile | undefined): FoundFile | null =>
  kept
    ? {
        contentType: kept.contentType,
        size: kept.bytes.length,
        async open() {
          return (async function* () {
            yield kept.bytes;
          })();
        },
      }
    : null;

/** All that is in it. */
export async function bytesOf(found: FoundFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await found.open()) ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}
