import { type CoverId, coverKey } from '#domain/events/gatherings/cover';
import type { Gathering } from '#domain/events/gatherings/gathering';
import extras from '../cli/seed/content/event-extras.json' with { type: 'json' };
import { typeset } from '../cli/seed/typeset.ts';
import type { SeedParts } from './seed-parts.ts';
import { insertRows } from './seed-rows.ts';

const COVERS: Readonly<Record<string, { readonly alt: string; readonly webp: string }>> = extras.covers;
const REPLAYS: Readonly<Record<string, string>> = extras.replays;
const CHAPTERS: Readonly<Record<string, readonly string[]>> = extras.chapters;
const SIZE = { width: 1_200, height: 630 };

/** One can be seen again in a player that is told where to begin. */
export const replayOf = ({ key, replayUrl }: { readonly key: string; readonly replayUrl: string | null }) =>
  REPLAYS[key] ?? replayUrl ?? '';

export const chaptersOf = ({ key }: { readonly key: string }): readonly string[] =>
  (CHAPTERS[key] ?? []).map(typeset);

/** What some of them show: two that are to come, and one that is over. */
export async function writeCover(
  { sql, files, ids }: SeedParts,
  now: Date,
  key: string,
  gathering: Gathering,
): Promise<void> {
  const cover = COVERS[key];
  if (!cover) return;
  const id = ids.next<CoverId>();
  const bytes = new Uint8Array(Buffer.from(cover.webp, 'base64'));
  await insertRows(sql, 'events.cover', { id: 'uuid', bytes: 'int', uploaded_at: 'timestamptz' }, [
    { id, bytes: bytes.byteLength, uploaded_at: now },
  ]);
  await files.put(coverKey(id), { bytes, contentType: 'image/webp' });
  gathering.show({ id, alt: typeset(cover.alt), ...SIZE });
}
