import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { lookForCanaries } from '../proofs/cache/demonstration.ts';
import { silenceOf } from '../proofs/cache.proof.ts';
import { type RunningSite, startSite } from '../support/site.ts';

jest.setTimeout(300_000);
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
}, 120_000);
afterAll(() => site.stop());

it('no page tells a visitor a word of what is private, whoever looked at it before', async () => {
  const pool = new pg.Pool({ connectionString: site.databaseUrl, max: 2 });
  try {
    const figures = silenceOf(await lookForCanaries({ ...site, pool }));
    expect(figures.short).toEqual([]);
  } finally {
    await pool.end();
  }
});
