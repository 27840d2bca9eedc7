import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import type { StoredFile } from '#application/shared/ports';
import { seedDemonstration } from '#interfaces/composition/seed/demonstration';
import { freshDatabase } from '../../support/database.ts';
import { madeOnce } from '../../support/made-once.ts';
import { EmptyHouse } from './empty-house.ts';

/**
 * A house in which the demonstration has been made, by the first spec of a run that asks; every spec has a copy of its own.
 * Making it is what `demonstration.spec` is about.
 * @param connections of the house to its database, for reading and again for writing
 */
export async function demonstrationHouse({ connections = 10 } = {}): Promise<EmptyHouse> {
  const beside = path.join(process.env['TEST_FOLDER']!, 'house-files');
  const template = await madeOnce('house', async (url) => {
    const house = await EmptyHouse.on(url);
    try {
      await seedDemonstration(house.parts);
      fs.writeFileSync(beside, v8.serialize([...house.files]));
    } finally {
      await house.close();
    }
  });
  const files = v8.deserialize(fs.readFileSync(beside)) as readonly (readonly [string, StoredFile])[];
  const { url, drop } = await freshDatabase(template);
  return EmptyHouse.on(url, { drop, kept: new Map(files), connections });
}
