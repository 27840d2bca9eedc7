import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CannedParagraphId } from '#domain/community/official/ids';
import { type Actor, type Permission } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { signedIn } from '../../../support/actors.ts';
import { demonstrationHouse } from '../../seed/demonstration-house.ts';
import type { EmptyHouse } from '../../seed/empty-house.ts';
import { maskedBy } from '../../../support/masked-in.ts';
import { codeOf } from '../../../support/refusal.ts';
import { terms as agreed } from './official-house.ts';

jest.setTimeout(240_000); // the whole demonstration is made
let house: EmptyHouse;
let agent: Actor;
beforeAll(async () => {
  house = await demonstrationHouse();
  const [row] = await house.rows<{ id: MemberId }>(
    `select m.id from community.member m where m.role = 'agent' and m.status = 'active' limit 1`,
  );
  const held: Permission[] = [
    'topic.read',
    'topic.answer',
    'official.author',
    'official.review',
    'idea.manage',
  ];
  agent = signedIn(row!.id, { role: 'agent', grants: held.map((one) => [one, 'everywhere'] as const) });
});
afterAll(() => house.close());

const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
const SAID = `Versez à ${IBAN}, ou appelez le 01 23 45 67 89 : voici ce que nous pouvons en dire.`;
const terms = agreed({ validFrom: '2026-01-01', reviewBy: parisDay(new Date()) });
const keptWithIt = async (table: string) =>
  house.rows(`select 1 from ${table} x where x::text like $1`, [`%${IBAN}%`]);

const paragraphOf = (of: { id: CannedParagraphId; version: number } | null, body: string) =>
  house.app.official.saveCannedParagraph.execute({ actor: agent, of, title: 'Délais', body });

