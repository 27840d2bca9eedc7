import { describe, expect, it } from '@jest/globals';
import { PublishReference } from '#application/community/official/publish-reference';
import { ReviseReference } from '#application/community/official/revise-reference';
import { SqlCitedTexts } from '#infrastructure/community/official/cited-texts.sql';
import { SqlReferencePage } from '#infrastructure/community/official/reference-page.sql';
import { SqlRegulatoryValues } from '#infrastructure/community/official/rules.sql';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse, terms } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
let agent: Member;
openingHouse(async (opened, its) => {
  [house, forum] = [opened, its];
  agent = await forum.member('agent');
  await house.value('wage', '12.02');
});

const clock = { now: () => forum.now };
let made = 0;
const draft = (more: { summary?: string; body?: string; note?: string; title?: string } = {}) => ({
  title: `What one earns, ${++made}`,
  summary: 'What an hour is worth.',
  tags: [],
  categoryId: null,
  body: 'So much.',
  variants: [{ branch: 'music', body: 'So much.' }],
  terms: terms(),
  note: 'First version',
  ...more,
});
const publish = (more: Parameters<typeof draft>[0] = {}) =>
  forum.get(PublishReference).execute({ actor: agent, ...draft(more) });
const miscited = (field: string, pieces: string) => ({
  field,
  code: 'official.miscited',
  details: { pieces, count: 1 },
});
const wrong = '{{valeur.mal_écrit}}';

describe('a text of the organisation', () => {
  it('is not published with braces in it: each piece is named beside its field, all at once', async () => {
    await expect(
      publish({ body: `It is ${wrong}`, summary: 'About {{valeur.}} an hour' }),
    ).rejects.toMatchObject({
      fields: [miscited('summary', '{{valeur.}}'), miscited('body', wrong)],
    });
    await expect(
      publish({ title: 'It is {{valeur.wage}}', note: 'Now {{valeur.wage}}' }),
    ).rejects.toMatchObject({
      fields: [
        expect.objectContaining({ field: 'title', code: 'official.cites-here' }),
        expect.objectContaining({ field: 'note', code: 'official.cites-here' }),
      ],
    });
    const { id } = await publish();
    await expect(
      forum.get(ReviseReference).execute({
        actor: agent,
        referenceId: id,
        version: 1,
        ...draft(),
        variants: [{ branch: 'music', body: wrong }],
      }),
    ).rejects.toMatchObject({ fields: [miscited('variant-music', wrong)] });
  });

  it('is neither an answer nor a reply to be vouched for, which stays as its author wrote it', async () => {
    const { id } = await house.question();
    await expect(house.answer(agent, id, {}, `It is ${wrong}`)).rejects.toMatchObject({
      fields: [miscited('body', wrong)],
    });
    const { replyId, id: other } = await house.replied({ body: `It is ${wrong}` });
    await expect(house.seal(agent, replyId)).rejects.toMatchObject({ fields: [miscited('body', wrong)] });
    expect([await house.stateOf(id), await house.stateOf(other)]).toEqual(['none', 'none']);
  });

  it('rests on what its summary alone cites: a change of the value has it read again', async () => {
    const { slug } = await publish({ summary: 'An hour is worth {{ valeur.wage }}.' });
    const [kept] = await forum.rows<{ summary: string }>(
      'select summary from community.reference_answer where slug = $1',
      [slug],
    );
    expect(kept!.summary).toBe('An hour is worth {{valeur.wage}}.');
    const shown = async () => {
      const outcome = await new SqlReferencePage(forum.database.sql, clock).execute(agent, slug, {});
      if (outcome.found !== 'page') throw new Error(outcome.found);
      const cited = new SqlCitedTexts(new SqlRegulatoryValues(forum.database.sql, clock), clock);
      const [page] = await cited.execute([outcome.page], { plain: ['summary'] }, 'en');
      return page!;
    };
    expect(await shown()).toMatchObject({ summary: 'An hour is worth €12.02.', values: [{ key: 'wage' }] });
    await house.setValue(agent, 'wage', {
      from: '2030-01-01',
      value: '13',
      version: 1,
      replaces: '2030-01-01',
    });
    expect(await shown()).toMatchObject({
      summary: 'An hour is worth €13.',
      overdue: true,
      review: { why: 'value-changed', changes: [{ what: 'value', name: 'Wage', from: null }] },
    });
    await expect(publish({ summary: 'An hour is worth {{valeur.wgae}}.' })).rejects.toMatchObject({
      fields: [{ field: 'summary', code: 'official.unknown-value', details: { keys: 'wgae', count: 1 } }],
    });
  });

  it('tells by name what it cites that cannot be told, each once, and why', async () => {
    await house.value('ceiling');
    await house.value('coming', '5', 2040);
    const cited = new SqlCitedTexts(new SqlRegulatoryValues(forum.database.sql, clock), clock);
    const text = '{{valeur.wgae}} {{valeur.ceiling}} {{ valeur.ceiling }} {{valeur.coming}} {{valeur.wage}}';
    expect(await cited.gapsIn([text, '{{valeur.ceiling}} {{valeur.ceiling.2031}}'])).toEqual([
      { key: 'wgae', label: null, year: null, gap: 'unknown' },
      { key: 'ceiling', label: 'Ceiling', year: null, gap: 'missing' },
      { key: 'coming', label: 'Coming', year: null, gap: 'ahead' },
      { key: 'ceiling', label: 'Ceiling', year: 2031, gap: 'missing' },
    ]);
    expect(await cited.gapsIn([text], '2040-01-01')).not.toContainEqual(
      expect.objectContaining({ key: 'coming' }),
    );
    expect(await cited.gapsIn(['Nothing to see'])).toEqual([]);
  });
});
