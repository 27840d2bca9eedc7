import { describe, expect, it } from '@jest/globals';
import { ScimRefusal } from '#interfaces/http/scim/scim-refusal';
import { BULK_REQUEST, type BulkOperation, bulkIn, runBulk } from '#interfaces/http/scim/scim-bulk';

const request = (Operations: readonly object[], more: object = {}) =>
  bulkIn({ schemas: [BULK_REQUEST], Operations, ...more });
const post = (bulkId: string, data: unknown = {}) => ({ method: 'post', path: '/Users', bulkId, data });
const put = (path: string, data: unknown = {}) => ({ method: 'PUT', path, data });

/** Makes an id of each, and tells in which order, and of what. */
async function run(asked: ReturnType<typeof request>, fails: (one: BulkOperation) => boolean = () => false) {
  const told: unknown[] = [];
  const answers = await runBulk(
    asked,
    async (one) => {
      if (fails(one)) throw new Error('no');
      told.push([one.method, one.target, one.data]);
      return { id: `id of ${one.bulkId}`, answer: { ok: true } };
    },
    (error) => ({ ok: false, why: (error as Error).message }),
  );
  return { told, answers };
}

describe('many things at once', () => {
  it('are done in their order, what refers to a later one after it', async () => {
    const { told } = await run(
      request([put('/Groups/7', { members: [{ value: 'bulkId:a' }] }), post('b'), post('a')]),
    );
    expect(told).toEqual([
      ['POST', null, {}],
      ['POST', null, {}],
      ['PUT', '7', { members: [{ value: 'id of a' }] }],
    ]);
  });

  it('are refused one by one for what nothing made, and for what waits for itself', async () => {
    const { answers } = await run(
      request([
        put('/Users/bulkId:nobody'),
        post('a', { x: 'bulkId:b' }),
        post('b', { x: 'bulkId:a' }),
        post('c', { x: 'bulkId:c' }),
      ]),
    );
    expect(answers).toHaveLength(4);
    expect(answers).toContainEqual({ ok: false, why: 'Nothing was made as bulkId:nobody' });
    expect(answers.filter((one) => 'why' in one).length).toBeGreaterThan(2);
  });

  it('stop once as many were refused as was said', async () => {
    const all = [post('a'), post('b'), post('c')];
    const fails = ({ bulkId }: BulkOperation) => bulkId !== 'c';
    expect((await run(request(all, { failOnErrors: 2 }), fails)).answers).toHaveLength(2);
    expect((await run(request(all), fails)).answers).toHaveLength(3);
  });

  it.each([
    ['nothing', []],
    ['too many', Array.from({ length: 101 }, (_, at) => post(`a${at}`))],
    ['a name for two', [post('a'), post('a')]],
    ['no name', [{ method: 'POST', path: '/Users' }]],
    ['another method', [{ method: 'GET', path: '/Users/1' }]],
    ['another place', [post('a'), { method: 'POST', path: '/Me', bulkId: 'b' }]],
    ['a way out', [{ method: 'DELETE', path: '/Users/../Groups/1' }]],
    ['nobody in particular', [{ method: 'DELETE', path: '/Users' }]],
  ])('are refused as a whole with %s', (_what, operations) => {
    expect(() => request(operations)).toThrow(ScimRefusal);
  });
});