describe('what is said in the name of the organisation', () => {
  it('keeps no number of an account, in whatever form it is said', async () => {
    const [topic] = await house.rows<{ id: string }>(
      `select id from community.topic where kind = 'question' and status = 'open' and deleted_at is null and audience = 'public' limit 1`,
    );
    const { told } = await house.app.official.answerOfficially.execute({
      actor: agent,
      topicId: topic!.id as never,
      body: SAID,
      replyTo: null,
      terms,
    });
    const article = { summary: `Un résumé avec ${IBAN}`, tags: [], categoryId: null, body: SAID };
    const published = await house.app.official.publishReference.execute({
      actor: agent,
      title: `Où verser, à ${IBAN}`,
      ...article,
      terms,
      note: `Pour ${IBAN}`,
      variants: [{ branch: 'music', body: SAID }],
    });
    const paragraph = await house.app.official.saveCannedParagraph.execute({
      actor: agent,
      of: null,
      title: 'Où verser',
      body: SAID,
    });
    expect([told, published.told, paragraph.told]).toEqual([['masked'], ['masked'], ['masked']]);
    for (const table of ['post', 'reference_answer', 'reference_version', 'canned_paragraph'])
      expect([table, await keptWithIt(`community.${table}`)]).toEqual([table, []]);
    const [kept] = await house.rows(
      `select 1 from community.canned_paragraph where body like '%01 23 45 67 89%'`,
    );
    expect(kept).toBeDefined();
  });

  it.each([
    ['more than is drawn', `${'>>>>>>>>>>\n'.repeat(89)}> a`, 'text.too-laden'],
    ['words that a rule refuses since', 'Voyez urssaf-paiement.com pour payer.', 'request.invalid'],
  ])('is revised in all else where a text stands from before: %s', async (_which, stands, refused) => {
    const said = { title: `Comment déclarer : ${refused}`, summary: 'Un résumé de la réponse' };
    const article = {
      ...said,
      tags: [],
      categoryId: null,
      body: 'Voici la réponse.',
      terms,
      note: 'Première version',
      variants: [{ branch: 'music', body: 'Voici la réponse, en musique.' }],
    };
    const { id } = await house.app.official.publishReference.execute({ actor: agent, ...article });
    await house.rows(
      `update community.reference_version set source = $2,
         variants = jsonb_set(variants, '{0,source}', to_jsonb($2::text)) where reference_id = $1`,
      [id, stands],
    );
    const revised = { actor: agent, referenceId: id, ...article, ofThePast: true };
    const revise = (version: number, more: { body: string; variant: string; summary: string }) =>
      codeOf(
        house.app.official.reviseReference.execute({
          ...revised,
          ...more,
          version,
          note: 'Un autre résumé',
          variants: [{ branch: 'music', body: more.variant }],
        }),
      );
    const same = { body: stands, variant: stands, summary: 'Un autre résumé de la réponse' };
    expect(await revise(1, { ...same, body: `${stands}.` })).toBe(refused);
    expect(await revise(1, { ...same, variant: `${stands}.` })).toBe(refused);
    expect(await revise(1, same)).toBeNull();
    expect(await revise(2, { ...same, body: `${stands}.` })).toBe(refused);
  });

  it('keeps a paragraph as the first agent wrote it where the second has not read that', async () => {
    const { id } = await paragraphOf(null, 'Comptez dix jours.');
    const read = async () => (await house.app.official.cannedParagraphs.one(agent, id))!;
    const { version } = await read();
    await paragraphOf({ id, version }, 'Comptez quinze jours.');
    expect(await codeOf(paragraphOf({ id, version }, 'Comptez vingt jours.'))).toBe(
      'shared.changed-meanwhile',
    );
    expect((await read()).body).toBe('Comptez quinze jours.');
    // As a form says it that was opened before forms carried a version.
    expect(await codeOf(paragraphOf({ id, version: 0 }, 'Comptez vingt jours.'))).toBe(
      'shared.changed-meanwhile',
    );
  });

  it('keeps what a process of the release before changed from a form that was open', async () => {
    const { id } = await paragraphOf(null, 'Comptez dix jours.');
    const { version } = (await house.app.official.cannedParagraphs.one(agent, id))!;
    await house.rows(`update community.canned_paragraph set body = 'Comptez […] jours.' where id = $1`, [id]);
    expect(await codeOf(paragraphOf({ id, version }, 'Comptez dix jours.'))).toBe('shared.changed-meanwhile');
    const now = (await house.app.official.cannedParagraphs.one(agent, id))!;
    expect(now).toMatchObject({ body: 'Comptez […] jours.', version: version + 1 });
    expect(await codeOf(paragraphOf({ id, version: now.version }, 'Comptez vingt jours.'))).toBeNull();
    const after = (await house.app.official.cannedParagraphs.one(agent, id))!;
    expect(after.version).toBe(version + 2);
  });

  it('takes nothing masked back from the form of a paragraph that was open', async () => {
    const named = 'Écrivez à Zelphirine Ocanary.';
    const { id } = await paragraphOf(null, named);
    const read = async () => (await house.app.official.cannedParagraphs.one(agent, id))!;
    const open = await read();
    expect(await maskedBy(house, 'community.canned_paragraph', 'Zelphirine Ocanary')).toHaveLength(1);
    expect(await codeOf(paragraphOf({ id, version: open.version }, named))).toBe('shared.changed-meanwhile');
    const now = await read();
    expect(now.body).toBe('Écrivez à […].');
    expect(await codeOf(paragraphOf({ id, version: now.version }, 'Écrivez au service.'))).toBeNull();
  });

  it('keeps none where an idea is answered or goes up in another', async () => {
    const by = signedIn('0199dddd-0000-7000-8000-000000000077', {
      grants: [['idea.propose', 'everywhere']],
    });
    const proposed = (title: string) =>
      house.app.engagement.proposeIdea.execute({
        actor: by,
        title,
        theme: 'online_tools',
        branches: [],
        body: `${title}: that would help all of us a great deal.`,
      });
    const one = await proposed('A first wish for all of us');
    const other = await proposed('A second wish for all of us');
    const answered = await house.app.engagement.answerIdea.execute({
      actor: agent,
      ideaId: one.id,
      status: 'under_review',
      answer: SAID,
    });
    const merged = await house.app.engagement.mergeIdeas.execute({
      actor: agent,
      ideaId: one.id,
      into: other.id,
      answer: SAID,
    });
    expect([answered, merged]).toEqual([['masked'], ['masked']]);
    expect(await keptWithIt('engagement.idea_answer')).toEqual([]);
  });
});
