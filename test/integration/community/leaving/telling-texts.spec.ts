import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SqlTellingTexts } from '#infrastructure/community/leaving/telling-texts.sql';
import { signedIn } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import type { CategoryRow, MemberRow } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let category: CategoryRow;
let lea: MemberRow;
let other: MemberRow;
beforeAll(async () => {
  database = await forumDatabase();
  const { rows } = database;
  category = await rows.category('money');
  lea = await rows.member('LeaPeintre');
  other = await rows.member('Other');
  await rows.insert('account', {
    member_id: lea.id,
    email: 'Lea@Example.org',
    email_key: 'lea@example.org',
    password_hash: '',
    password_changed_at: new Date(0),
  });
});
afterAll(() => database.close());

const telling = () => new SqlTellingTexts(database.sql).execute(signedIn(lea.id));

it('who leaves is shown which of their own messages say who they are, the newest first', async () => {
  const { rows } = database;
  const asked = await rows.topic(category, lea, { title: 'Ask LeaPeintre', body: 'About a box' });
  const mailed = await rows.reply(asked, lea, { body: 'Write to LEA@example.org or 06 12.34-56 78' });
  const abroad = await rows.reply(asked, lea, { body: 'Call +33612345678' });
  await rows.reply(asked, lea, { body: 'My SIRET is 12345678900012, invoice 2026-0612345678901' });
  await rows.reply(asked, lea, { body: 'Deleted, of lea@example.org' }, { deleted_at: new Date() });
  const gone = { deleted_at: new Date('2026-01-01T00:00:00Z') };
  const held = {
    ...gone,
    held: JSON.stringify({ mentions: [], quotes: [], wasPublished: false, why: 'phone' }),
  };
  const waiting = await rows.reply(asked, lea, { body: 'Held, 06 12 34 56 78' }, held);
  const hidden = await rows.reply(asked, lea, { body: 'Hidden, 06 12 34 56 78' }, { ...gone, hidden: true });
  await rows.reply(asked, lea, { body: 'Taken back, 06 12 34 56 78' }, { ...held, deleted_by: lea.id });
  await rows.reply(asked, other, { body: 'Write to lea@example.org' });
  expect(await telling()).toEqual([
    { postId: hidden.id, title: 'Ask LeaPeintre', tells: ['phone'] },
    { postId: waiting.id, title: 'Ask LeaPeintre', tells: ['phone'] },
    { postId: abroad.id, title: 'Ask LeaPeintre', tells: ['phone'] },
    { postId: mailed.id, title: 'Ask LeaPeintre', tells: ['email', 'phone'] },
    { postId: asked.openingId, title: 'Ask LeaPeintre', tells: ['name'] },
  ]);
});

it.each([
  ['06.12.34.56.78', true],
  ['06-12-34-56-78', true],
  ['0612345678', true],
  ['06\u00a012\u202f34\u00a056\u00a078', true],
  ['06\u201112\u201134\u201156\u201178', true],
  ['(06) 12 34 56 78', true],
  ['+33 (0)6 12 34 56 78', true],
  ['(+33) 6 12 34 56 78', true],
  ['00 33 6 12 34 56 78', true],
  ['+33 612 345 678', true],
  ['01/02/2024 15:30', false],
  ['2024-01-02-03-04-05', false],
  ['Réf. 0612345678', false],
  ['/reponses/01a21b82-0612-3456-7802-1eceb84bb0ec', false],
])('a telephone number is found however it is spelt, and no other number: %s', async (text, isOne) => {
  const { rows } = database;
  const caller = await rows.member(`Caller of ${text}`.slice(0, 30));
  const asked = await rows.topic(category, caller, { title: 'Une question', body: 'Une boîte' });
  await rows.reply(asked, caller, { body: `Voici : ${text} !` });
  const tells = await new SqlTellingTexts(database.sql).execute(signedIn(caller.id));
  expect(tells.flatMap((one) => one.tells)).toEqual(isOne ? ['phone'] : []);
});

it.each(['Jean D.', 'Zoé K', 'L’Atelier-Bleu.'])(
  'a name that ends with a full stop, or has accents, is found too: %s',
  async (pseudonym) => {
    const { rows } = database;
    const named = await rows.member(pseudonym);
    const asked = await rows.topic(category, named, { title: 'Une question', body: 'Zo, Jean, l’atelier' });
    const signed = await rows.reply(asked, named, { body: `Bonjour, ${pseudonym} est à Brest` });
    const tells = await new SqlTellingTexts(database.sql).execute(signedIn(named.id));
    expect(tells).toEqual([{ postId: signed.id, title: 'Une question', tells: ['name'] }]);
  },
);

it('a name is found as a word of its own, not within others', async () => {
  const { rows } = database;
  const ana = await rows.member('Ana');
  const asked = await rows.topic(category, ana, { title: 'Une analyse', body: 'Banane et ananas' });
  const signed = await rows.reply(asked, ana, { body: 'Merci,\nAna.' });
  expect(await new SqlTellingTexts(database.sql).execute(signedIn(ana.id))).toEqual([
    { postId: signed.id, title: 'Une analyse', tells: ['name'] },
  ]);
});
