import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { describeInBrowser, launchBrowser } from '../../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const databases: FreshDatabase[] = [];

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
});

describe('what the tests share', () => {
  it('copies the template as often as asked, at the same time, each copy apart', async () => {
    databases.push(...(await Promise.all(Array.from({ length: 8 }, () => freshDatabase()))));
    expect(new Set(databases.map((database) => database.url)).size).toBe(8);
    const [one, other] = databases as [FreshDatabase, FreshDatabase];
    await query(one.url, 'create table mine (n int)');
    await expect(query(other.url, 'select * from mine')).rejects.toThrow('does not exist');
  });

  it('drops a database although a connection was forgotten', async () => {
    const database = await freshDatabase();
    const forgotten = new pg.Client({ connectionString: database.url });
    forgotten.on('error', () => {});
    await forgotten.connect();
    await database.drop();
    await expect(query(database.url, 'select 1')).rejects.toThrow('does not exist');
  });
});

describeInBrowser('the browser that the tests share', () => {
  it('renders a page', async () => {
    const browser = await launchBrowser();
    const page = await (await browser.newContext()).newPage();
    await page.setContent('<h1>Élan</h1>');
    expect(await page.textContent('h1')).toBe('Élan');
    await browser.close();
  });
});
