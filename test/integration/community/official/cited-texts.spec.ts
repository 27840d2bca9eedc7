import { describe, expect, it } from '@jest/globals';
import { EndRegulatoryValue } from '#application/community/official/end-regulatory-value';
import { SqlFeed, SqlLatestChange } from '#infrastructure/community/feeds/feed.sql';
import { SqlCitedTexts } from '#infrastructure/community/official/cited-texts.sql';
import { SqlRegulatoryValues } from '#infrastructure/community/official/rules.sql';
import type { Forum } from '../topics/forum.ts';
import { type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
openingHouse(async (opened, its) => {
  [house, forum] = [opened, its];
  await house.value('wage', '12.02');
  await house.value('ceiling');
});

describe('texts that cite values', () => {
  const values = { read: 0 };
  const clock = { now: () => forum.now };
  const cited = (row: { html: string; plain: string | null }, cutAt?: number, on?: string) => {
    const register = new SqlRegulatoryValues(forum.database.sql, clock);
    const counted = {
      execute: () => {
        values.read += 1;
        return register.execute();
      },
    };
    return new SqlCitedTexts(counted, clock)
      .execute([row], { html: ['html'], plain: ['plain'], ...(cutAt && { cutAt }) }, 'en', on)
      .then(([found]) => found!);
  };
  const both = (text: string) => ({ html: `<p>${text}</p>`, plain: text });

  it('are judged before anything is published: what nobody registered is named beside each text, whatever else is worth nothing yet', async () => {
    const register = new SqlRegulatoryValues(forum.database.sql, clock);
    const judge = (texts: Readonly<Record<string, string>>) =>
      new SqlCitedTexts(register, clock).mustBeKnown(
        Object.entries(texts).map(([field, text]) => ({ field, text })),
      );
    await judge({ body: 'It is {{valeur.wage}} or {{valeur.ceiling}}, {{organisme}} says', other: '' });
    const unknown = (field: string, keys: string, count: number) => ({
      field,
      code: 'official.unknown-value',
      details: { keys, count },
    });
    await expect(
      judge({ body: '{{valeur.wage}}', other: '{{valeur.rnet}} {{valeur.wgae.2030}}' }),
    ).rejects.toMatchObject({ fields: [unknown('other', 'rnet, wgae', 2)] });
    await expect(judge({ body: '{{valeur.rnet}}', other: '{{valeur.wgae}}' })).rejects.toMatchObject({
      fields: [unknown('body', 'rnet', 1), unknown('other', 'wgae', 1)],
    });
  });

  it('are told with the values of today', async () => {
    expect(await cited(both('It is {{valeur.wage}} or {{valeur.wage.2030}}'))).toEqual({
      html: '<p>It is €12.02 or €12.02</p>',
      plain: 'It is €12.02 or €12.02',
    });
  });

  it('stay unread where they were not asked for', async () => {
    const { html } = both('It is {{valeur.wage}}');
    expect(await cited({ html, plain: null })).toEqual({ html: '<p>It is €12.02</p>', plain: null });
  });

  it('of another day are told with the values of that day, and a year that is named keeps its own', async () => {
    const agent = await forum.member('agent');
    await house.value('rent', '10');
    await house.setValue(agent, 'rent', { from: '2031-01-01', value: '11', version: 1 });
    await house.setValue(agent, 'rent', { from: '2029-01-01', value: '9', version: 2 });
    const text = both('{{valeur.rent}}, {{valeur.rent.2030}}, {{valeur.rent.2031}}, {{valeur.rent.2032}}');
    const plainOn = async (day?: string) => (await cited(text, undefined, day)).plain;
    expect(await plainOn()).toBe('€10, €10, €11, (amount to be announced)');
    expect(await plainOn('2029-12-31')).toBe('€9, €10, €11, (amount to be announced)');
    expect(await plainOn('2031-01-01')).toBe('€11, €10, €11, (amount to be announced)');
    expect(await plainOn('2040-01-01')).toBe('€11, €10, €11, (amount to be announced)');
    expect((await cited(both('{{valeur.rent}}'), undefined, '2028-06-01')).plain).toBe(
      '(amount not yet in force)',
    );
    await house.setValue(agent, 'rent', {
      from: '2030-01-01',
      replaces: '2030-01-01',
      value: '10.50',
      version: 3,
    });
    expect(await plainOn()).toBe('€10.50, €10.50, €11, (amount to be announced)');
  });

  it('know days within a year, and what holds no longer', async () => {
    const agent = await forum.member('agent');
    await house.value('bonus', '10');
    await house.setValue(agent, 'bonus', { from: '2030-11-01', value: '12', version: 1 });
    await forum
      .get(EndRegulatoryValue)
      .execute({ actor: agent, key: 'bonus', lastDay: '2031-06-30', version: 2 });
    const text = both(
      '{{valeur.bonus}}, {{valeur.bonus.2030}}, {{valeur.bonus.2031}}, {{valeur.bonus.2032}}',
    );
    const plainOn = async (day: string) => (await cited(text, undefined, day)).plain;
    const gone = '(amount no longer in force)';
    expect(await plainOn('2030-10-31')).toBe(`€10, €10, €12, ${gone}`);
    expect(await plainOn('2030-11-01')).toBe(`€12, €10, €12, ${gone}`);
    expect(await plainOn('2031-06-30')).toBe(`€12, €10, €12, ${gone}`);
    expect(await plainOn('2031-07-01')).toBe(`${gone}, €10, €12, ${gone}`);
    expect((await cited(both('{{valeur.bonus}}'), undefined, '2031-07-01')).html).toBe(
      `<p><span class="value">${gone}</span></p>`,
    );
  });

  it('say what nobody has published yet', async () => {
    expect(await cited(both('At {{valeur.ceiling}}'))).toEqual({
      html: '<p>At <span class="value">(amount to be announced)</span></p>',
      plain: 'At (amount to be announced)',
    });
  });

  it('are found out under the marks of words that were looked for, which stay elsewhere', async () => {
    const { plain } = await cited(both('The \uE000wage\uE001: {{\uE000valeur\uE001.\uE000wage\uE001}}'));
    expect(plain).toBe('The \uE000wage\uE001: €12.02');
  });

  it('lose half a citation at the end of what was cut, and nothing of a whole text', async () => {
    const text = 'It is {{valeur.wage}} and {{valeur.cei';
    expect((await cited(both(text), text.length)).plain).toBe('It is €12.02 and…');
    expect((await cited(both('It is {{valeur.wage}}'), 100)).plain).toBe('It is €12.02');
  });

  it('leave the register alone where none is cited', async () => {
    const before = values.read;
    const row = both('Nothing to see');
    expect(await cited(row)).toBe(row);
    expect(values.read).toBe(before);
  });
});

describe('a feed', () => {
  it('of what the organisation says names no answer whose days have passed, though nobody counted that yet', async () => {
    const { replyId } = await house.validated({ validTo: '2030-12-31', reviewBy: '2031-06-30' });
    const told = async (official: string) =>
      (await new SqlFeed(forum.database.sql).execute({ official })).map((item) => item.replyId);
    expect(await told('2030-12-31')).toContain(replyId);
    expect(await told('2031-01-01')).not.toContain(replyId);
  });

  it('is another one when a value changes that one of its texts cites, and only then', async () => {
    const category = await forum.category();
    const { slug } = await forum.row<{ slug: string }>(`select slug from community.category where id = $1`, [
      category,
    ]);
    const { id } = await house.question({ categoryId: category });
    const feed = new SqlLatestChange(forum.database.sql);
    const change = () =>
      forum.rows(`update community.regulatory_value set changed_at = '2031-01-01' where key = 'wage'`);
    const quiet = await feed.execute({ category: slug });
    await change();
    expect(await feed.execute({ category: slug })).toEqual(quiet);
    await forum.rows(
      `update community.post set plain = 'Is it {{valeur.wage}}?' where topic_id = $1 and position = 1`,
      [id],
    );
    const citing = await feed.execute({ category: slug });
    await forum.rows(`update community.regulatory_value set changed_at = '2032-01-01' where key = 'wage'`);
    const later = await feed.execute({ category: slug });
    expect(later.fingerprint).not.toBe(citing.fingerprint);
    expect(later.at!.getTime()).toBeGreaterThan(citing.at!.getTime());
  });
});
