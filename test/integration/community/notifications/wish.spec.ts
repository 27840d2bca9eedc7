import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { MAIL_CHOICES } from '#domain/community/notifications/kinds';
import { MAIL_RHYTHMS, mailWay } from '#domain/community/notifications/mail-habits';
import { wishFor } from '#infrastructure/community/notifications/wish.sql';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';

let fresh: FreshDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  fresh = await freshDatabase();
  pool = new pg.Pool({ connectionString: fresh.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await fresh.drop();
});

const wished = async (notify: object, habits: object, usual = 'never') =>
  (
    await pool.query(
      `select wish.on_site as "onSite", wish.by_mail as "byMail", wish.at_once as "atOnce"
       from (select $1::jsonb as notify, $2::jsonb as mail_habits) m ${wishFor(`'reply'::text`, '$3::text')}`,
      [JSON.stringify(notify), JSON.stringify(habits), usual],
    )
  ).rows[0];

it('a statement wishes what a member does, of every choice, rhythm and "digest only"', async () => {
  for (const choice of MAIL_CHOICES)
    for (const rhythm of MAIL_RHYTHMS)
      for (const digestOnly of [true, false]) {
        const way = mailWay(choice, { rhythm, digestOnly, quiet: null });
        const wish = await wished({ reply: { email: choice } }, { rhythm, digestOnly });
        expect({ choice, rhythm, digestOnly, ...wish }).toEqual({
          choice,
          rhythm,
          digestOnly,
          onSite: true,
          byMail: way !== 'never',
          atOnce: way === 'at-once',
        });
      }
});

it('who never chose has it as it usually comes, once a week where it may wait', async () => {
  expect(await wished({}, {}, 'at-once')).toMatchObject({ byMail: true });
  expect(await wished({}, {}, 'digest')).toMatchObject({ byMail: true, atOnce: false });
  expect(await wished({}, {}, 'never')).toMatchObject({ byMail: false, atOnce: false });
  expect(await wished({ reply: { site: false, email: 'digest' } }, { rhythm: 'none' })).toEqual({
    onSite: false,
    byMail: false,
    atOnce: false,
  });
});
